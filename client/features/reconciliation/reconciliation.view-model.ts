import type { Decision, Pair, QueueAnswer } from '../../../server/contract/reconciliation.ts';

/** The pair looked at: the one asked for while it waits, else the one that stands where it stood, else the first. */
export function pairAt(pairs: readonly Pair[], id: string | null, place: number): Pair | undefined {
  return pairs.find((pair) => pair.id === id) ?? pairs[Math.min(place, pairs.length - 1)];
}

/** The pair `steps` further on; it stops at either end. */
export function stepFrom(pairs: readonly Pair[], id: string, steps: number): Pair | undefined {
  const at = pairs.findIndex((pair) => pair.id === id);
  return pairs[Math.min(Math.max(at + steps, 0), pairs.length - 1)];
}

/** How much is done: `done` decided by people of all that anybody has to decide. */
export function progressOf({ decided, waiting, undecided }: QueueAnswer['counts']): {
  done: number;
  of: number;
} {
  return { done: decided, of: decided + waiting + undecided };
}

/** The two ids a pair's id is made of. */
export function idsOf(pair: string): [string, string] | undefined {
  const [left, right, ...more] = pair.split(' ');
  return left && right && more.length === 0 ? [left, right] : undefined;
}

/** What a decision was about, in words. */
export function otherName({ other }: Decision): string {
  return other.kind === 'entity' ? other.entity.name : other.name;
}

/** `2026-11-22T07:10:38.000Z` as the clock of the reader shows it, to the minute. */
export function instantWords(at: string, language: string): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
}

/** What the two have in common, so that it need not be looked for: ends of ties both have. */
export function sharedEnds(
  left: readonly { other: { id: string } }[],
  right: readonly { other: { id: string } }[],
): ReadonlySet<string> {
  const own = new Set(left.map(({ other }) => other.id));
  return new Set(right.map(({ other }) => other.id).filter((id) => own.has(id)));
}
