import { z } from 'zod';
import { entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const coverageRegion = defineQuery('fund-trace/coverage-region.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({ region: entityRow }),
});

export const coverageTaxonomy = defineQuery('fund-trace/coverage-taxonomy.cypher', {
  params: z.object({ taxonomy: z.string() }),
  row: z.object({ taxonomy: entityRow }),
});

export const coverageChains = defineQuery('fund-trace/coverage-chains.cypher', {
  params: z.object({ taxonomy: z.string().nullable() }),
  row: z.object({ chain: entityRow, segments: z.number().int() }),
});

export const coverageFunds = defineQuery('fund-trace/coverage-funds.cypher', {
  params: z.object({ region: z.string().nullable(), asOf: z.string() }),
  row: z.object({ fund: entityRow, deeds: z.number().int() }),
});

export const coverageFacts = defineQuery('fund-trace/coverage-facts.cypher', {
  params: z.object({ region: z.string().nullable(), asOf: z.string() }),
  row: z.object({
    fund: z.string(),
    kind: z.enum(['focuses', 'invests', 'introduced']),
    thing: z.string().nullable(),
    chain: z.string(),
    sources: z.array(z.string()),
    newest: z.string(),
    local: z.boolean(),
  }),
});
