import { TIE_TYPES, type Confidence } from '../../server/contract/graph-model.ts';
import type { ProjectedTie } from '../../server/features/introductions/projection/tie-projection.rules.ts';

export type GraphSize = { name: string; nodes: number; ties: number };

/** How steeply the number of ties falls from the largest node to the next: one end of a tie is drawn by rank ^ −0.65. */
const STEEPNESS = 0.65;
const CONFIDENCES: readonly Confidence[] = ['stated', 'stated', 'stated', 'inferred', 'contested'];
const YEARS = ['2018', '2020', '2022-06', '2023', '2024-05', '2025', '2026-01'];

/** Numbers in [0, 1), the same ones for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Node ids carry their rank: the first has the most ties. */
export const nodeId = (rank: number): string => `company:${rank}`;

/** The ties of a business graph with a heavy tail: a few hubs, most nodes with a handful of ties; always the same ones. */
export function* syntheticTies({ nodes, ties }: GraphSize): Generator<ProjectedTie> {
  const random = randomNumbers(20_261_121);
  for (let index = 0; index < ties; index++) {
    const hub = Math.floor(nodes * random() ** (1 / (1 - STEEPNESS)));
    let other = Math.floor(nodes * random());
    if (other === hub) other = (other + 1) % nodes;
    const turned = random() < 0.5;
    yield {
      id: `tie:${index}`,
      type: pick(TIE_TYPES, random),
      from: nodeId(turned ? other : hub),
      to: nodeId(turned ? hub : other),
      confidence: pick(CONFIDENCES, random),
      asOf: pick(YEARS, random),
    };
  }
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[Math.floor(random() * from.length)] as T;
}
