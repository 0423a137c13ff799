import { z } from 'zod';
import {
  asOfSchema,
  entityRefSchema,
  idSchema,
  listOf,
  nothing,
  sourceRefSchema,
  tieSchema,
  wholeNumber,
} from './common.ts';
import { factTraceSchema } from './fact-trace.ts';
import { confidenceSchema, labelSchema, relationshipTypeSchema } from './graph-model.ts';
import { mergedSchema } from './merged.ts';
import { defineRoute } from './route.ts';

export const directionSchema = z.enum(['out', 'in']);

/** A dated figure or statement about an entity. Two sources that differ are two claims. */
export const claimSchema = z.object({
  id: z.string(),
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
  /** Only where a person wrote or changed it by hand. */
  trace: factTraceSchema.optional(),
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
    /** Only where a person wrote or changed the entity itself by hand. */
    trace: factTraceSchema.optional(),
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

/** As many entities as one picture holds. */
const manyIds = z.array(idSchema).max(2000);

const waySchema = z.object({ type: relationshipTypeSchema, direction: directionSchema });
export const EXPANSION_ORDERS = ['most', 'least', 'name'] as const;

/** What opening an entity in a picture would bring, told before it is brought. */
export const expansionRoute = defineRoute({
  method: 'post',
  path: '/entities/:id/expansion',
  summary:
    'The neighbours of one entity that a picture does not show yet: counted by kind, filtered, ordered',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.strictObject({
    /** What the picture shows already. */
    shown: manyIds.default([]),
    /** Kinds of tie to follow, each in one direction; all unless given. */
    ways: z.array(waySchema).max(50).optional(),
    labels: z.array(labelSchema).optional(),
    /** Part of the name or of another name, in any case. */
    text: z.string().trim().max(100).optional(),
    /** Only what lies in this region, in a part of it, or in a park there. */
    region: idSchema.optional(),
    /** Along the ties of that day only, as a picture set to it draws them. */
    asOf: asOfSchema.nullish(),
    /** By how many ties a neighbour has, or by its name. */
    order: z.enum(EXPANSION_ORDERS).default('most'),
    limit: z.number().int().min(0).max(500).default(25),
  }),
  response: z.object({
    entity: entityRefSchema,
    /** All kinds of tie it has, whatever the filters: the neighbours, and how many of them are not shown yet. */
    kinds: z.array(waySchema.extend({ total: z.number().int(), fresh: z.number().int() })),
    /** Of the neighbours not shown yet, over the ways asked for. */
    labels: z.array(z.object({ label: labelSchema, fresh: z.number().int() })),
    regions: z.array(z.object({ region: entityRefSchema, fresh: z.number().int() })),
    /** How many match every filter, over the limit too. */
    matching: z.number().int(),
    /** Each with the number of its ties in the whole graph. */
    nodes: z.array(entityRefSchema.extend({ degree: z.number().int() })),
  }),
});
export type ExpansionAnswer = z.infer<typeof expansionRoute.response>;

/** What is not shown but ties together what is. */
export const linksRoute = defineRoute({
  method: 'post',
  path: '/entities/links',
  summary: 'Entities outside the given set that are tied to two or more of it, those that join most first',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    ids: manyIds.min(2),
    /** Kinds of tie that count; all unless given. */
    types: z.array(relationshipTypeSchema).optional(),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    links: z.array(z.object({ entity: entityRefSchema, joins: z.array(entityRefSchema) })),
    total: z.number().int(),
  }),
});
export type LinksAnswer = z.infer<typeof linksRoute.response>;

/** Where entities lie and which chain they work in: what a picture can be grouped by. */
export const belongingRoute = defineRoute({
  method: 'post',
  path: '/entities/belonging',
  summary: 'The district and the chain each of the given entities belongs to, where the graph knows one',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ids: manyIds.min(1) }),
  response: z.object({
    entities: z.array(
      z.object({
        id: z.string(),
        /** The narrowest region recorded, not narrower than a district. */
        district: entityRefSchema.optional(),
        /** Of several chains the one most of the given entities work in. */
        chain: entityRefSchema.optional(),
      }),
    ),
  }),
});
export type Belonging = z.infer<typeof belongingRoute.response>['entities'][number];

/** The ties among a set of entities already shown. */
export const tiesAmongRoute = defineRoute({
  method: 'post',
  path: '/entities/ties',
  summary: 'All ties whose two ends are both in the given set, and the entities themselves',
  params: nothing,
  query: nothing,
  body: z.strictObject({ ids: manyIds.min(1) }),
  response: z.object({
    /** `degree` is how many ties an entity has in the whole graph. */
    nodes: z.array(entityRefSchema.extend({ degree: z.number().int() })),
    ties: z.array(tieSchema),
    /** Ids of the given set that the graph does not hold. */
    unknown: z.array(z.string()),
    /** Those of the unknown that people decided to be duplicates of another entity. */
    merged: z.array(mergedSchema),
  }),
});
