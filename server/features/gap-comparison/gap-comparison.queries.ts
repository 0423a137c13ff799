import { z } from 'zod';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const introductionsOf = defineQuery('gap-comparison/introductions.cypher', {
  params: z.object({ ids: z.array(z.string()), asOf: z.string() }),
  row: z.object({
    thing: z.string(),
    by: entityRow,
    via: entityRow.nullable(),
    mode: optional(z.string()),
    joint: z.boolean(),
    asOf: z.string(),
    sources: z.array(z.string()),
  }),
});

export const seatsOf = defineQuery('gap-comparison/seats.cypher', {
  params: z.object({ ids: z.array(z.string()), region: z.string(), asOf: z.string() }),
  row: z.object({ firm: z.string(), asOf: z.string(), sources: z.array(z.string()) }),
});
