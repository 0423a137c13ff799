import { z } from 'zod';
import { amountRow, entityRow, factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';
import { absenceBasisSchema, stageSchema } from '../../contract/graph-model.ts';

const params = z.object({ chain: z.string(), region: z.string(), asOf: z.string() });

export const localFirms = defineQuery('gap-analysis/local-firms.cypher', {
  params,
  row: z.object({
    segment: z.string(),
    company: entityRow,
    group: entityRow,
    leader: z.boolean(),
    places: z.array(entityRow),
    fact: factRow,
  }),
});
export type LocalFirmRow = z.output<typeof localFirms.row>;

export const investmentRow = z.object({
  key: z.enum(['plannedInvestment', 'actualInvestment', 'paidInInvestment']),
  value: z.number(),
  valueTo: optional(z.number()),
  unit: z.string(),
  currency: optional(z.string()),
  qualifier: optional(z.string()),
  asOf: z.string(),
  shared: optional(z.boolean()),
  sources: z.array(z.string()),
});

export const pipeline = defineQuery('gap-analysis/pipeline.cypher', {
  params,
  row: z.object({
    segment: z.string(),
    project: entityRow,
    fact: factRow,
    stages: z.array(z.object({ value: stageSchema, asOf: z.string(), sources: z.array(z.string()) })),
    investments: z.array(investmentRow),
    backers: z.array(entityRow),
    introducedBy: z.array(entityRow),
  }),
});
export type PipelineRow = z.output<typeof pipeline.row>;

export const coverage = defineQuery('gap-analysis/coverage.cypher', {
  params,
  row: z.object({
    segment: z.string(),
    exact: z.boolean(),
    lookedInto: z.boolean(),
    finding: z
      .enum(['present', 'absent'])
      .nullish()
      .transform((finding) => finding ?? null),
    basis: optional(absenceBasisSchema),
    asOf: z.string(),
    evidence: optional(z.string()),
    sources: z.array(z.string()),
  }),
});
export type CoverageRow = z.output<typeof coverage.row>;

export const outsideFirms = defineQuery('gap-analysis/outside-firms.cypher', {
  params,
  row: z.object({ segment: z.string(), firms: z.number().int() }),
});

export const supplyTies = defineQuery('gap-analysis/supply-ties.cypher', {
  params,
  row: z.object({
    tie: z.string(),
    supplier: entityRow,
    supplierGroup: entityRow,
    buyer: entityRow,
    /** Id of the company at the top of the buyer's group, its own when it stands alone. */
    buyerGroup: z.string(),
    /** Whether the buyer leads the chain or belongs to one that does. */
    toLeader: z.boolean(),
    /** Whether the supplier stands in the region. */
    local: z.boolean(),
    /** The chain's segments the supplier works in. */
    segments: z.array(z.string()),
    amount: amountRow.nullable(),
    /** The supplier's part of what the buyer buys of it, where one is stated. */
    share: z.number().nullish(),
    fact: factRow,
  }),
});
export type SupplyTieRow = z.output<typeof supplyTies.row>;

export const substitutes = defineQuery('gap-analysis/substitutes.cypher', {
  params: z.object({ chain: z.string(), asOf: z.string() }),
  row: z.object({ from: z.string(), to: z.string(), fact: factRow }),
});
export type SubstituteRow = z.output<typeof substitutes.row>;
