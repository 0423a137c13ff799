import { candidatesRoute } from '../../contract/candidates.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { candidatesOfSegments } from './candidates.queries.ts';
import { findCandidates } from './find-candidates.use-case.ts';

export function registerCandidates(api: Api, { graph, today }: Deps): void {
  api.mount(candidatesRoute, ({ query }) =>
    graph.reading(async (tx) => {
      const asOf = query.asOf ?? today();
      await readRegion(tx, query.outside);
      const found = await findCandidates(tx, { segments: [query.segment], outside: query.outside, asOf });
      return {
        candidates: found.slice(0, query.limit),
        total: found.length,
        basis: basisOf(
          [candidatesOfSegments],
          asOf,
          found.flatMap(({ evidence }) => evidence.map((fact) => fact.asOf)),
        ),
      };
    }),
  );
}
