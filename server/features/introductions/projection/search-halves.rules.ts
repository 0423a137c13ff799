import type { PathsQuestion } from './cheapest-paths.rules.ts';
import type { SearchSpace } from './search-space.rules.ts';
import { at, type TieProjection } from './tie-projection.rules.ts';

/**
 * How many of the hops to search from the end, so that the fewest ties are looked at: half of them as a rule, fewer
 * towards a hub. Only a guess about the work; any answer from 0 to maxHops − 1 gives the same paths.
 */
export function cheapestHalf(
  { projection, spread }: SearchSpace,
  { from, to, maxHops }: PathsQuestion,
): number {
  const fromStart = tiesByLevel(projection, from, maxHops, spread);
  const fromEnd = tiesByLevel(projection, to, maxHops, spread);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let back = 0; back < maxHops; back++) {
    const work = sum(fromEnd.slice(0, back)) + sum(fromStart.slice(0, maxHops - back));
    if (work < least) [best, least] = [back, work];
  }
  return best;
}

/** How many ties the nodes at each number of hops from a node have: counted for it and its neighbours, estimated beyond. */
function tiesByLevel(projection: TieProjection, node: number, levels: number, spread: number): number[] {
  const { offsets, neighbour } = projection;
  const first = at(offsets, node);
  const end = at(offsets, node + 1);
  let next = 0;
  for (let arc = first; arc < end; arc++) {
    const other = at(neighbour, arc);
    next += at(offsets, other + 1) - at(offsets, other);
  }
  const counts = [end - first, next];
  for (let level = 2; level < levels; level++) {
    counts.push(Math.min(neighbour.length, (counts[level - 1] ?? 0) * spread));
  }
  return counts;
}

/** How many ties the node at the end of a tie has on average, itself not counted: what one hop more multiplies the ties by. */
export function spreadOf({ offsets, nodeIds }: TieProjection): number {
  let ties = 0;
  let squares = 0;
  for (let node = 0; node < nodeIds.length; node++) {
    const degree = at(offsets, node + 1) - at(offsets, node);
    ties += degree;
    squares += degree * degree;
  }
  return ties > 0 ? squares / ties : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
