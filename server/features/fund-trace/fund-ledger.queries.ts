import { z } from 'zod';
import { amountRow, entityRow, tieRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const ledgerWays = defineQuery('fund-trace/ledger-ways.cypher', {
  params: z.object({ fund: z.string(), asOf: z.string(), limit: z.number().int() }),
  row: z.object({ thing: entityRow, via: z.array(entityRow), ties: z.array(tieRow) }),
});

export const ledgerBeyond = defineQuery('fund-trace/ledger-beyond.cypher', {
  params: z.object({ fund: z.string(), asOf: z.string(), limit: z.number().int() }),
  row: z.object({ behind: z.enum(['sub-funds', 'subsidiaries']), thing: entityRow }),
});

export const ledgerPlaces = defineQuery('fund-trace/ledger-places.cypher', {
  params: z.object({ ids: z.array(z.string()), regions: z.array(z.string()), asOf: z.string() }),
  row: z.object({
    thing: z.string(),
    place: entityRow,
    through: entityRow.nullable(),
    inside: z.array(z.string()),
    around: z.array(z.string()),
  }),
});

export const ledgerInvestments = defineQuery('fund-trace/ledger-investments.cypher', {
  params: z.object({ ids: z.array(z.string()), asOf: z.string() }),
  row: z.object({
    entity: z.string(),
    claim: z.string(),
    key: z.enum(['plannedInvestment', 'actualInvestment', 'paidInInvestment']),
    amount: amountRow,
    asOf: z.string(),
    sources: z.array(z.string()),
    sharedWith: z.array(entityRow),
  }),
});

export const citedRules = defineQuery('fund-trace/cited-rules.cypher', {
  params: z.object({ asOf: z.string() }),
  row: z.object({
    about: entityRow,
    figure: z.string(),
    multiple: z.number(),
    asOf: z.string(),
    sources: z.array(z.string()),
  }),
});
