import type { z } from 'zod';
import type {
  belongingRoute,
  ExpansionAnswer,
  expansionRoute,
  LinksAnswer,
  linksRoute,
} from '../../contract/entities.ts';
import { RELATIONSHIP_TYPES } from '../../contract/graph-model.ts';
import type { Graph } from '../../graph/graph.ts';
import {
  belonging,
  expansion,
  expansionKinds,
  expansionLabels,
  expansionRegions,
  links,
} from './around.queries.ts';
import { belongings } from './belonging.rules.ts';
import { existing } from './entities.use-case.ts';

const MOST_REGIONS = 500;

/** What opening an entity would bring into a picture. 404 for an unknown id. */
export async function expandEntity(
  graph: Graph,
  id: string,
  { shown, ways, labels, text, region, asOf = null, order, limit }: z.output<typeof expansionRoute.body>,
): Promise<ExpansionAnswer> {
  return graph.reading(async (tx) => {
    const { label, name } = await existing(tx, id);
    const kinds = await tx.all(expansionKinds, { id, shown, asOf, types: RELATIONSHIP_TYPES });
    const along = { id, shown, asOf, ways: (ways ?? kinds).map((way) => `${way.direction} ${way.type}`) };
    const found = await tx.first(expansion, {
      ...along,
      labels: labels?.length ? labels : null,
      text: text || null,
      region: region ?? null,
      order,
      limit,
    });
    return {
      entity: { id, label, name },
      kinds,
      labels: await tx.all(expansionLabels, along),
      regions: await tx.all(expansionRegions, { ...along, limit: MOST_REGIONS }),
      matching: found?.matching ?? 0,
      nodes: found?.nodes ?? [],
    };
  });
}

/** What ties the given entities together without being among them. */
export async function findLinks(
  graph: Graph,
  { ids, types, limit }: z.output<typeof linksRoute.body>,
): Promise<LinksAnswer> {
  return graph.reading(async (tx) => {
    const found = await tx.first(links, { ids, types: types ?? RELATIONSHIP_TYPES, limit });
    return found ?? { links: [], total: 0 };
  });
}

/** The district and the chain of each entity; an id the graph does not hold is left out. */
export async function tellBelonging(
  graph: Graph,
  ids: string[],
): Promise<z.input<typeof belongingRoute.response>> {
  return graph.reading(async (tx) => ({ entities: belongings(await tx.all(belonging, { ids })) }));
}
