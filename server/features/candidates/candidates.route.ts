import { DEFAULT_WEIGHTS } from '../../contract/candidate-weights.ts';
import { candidatesRoute } from '../../contract/candidates.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { listedExclusions } from './exclusions.rules.ts';
import { CANDIDATE_QUERIES, judgeCandidates } from './find-candidates.use-case.ts';

export function registerCandidates(api: Api, { graph, today }: Deps): void {
  api.mount(candidatesRoute, ({ query }) =>
    graph.reading(async (tx) => {
      const { segment, outside, limit, exclude, weights = DEFAULT_WEIGHTS } = query;
      const asOf = query.asOf ?? today();
      await readRegion(tx, outside);
      const { candidates, excluded } = await judgeCandidates(tx, {
        segments: [segment],
        outside,
        asOf,
        weights,
        ...(exclude && { exclude }),
      });
      return {
        candidates: candidates.slice(0, limit),
        total: candidates.length,
        excluded: listedExclusions(excluded),
        excludedTotal: excluded.length,
        weights,
        basis: basisOf(
          CANDIDATE_QUERIES,
          asOf,
          candidates.flatMap(({ evidence }) => evidence.map((fact) => fact.asOf)),
        ),
      };
    }),
  );
}
