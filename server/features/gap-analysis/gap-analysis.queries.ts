import { z } from 'zod';
import { entityRow, factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';
import { stageSchema } from '../../contract/graph-model.ts';

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

export const leaderSuppliers = defineQuery('gap-analysis/leader-suppliers.cypher', {
  params,
  row: z.object({ supplier: z.string(), ties: z.number().int(), local: z.boolean() }),
});
export type LeaderSupplierRow = z.output<typeof leaderSuppliers.row>;
