import { z } from 'zod';
import { entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const place = { chain: z.string(), region: z.string() };

export const namedEntities = defineQuery('what-if/named.cypher', {
  params: z.object({ ...place, asOf: z.string(), ids: z.array(z.string()) }),
  row: z.object({
    entity: entityRow,
    group: entityRow.nullable(),
    leads: z.boolean(),
    buys: z.boolean(),
    works: z.boolean(),
    here: z.boolean(),
  }),
});
export type NamedRow = z.output<typeof namedEntities.row>;

export const outsideAfter = defineQuery('what-if/outside-firms.cypher', {
  params: z.object({
    ...place,
    asOf: z.string(),
    gone: z.array(z.string()),
    muted: z.array(z.string()),
    here: z.array(z.string()),
  }),
  row: z.object({ segment: z.string(), firms: z.number().int() }),
});
