import type { GapSlot } from './gap-slots.ts';

const address = (path: string, words: Record<string, string>) => `${path}?${new URLSearchParams(words)}`;

/** Who could fill an open place, and through whom they can be reached. */
export const candidatesAddress = ({ chain, segment, region }: GapSlot) =>
  address('/introductions', { chain: chain.id, segments: segment.id, outside: region.id });

/** Why the place is judged to be open. */
export const reasonsAddress = ({ chain, segment, region }: GapSlot) =>
  address('/gaps', { chain: chain.id, region: region.id, segment: segment.id });
