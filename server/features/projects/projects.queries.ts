import { z } from 'zod';
import { stageSchema } from '../../contract/graph-model.ts';
import { originSchema } from '../../contract/projects.ts';
import { amountRow, entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const sources = z.array(z.string());

export const knownIds = defineQuery('projects/filters.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});

const investmentRow = amountRow.omit({ status: true }).extend({
  id: z.string(),
  key: z.enum([
    'plannedInvestment',
    'actualInvestment',
    'paidInInvestment',
    'plannedInvestmentPhase1',
    'totalProjectInvestment',
  ]),
  asOf: z.string(),
  shared: z.boolean(),
  sources,
});

export const listProjects = defineQuery('projects/list.cypher', {
  params: z.object({
    ids: z.array(z.string()).nullable(),
    place: z.string().nullable(),
    chain: z.string().nullable(),
    segment: z.string().nullable(),
    asOf: z.string(),
  }),
  row: z.object({
    project: entityRow,
    aliases: z.array(z.string()),
    origin: originSchema,
    sources,
    sourceRegion: optional(z.string()),
    stages: z.array(
      z.object({ value: stageSchema, asOf: z.string(), period: optional(z.string()), sources }),
    ),
    investments: z.array(investmentRow),
    stakes: z.array(amountRow.omit({ status: true })),
    chains: z.array(entityRow),
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
export type ListedProject = z.output<typeof listProjects.row>;

export const sharedAmounts = defineQuery('projects/shared-amounts.cypher', {
  params: z.object({ asOf: z.string() }),
  row: z.object({
    claim: z.string(),
    members: z.array(z.object({ id: z.string(), investments: z.array(investmentRow) })),
  }),
});

export const backerSeats = defineQuery('projects/backer-seats.cypher', {
  params: z.object({ ids: z.array(z.string()), asOf: z.string() }),
  row: z.object({ backer: z.string(), role: optional(z.string()), place: z.string() }),
});

export const regionsAround = defineQuery('projects/regions-around.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    place: entityRow,
    around: z.array(z.object({ id: z.string(), level: z.string() })),
  }),
});
