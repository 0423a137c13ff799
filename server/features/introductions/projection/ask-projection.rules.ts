import type { NodePath } from './arrivals.rules.ts';
import { cheapestPaths } from './cheapest-paths.rules.ts';
import { cheapestToTargets } from './cheapest-to-targets.rules.ts';
import { bestFew, nearestFew, type Enough } from './enough.rules.ts';
import type { SearchSpace } from './search-space.rules.ts';
import { tieCosts, type TieConditions } from './tie-costs.rules.ts';

/** A path by the ids of its nodes. `worth` in (0, 1]: the product of its ties' strengths and of what its hubs leave. */
export type FoundPath = { nodes: string[]; worth: number };

/** The least worth of a path that is shown. */
type Threshold = { minStrength?: number };

export type PathsBetween = TieConditions &
  Threshold & {
    from: string;
    to: string;
    k: number;
    maxHops: number;
    via: readonly string[];
  };

export type PathsToMany = TieConditions &
  Threshold & {
    from: readonly string[];
    to: readonly string[];
    maxHops: number;
    /** Stop when this many targets have been found; all of them otherwise. */
    first?: number;
  };

export type PathsToBest = PathsToMany & {
  /** What each target scores before its worth counts, in the order of `to`; the score is base × worth ^ weight. */
  bases: readonly number[];
  weight: number;
  /** How many of the highest scores have to be certain. */
  wanted: number;
};
/** `complete` tells that every target within reach was found, not only enough of them. */
export type FoundBest = { paths: FoundPath[]; complete: boolean };

/** The k best paths between two entities, best first; none when either has no ties. Null when the search was given up. */
export function askBetween(space: SearchSpace, question: PathsBetween): FoundPath[] | null {
  const { indexOf } = space.projection;
  const from = indexOf.get(question.from);
  const to = indexOf.get(question.to);
  const via = question.via.map((id) => indexOf.get(id));
  if (from === undefined || to === undefined || via.some((index) => index === undefined)) return [];
  if (question.mute.includes(question.from) || question.mute.includes(question.to)) return [];
  const found = cheapestPaths(space, tieCosts(space.projection, question), {
    ...question,
    limit: dearest(question),
    from,
    to,
    via: via.flatMap((index) => index ?? []),
  });
  return found && found.map((path) => named(space, path));
}

/** The best path to each target from whichever start is nearest to it, best first. */
export function askToMany(space: SearchSpace, question: PathsToMany): FoundPath[] {
  const targets = new Set(indicesOf(space, question, question.to).flatMap((index) => index ?? []));
  return toTargets(space, question, targets, nearestFew(question.first ?? Infinity));
}

/** The best path to each target until it is certain which `wanted` of them score highest. */
export function askToBest(space: SearchSpace, question: PathsToBest): FoundBest {
  const bases = new Map<number, number>();
  indicesOf(space, question, question.to).forEach((index, place) => {
    if (index !== null) bases.set(index, question.bases[place] ?? 0);
  });
  const best = bestFew(question.wanted, bases, question.weight);
  let complete = true;
  const paths = toTargets(space, question, new Set(bases.keys()), {
    found: best.found,
    reached(cost) {
      if (!best.reached(cost)) return false;
      complete = false;
      return true;
    },
  });
  return { paths, complete };
}

/** The node of each id; null where it is muted or has no ties. */
function indicesOf(space: SearchSpace, { mute }: TieConditions, ids: readonly string[]): (number | null)[] {
  const muted = new Set(mute);
  return ids.map((id) => (muted.has(id) ? null : (space.projection.indexOf.get(id) ?? null)));
}

function toTargets(
  space: SearchSpace,
  question: PathsToMany,
  targets: ReadonlySet<number>,
  enough: Enough,
): FoundPath[] {
  const from = new Set(indicesOf(space, question, question.from).flatMap((index) => index ?? []));
  const asked = { from, targets, maxHops: question.maxHops, limit: dearest(question) };
  const found = cheapestToTargets(space, tieCosts(space.projection, question), asked, enough);
  return found.map((path) => named(space, path));
}

/** What a path of the least worth costs, with room for the last digits. */
function dearest({ minStrength = 0 }: Threshold): number {
  return minStrength > 0 ? -Math.log(minStrength) + 1e-9 : Number.POSITIVE_INFINITY;
}

function named(space: SearchSpace, path: NodePath): FoundPath {
  return {
    nodes: path.nodes.flatMap((node) => space.projection.nodeIds[node] ?? []),
    worth: Math.exp(-path.cost),
  };
}
