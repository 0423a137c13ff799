import type { Target, TargetsAnswer } from '../../contract/targets.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { targetList } from './targets.queries.ts';
import { withRivals } from './targets.rules.ts';

/** Every target, on the list or taken off it. */
export async function allTargets(tx: Transaction): Promise<Target[]> {
  return withRivals(await tx.all(targetList, {}));
}

/** The list as it is now. */
export async function listTargets(graph: Graph, today: string): Promise<TargetsAnswer> {
  const all = await allTargets(graph);
  return {
    targets: all.filter(({ removedOn }) => removedOn === null),
    removed: all.filter(({ removedOn }) => removedOn !== null),
    basis: basisOf([targetList], today, []),
  };
}
