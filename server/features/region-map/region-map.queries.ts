import { z } from 'zod';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const mapPlaces = defineQuery('region-map/places.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({
    region: entityRow,
    level: optional(z.string()),
    whole: z.boolean(),
    regionsWithin: z.number(),
    within: entityRow.nullable(),
  }),
});
export type MapPlaceRow = z.output<typeof mapPlaces.row>;

export const standing = defineQuery('region-map/standing.cypher', {
  params: z.object({ region: z.string(), chain: z.string().nullable(), asOf: z.string() }),
  row: z.object({ place: z.string(), entity: entityRow, park: entityRow.nullable(), asOf: z.string() }),
});
