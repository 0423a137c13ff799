import type { NodePath } from './arrivals.rules.ts';
import { cheapestPaths } from './cheapest-paths.rules.ts';
import { cheapestToTargets } from './cheapest-to-targets.rules.ts';
import type { SearchSpace } from './search-space.rules.ts';
import { tieCosts, type TieConditions } from './tie-costs.rules.ts';

/** A path by the ids of its nodes. `worth` in (0, 1]: the product of its ties' strengths and of what its hubs leave. */
export type FoundPath = { nodes: string[]; worth: number };

export type PathsBetween = TieConditions & {
  from: string;
  to: string;
  k: number;
  maxHops: number;
  via: readonly string[];
};

export type PathsToMany = TieConditions & {
  from: readonly string[];
  to: readonly string[];
  maxHops: number;
  /** Stop when this many targets have been found; all of them otherwise. */
  first?: number;
};

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
    from,
    to,
    via: via.flatMap((index) => index ?? []),
  });
  return found && found.map((path) => named(space, path));
}

/** The best path to each target from whichever start is nearest to it, best first. */
export function askToMany(space: SearchSpace, question: PathsToMany): FoundPath[] {
  const { indexOf } = space.projection;
  const muted = new Set(question.mute);
  const indices = (ids: readonly string[]) =>
    new Set(ids.flatMap((id) => (muted.has(id) ? [] : (indexOf.get(id) ?? []))));
  const found = cheapestToTargets(
    space,
    tieCosts(space.projection, question),
    { from: indices(question.from), targets: indices(question.to), maxHops: question.maxHops },
    question.first,
  );
  return found.map((path) => named(space, path));
}

function named(space: SearchSpace, path: NodePath): FoundPath {
  return {
    nodes: path.nodes.flatMap((node) => space.projection.nodeIds[node] ?? []),
    worth: Math.exp(-path.cost),
  };
}
