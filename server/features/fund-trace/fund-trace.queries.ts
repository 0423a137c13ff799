import { z } from 'zod';
import { amountRow, entityRow, tieRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const types = z.array(z.string());

export const oneFund = defineQuery('fund-trace/fund.cypher', {
  params: z.object({ fund: z.string() }),
  row: z.object({ fund: entityRow }),
});

export const tiesOfSteps = defineQuery('fund-trace/steps.cypher', {
  params: z.object({ steps: z.array(z.object({ id: z.string(), out: types, in: types })), asOf: z.string() }),
  row: z.object({ tie: tieRow, next: entityRow }),
});

export const figuresOf = defineQuery('fund-trace/figures.cypher', {
  params: z.object({ ids: z.array(z.string()), keys: z.array(z.string()), asOf: z.string() }),
  row: z.object({
    entity: z.string(),
    claim: z.string(),
    key: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    amount: amountRow,
    asOf: z.string(),
    sources: z.array(z.string()),
    shared: z.boolean(),
  }),
});

export const listFunds = defineQuery('fund-trace/funds.cypher', {
  params: z.object({ asOf: z.string() }),
  row: z.object({
    fund: entityRow,
    findBy: z.string(),
    kind: optionalText,
    sizes: z.array(amountRow.extend({ asOf: z.string() })),
    managers: z.array(entityRow),
    focuses: z.array(entityRow),
    invested: z.number().int(),
    introduced: z.number().int(),
  }),
});
