import type { Graph } from '../../../graph/graph.ts';
import { heldClaimKeys, heldClaims, heldEntities, heldSources, heldTies } from './plan.queries.ts';
import type { StatedFact, Values } from './planned.ts';

/** What the graph says under the ids of some facts. */
export type HeldFacts = {
  entity(id: string): Values | undefined;
  fact(fact: StatedFact): Values | undefined;
};

/** Reads it all at one moment. `entities`: those recognised otherwise than by the id of a fact. */
export function heldFacts(
  graph: Graph,
  facts: readonly StatedFact[],
  entities: readonly string[],
): Promise<HeldFacts> {
  const idsOf = (table: StatedFact['table']) => [
    ...new Set(facts.filter((fact) => fact.table === table).map(({ id }) => id)),
  ];
  const ties = facts.flatMap(({ table, id, from, to }) =>
    table === 'relationships' && from !== undefined && to !== undefined ? [{ id, from, to }] : [],
  );
  return graph.reading(async (tx) => {
    const tables = {
      sources: mapped(await tx.all(heldSources, { ids: idsOf('sources') })),
      claimKeys: mapped(await tx.all(heldClaimKeys, { ids: idsOf('claimKeys') })),
      entities: mapped(
        await tx.all(heldEntities, { ids: [...new Set([...idsOf('entities'), ...entities])] }),
      ),
      relationships: mapped(ties.length > 0 ? await tx.all(heldTies, { rows: ties }) : []),
      claims: mapped(await tx.all(heldClaims, { ids: idsOf('claims') })),
    };
    return {
      entity: (id) => tables.entities.get(id),
      fact: ({ table, id }) => tables[table].get(id),
    };
  });
}

function mapped(rows: readonly { id: string; properties: Values }[]): Map<string, Values> {
  return new Map(rows.map(({ id, properties }) => [id, properties]));
}
