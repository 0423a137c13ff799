import { z } from 'zod';
import {
  entityRefSchema,
  idSchema,
  listOf,
  nothing,
  sourceRefSchema,
  tieSchema,
  wholeNumber,
} from './common.ts';
import { confidenceSchema, relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

export const directionSchema = z.enum(['out', 'in']);

/** A dated figure or statement about an entity. Two sources that differ are two claims. */
export const claimSchema = z.object({
  key: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  value: z.union([z.number(), z.string()]),
  /** The upper end, where the source gives a range. */
  valueTo: z.number().optional(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  qualifier: z.string().optional(),
  asOf: z.string(),
  period: z.string().optional(),
  confidence: confidenceSchema,
  evidence: z.string().optional(),
  /** The other entities that share this one figure; it must not be added up over them. */
  sharedWith: z.array(entityRefSchema),
  sources: z.array(sourceRefSchema),
});
export type Claim = z.infer<typeof claimSchema>;

export const entityRoute = defineRoute({
  method: 'get',
  path: '/entities/:id',
  summary: 'One entity: its properties, claims with sources, and how many ties of each type it has',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: z.object({
    entity: entityRefSchema,
    properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    sources: z.array(sourceRefSchema),
    claims: z.array(claimSchema),
    ties: z.array(
      z.object({ type: relationshipTypeSchema, direction: directionSchema, count: z.number().int() }),
    ),
  }),
});
export type EntityAnswer = z.infer<typeof entityRoute.response>;

export const neighboursRoute = defineRoute({
  method: 'get',
  path: '/entities/:id/neighbours',
  summary: 'The entities tied to one, a page at a time, with the ties between',
  params: z.object({ id: idSchema }),
  query: z.strictObject({
    types: listOf(relationshipTypeSchema),
    direction: directionSchema.optional(),
    limit: wholeNumber(1, 500, 50),
    cursor: z.string().max(400).optional(),
  }),
  body: z.undefined(),
  response: z.object({
    /** The other ends of this page's ties, each once. */
    nodes: z.array(entityRefSchema),
    /** By type, then by the name of the other end. */
    ties: z.array(tieSchema),
    /** Ties over all pages. */
    total: z.number().int(),
    /** Where the next page begins; stays right while ties are added or taken away. Null on the last page. */
    nextCursor: z.string().nullable(),
  }),
});
export type NeighboursAnswer = z.infer<typeof neighboursRoute.response>;

/** The ties among a set of entities already shown. */
export const tiesAmongRoute = defineRoute({
  method: 'post',
  path: '/entities/ties',
  summary: 'All ties whose two ends are both in the given set, and the entities themselves',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ids: z.array(idSchema).min(1).max(1000) }),
  response: z.object({
    nodes: z.array(entityRefSchema),
    ties: z.array(tieSchema),
    /** Ids of the given set that the graph does not hold. */
    unknown: z.array(z.string()),
  }),
});
