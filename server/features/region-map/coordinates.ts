import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const rowSchema = z.object({
  region: z.string(),
  longitude: z.coerce.number().min(-180).max(180),
  latitude: z.coerce.number().min(-90).max(90),
});

/**
 * Where the seats of provinces, cities and districts lie, in degrees, by the id of the region. The table comes from cpca
 * (MIT, see coordinates.LICENSE beside it); it is for drawing, not a fact of the graph.
 */
export const COORDINATES: ReadonlyMap<string, { longitude: number; latitude: number }> = new Map(
  z
    .array(rowSchema)
    .parse(parse(readFileSync(fileURLToPath(new URL('coordinates.csv', import.meta.url))), { columns: true }))
    .map(({ region, longitude, latitude }) => [region, { longitude, latitude }]),
);
