import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, nothing } from './common.ts';
import { defineRoute } from './route.ts';

/** At most this many entities of one kind are named for a place; the counts are of all. */
export const NAMED_PER_PLACE = 200;

const kindSchema = z.object({ count: z.number().int(), named: z.array(entityRefSchema) });

const placeSchema = z.object({
  region: entityRefSchema,
  /** Degrees east and north of the seat of its government; null where the shipped table has none. */
  at: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
  /** Whether other regions lie within it, so that it can be looked into. */
  inner: z.boolean(),
  companies: kindSchema,
  projects: kindSchema,
  /** Parks that lie there, each with how many of the companies and projects counted stand in it. */
  parks: z.array(
    z.object({ park: entityRefSchema, companies: z.number().int(), projects: z.number().int() }),
  ),
});
export type MapPlace = z.infer<typeof placeSchema>;

export const regionMapRoute = defineRoute({
  method: 'get',
  path: '/region-map',
  summary: 'What stands in each region directly within a region, with the point each is drawn at',
  params: nothing,
  query: z.strictObject({
    region: idSchema,
    /** Only companies and projects of this chain. */
    chain: idSchema.optional(),
    asOf: asOfSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema,
    /** The region this one lies within; null for the outermost. */
    within: entityRefSchema.nullable(),
    chain: entityRefSchema.nullable(),
    places: z.array(placeSchema),
    /** What is only known to stand somewhere in the region. */
    unplaced: placeSchema,
    basis: basisSchema,
  }),
});
export type RegionMapAnswer = z.infer<typeof regionMapRoute.response>;
