import type { z } from 'zod';
import type {
  EntityAnswer,
  NeighboursAnswer,
  neighboursRoute,
  tiesAmongRoute,
} from '../../contract/entities.ts';
import { RELATIONSHIP_TYPES } from '../../contract/graph-model.ts';
import { lookUpSources, toTie } from '../../graph/fact-rows.ts';
import { traced } from '../../graph/fact-trace.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { mergedAmong } from '../reconciliation/merged.ts';
import {
  claimsOf,
  degreesOf,
  entitiesByIds,
  entityById,
  neighbourPage,
  neighbourTotal,
  tieCounts,
  tiesAmong,
} from './entities.queries.ts';
import { shownProperties } from './entities.rules.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

/** The entity itself. 404 for an id the graph does not hold. */
export async function existing(tx: Transaction, id: string) {
  const entity = await tx.first(entityById, { id });
  if (!entity) throw notFound('实体', id);
  return entity;
}

/** One entity with its claims and sources, and how many ties it has. 404 for an id the graph does not hold. */
export async function describeEntity(graph: Graph, id: string): Promise<EntityAnswer> {
  return graph.reading(async (tx) => {
    const { label, name, sources, properties } = await existing(tx, id);
    const claims = await tx.all(claimsOf, { id });
    const ties = await tx.all(tieCounts, { id, types: RELATIONSHIP_TYPES });
    const lookUp = await lookUpSources(tx, [...sources, ...claims.flatMap((claim) => claim.sources)]);
    return {
      entity: { id, label, name },
      properties: shownProperties(properties),
      sources: lookUp(sources),
      ...traced(properties),
      claims: claims.map((claim) => ({ ...claim, sources: lookUp(claim.sources) })),
      ties: ties.filter(({ count }) => count > 0),
    };
  });
}

/** A page of an entity's ties with their other ends. 404 for an unknown id, 400 for a cursor that is none. */
export async function listNeighbours(
  graph: Graph,
  id: string,
  { types, direction, limit, cursor }: z.output<typeof neighboursRoute.query>,
): Promise<NeighboursAnswer> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const filter = { id, types: types ?? RELATIONSHIP_TYPES, direction: direction ?? null };
  return graph.reading(async (tx) => {
    await existing(tx, id);
    const counted = await tx.first(neighbourTotal, filter);
    // One more than the page holds tells whether another page follows.
    const rows = await tx.all(neighbourPage, { ...filter, after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const lookUp = await lookUpSources(
      tx,
      page.flatMap(({ tie }) => tie.properties.sources),
    );
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      nodes: [...new Map(page.map(({ neighbour }) => [neighbour.id, neighbour])).values()],
      ties: page.map(({ tie }) => toTie(tie, lookUp)),
      total: counted?.total ?? 0,
      nextCursor: last
        ? writeCursor({ type: last.tie.type, name: last.neighbour.name, tie: last.tie.id })
        : null,
    };
  });
}

/** The ties among entities already shown. An id the graph does not hold is named, not refused. */
export async function listTiesAmong(
  graph: Graph,
  { ids }: z.output<typeof tiesAmongRoute.body>,
): Promise<z.input<typeof tiesAmongRoute.response>> {
  const wanted = [...new Set(ids)];
  return graph.reading(async (tx) => {
    const nodes = await tx.all(entitiesByIds, { ids: wanted });
    const degrees = new Map((await tx.all(degreesOf, { ids: wanted })).map(({ id, degree }) => [id, degree]));
    const ties = await tx.all(tiesAmong, { ids: wanted, types: RELATIONSHIP_TYPES });
    const lookUp = await lookUpSources(
      tx,
      ties.flatMap((tie) => tie.properties.sources),
    );
    const held = new Set(nodes.map(({ id }) => id));
    const unknown = wanted.filter((id) => !held.has(id));
    return {
      nodes: nodes.map((node) => ({ ...node, degree: degrees.get(node.id) ?? 0 })),
      ties: ties.map((tie) => toTie(tie, lookUp)),
      unknown,
      merged: await mergedAmong(tx, unknown),
    };
  });
}
