import { z } from 'zod';
import { confidenceSchema, stageSchema } from '../../contract/graph-model.ts';
import { originSchema } from '../../contract/projects.ts';
import { amountRow, entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const text = optional(z.string());
const told = {
  asOf: z.string(),
  confidence: confidenceSchema,
  evidence: text,
  sources: z.array(z.string()),
};
const bare = amountRow.omit({ status: true }).shape;

const stageClaim = z.object({
  key: z.literal('stage'),
  value: stageSchema,
  period: text,
  entry: text,
  ...told,
});
const moneyClaim = z.object({
  key: z.enum([
    'plannedInvestment',
    'totalProjectInvestment',
    'plannedInvestmentPhase1',
    'actualInvestment',
    'paidInInvestment',
  ]),
  ...bare,
  shared: z.boolean(),
  entry: text,
  ...told,
});

export const lifeFacts = defineQuery('project-life/facts.cypher', {
  params: z.object({ id: z.string(), asOf: z.string() }),
  row: z.object({
    project: entityRow,
    origin: optional(originSchema),
    sourceRegion: text,
    sources: z.array(z.string()),
    claims: z.array(z.discriminatedUnion('key', [stageClaim, moneyClaim])),
    ties: z.array(
      z.object({
        type: z.enum(['FILLS', 'LOCATED_IN']),
        other: entityRow,
        level: text,
        role: text,
        entry: text,
        ...told,
      }),
    ),
    departments: z.array(z.object({ name: z.string(), ...told })),
    dates: z.array(z.string()),
  }),
});
export type LifeFacts = z.output<typeof lifeFacts.row>;

const storedEntry = z.object({
  id: z.string(),
  project: z.string(),
  /** The entry as the contract has it. */
  json: z.string(),
  on: z.string(),
  /** Id of the entity the entry names, if it names one. */
  about: text,
  source: z.string(),
  /** The source as it was named, as JSON. */
  sourceRef: z.string(),
  by: z.string(),
  at: z.string(),
  undoneBy: text,
  undoneAt: text,
});
export type StoredEntry = z.input<typeof storedEntry>;

export const lifeEntries = defineQuery('project-life/entries.cypher', {
  params: z.object({ project: z.string() }),
  row: z.object({ entry: storedEntry, about: entityRow.nullable() }),
});
export type EntryRow = z.output<typeof lifeEntries.row>;

export const entriesInForce = defineQuery('project-life/in-force.cypher', {
  params: z.object({ asOf: z.string() }),
  row: z.object({ project: z.string(), json: z.string() }),
});

export const lifeVersion = defineQuery('project-life/version.cypher', {
  params: z.object({ project: z.string() }),
  row: z.object({ version: z.number().int() }),
});

export const takeTurn = defineQuery('project-life/take-turn.cypher', {
  params: z.object({ project: z.string(), version: z.number().int() }),
  row: z.object({ version: z.number().int() }),
});

const id = z.object({ id: z.string() });
const properties = z.record(z.string(), z.unknown());

export const addEntry = defineQuery('project-life/add-entry.cypher', {
  params: z.object({ id: z.string(), properties }),
  row: id,
});

export const markEntry = defineQuery('project-life/mark-entry.cypher', {
  params: z.object({
    id: z.string(),
    project: z.string(),
    by: z.string().nullable(),
    at: z.string().nullable(),
  }),
  row: id,
});

export const putSource = defineQuery('project-life/put-source.cypher', {
  params: z.object({ id: z.string(), properties }),
  row: id,
});

export const putClaim = defineQuery('project-life/put-claim.cypher', {
  params: z.object({ id: z.string(), project: z.string(), properties }),
  row: id,
});

const tie = z.object({ id: z.string(), project: z.string(), other: z.string(), properties });
export const putFills = defineQuery('project-life/put-fills.cypher', { params: tie, row: id });
export const putDistrict = defineQuery('project-life/put-district.cypher', { params: tie, row: id });

export const takeBack = defineQuery('project-life/take-back.cypher', {
  params: z.object({ project: z.string(), entry: z.string() }),
  row: z.object({ taken: z.number().int() }),
});

export const namedEntity = defineQuery('project-life/named.cypher', {
  params: z.object({ id: z.string() }),
  row: z.object({ entity: entityRow }),
});
