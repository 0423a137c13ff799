import { z } from 'zod';
import { relationshipTypeSchema } from '../../contract/graph-model.ts';
import { factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const sourcedTies = defineQuery('backtest/ties.cypher', {
  params: z.object({}),
  row: factRow.omit({ evidence: true }).extend({
    id: z.string(),
    type: relationshipTypeSchema,
    from: z.string(),
    to: z.string(),
    validFrom: optional(z.string()),
    validTo: optional(z.string()),
  }),
});

export const allWorks = defineQuery('backtest/works.cypher', {
  params: z.object({}),
  row: z.object({
    firm: z.string(),
    segment: z.string(),
    chain: z.string(),
    listed: z.boolean(),
    registered: z.boolean(),
    dissolved: z.boolean(),
    firmSources: z.array(z.string()),
    fact: factRow,
  }),
});

export const seatsInRegion = defineQuery('backtest/seats.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({ firm: z.string(), fact: factRow }),
});

export const sourceDates = defineQuery('backtest/source-dates.cypher', {
  params: z.object({}),
  row: z.object({ id: z.string(), date: z.string() }),
});
