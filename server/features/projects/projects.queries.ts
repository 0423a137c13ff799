import { z } from 'zod';
import { stageSchema } from '../../contract/graph-model.ts';
import { amountRow, entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const sources = z.array(z.string());

export const knownIds = defineQuery('projects/filters.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});

export const listProjects = defineQuery('projects/list.cypher', {
  params: z.object({
    ids: z.array(z.string()).nullable(),
    place: z.string().nullable(),
    chain: z.string().nullable(),
    asOf: z.string(),
  }),
  row: z.object({
    project: entityRow,
    sources,
    stages: z.array(z.object({ value: stageSchema, asOf: z.string(), sources })),
    investments: z.array(
      amountRow.omit({ status: true }).extend({
        key: z.enum(['plannedInvestment', 'actualInvestment', 'paidInInvestment']),
        asOf: z.string(),
        shared: z.boolean(),
        sources,
      }),
    ),
    ties: z.array(
      z.object({
        type: z.enum(['FILLS', 'SITED_IN', 'LOCATED_IN', 'BACKS', 'INVESTS_IN', 'INTRODUCED']),
        other: entityRow,
        asOf: z.string(),
        sources,
      }),
    ),
  }),
});
export type ProjectRow = z.output<typeof listProjects.row>;
