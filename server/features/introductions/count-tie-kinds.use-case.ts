import { TIE_TYPES, type Confidence } from '../../contract/graph-model.ts';
import type { tieKindsRoute } from '../../contract/introductions.ts';
import type { z } from 'zod';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { tieKindCounts, usableTiesByKind } from './introductions.queries.ts';
import { confidencesFrom } from './projection/tie-costs.rules.ts';

export type TieKindsQuestion = { at: string[]; asOf: string; minConfidence: Confidence; ended: boolean };

/** How many ties of each kind the graph holds and how many usable ones each of some entities has; an unknown one has none. */
export function countTieKinds(
  graph: Graph,
  { at, asOf, minConfidence, ended }: TieKindsQuestion,
): Promise<z.infer<typeof tieKindsRoute.response>> {
  return graph.reading(async (tx) => {
    const totals = new Map((await tx.all(tieKindCounts, {})).map(({ type, ties }) => [type, ties]));
    const rows = at.length
      ? await tx.all(usableTiesByKind, {
          ids: at,
          types: [...TIE_TYPES],
          confidences: confidencesFrom(minConfidence),
          asOf,
          ended,
        })
      : [];
    const own = new Map(rows.map(({ id, type, ties }) => [`${id} ${type}`, ties]));
    return {
      kinds: TIE_TYPES.map((type) => ({
        type,
        ties: totals.get(type) ?? 0,
        at: at.map((id) => own.get(`${id} ${type}`) ?? 0),
      })),
      basis: basisOf([tieKindCounts, usableTiesByKind], asOf, []),
    };
  });
}
