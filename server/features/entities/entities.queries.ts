import { z } from 'zod';
import { directionSchema } from '../../contract/entities.ts';
import { confidenceSchema, labelSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, optional, tieRow } from '../../graph/fact-rows.ts';
import { traceRow, tracedApart } from '../../graph/fact-trace.ts';
import { defineQuery } from '../../graph/query.ts';

const id = z.object({ id: z.string() });
const ids = z.object({ ids: z.array(z.string()) });
const types = z.array(relationshipTypeSchema);

export const entityById = defineQuery('entities/entity.cypher', {
  params: id,
  row: z.object({
    id: z.string(),
    label: labelSchema,
    name: z.string(),
    sources: z.array(z.string()),
    properties: z.record(z.string(), z.unknown()),
  }),
});

export const tieCounts = defineQuery('entities/tie-counts.cypher', {
  params: id.extend({ types }),
  row: z.object({ type: relationshipTypeSchema, direction: directionSchema, count: z.number().int() }),
});

export const claimsOf = defineQuery('entities/claims.cypher', {
  params: id,
  row: z
    .object({
      id: z.string(),
      key: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      value: z.union([z.number(), z.string()]),
      valueTo: optional(z.number()),
      unit: optional(z.string()),
      currency: optional(z.string()),
      qualifier: optional(z.string()),
      asOf: z.string(),
      period: optional(z.string()),
      confidence: confidenceSchema,
      evidence: optional(z.string()),
      sources: z.array(z.string()),
      sharedWith: z.array(entityRow),
      ...traceRow,
    })
    .transform(tracedApart),
});

/** Which ties the pages are taken from; null asks for both directions. */
const filter = id.extend({ types, direction: directionSchema.nullable() });

/** The last tie of the page before. */
export const placeSchema = z.strictObject({ type: z.string(), name: z.string(), tie: z.string() });
export type Place = z.infer<typeof placeSchema>;

export const neighbourPage = defineQuery('entities/neighbours.cypher', {
  params: filter.extend({ after: placeSchema.nullable(), limit: z.number().int() }),
  row: z.object({ tie: tieRow, neighbour: entityRow }),
});

export const neighbourTotal = defineQuery('entities/neighbour-total.cypher', {
  params: filter,
  row: z.object({ total: z.number().int() }),
});

export const entitiesByIds = defineQuery('entities/by-ids.cypher', { params: ids, row: entityRow });

export const degreesOf = defineQuery('entities/degrees.cypher', {
  params: ids,
  row: z.object({ id: z.string(), degree: z.number().int() }),
});

export const tiesAmong = defineQuery('entities/ties-among.cypher', {
  params: ids.extend({ types }),
  row: tieRow,
});
