import { z } from 'zod';
import { confidenceSchema, TIE_TYPES } from '../../contract/graph-model.ts';
import { entityRow, tieRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const count = z.number().int();

const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  publisher: optionalText,
  date: optionalText,
  url: optionalText,
  kind: z.string(),
  note: optionalText,
});

export const listSources = defineQuery('sources/list.cypher', { params: z.object({}), row: sourceRow });
export const oneSource = defineQuery('sources/one.cypher', {
  params: z.object({ id: z.string() }),
  row: sourceRow,
});

export const sourceUses = defineQuery('sources/uses.cypher', {
  params: z.object({ id: z.string().nullable() }),
  row: z.object({
    source: z.string(),
    kind: z.enum(['entities', 'relationships', 'claims', 'coverage']),
    facts: count,
  }),
});

export const graphTotals = defineQuery('sources/totals.cypher', {
  params: z.object({}),
  row: z.object({
    kind: z.enum(['entity', 'relationship', 'claim']),
    of: z.string(),
    count,
    newest: z.string().nullable(),
  }),
});

export const chainHoldings = defineQuery('sources/chains.cypher', {
  params: z.object({
    region: z.string().nullable(),
    tieTypes: z.array(z.string()).default(() => [...TIE_TYPES]),
  }),
  row: z.object({
    chain: entityRow,
    segments: count,
    judged: count,
    firms: count,
    local: count,
    unplaced: count,
    ties: count,
    sources: count,
    newest: z.string().nullable(),
  }),
});

const ofSource = z.object({ id: z.string(), limit: count });
export const entitiesOfSource = defineQuery('sources/facts-entities.cypher', {
  params: ofSource,
  row: z.object({ entity: entityRow }),
});
export const tiesOfSource = defineQuery('sources/facts-ties.cypher', {
  params: ofSource,
  row: z.object({ tie: tieRow, fromEntity: entityRow, toEntity: entityRow }),
});
export const claimsOfSource = defineQuery('sources/facts-claims.cypher', {
  params: ofSource,
  row: z.object({
    entities: z.array(entityRow).min(1),
    key: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    value: z.union([z.number(), z.string()]),
    valueTo: z
      .number()
      .nullish()
      .transform((number) => number ?? undefined),
    unit: optionalText,
    qualifier: optionalText,
    asOf: z.string(),
    confidence: confidenceSchema,
    evidence: optionalText,
  }),
});
export const coverageOfSource = defineQuery('sources/facts-coverage.cypher', {
  params: ofSource,
  row: z.object({
    segment: entityRow,
    region: entityRow,
    lookedInto: z.boolean(),
    finding: z
      .enum(['present', 'absent'])
      .nullish()
      .transform((finding) => finding ?? undefined),
    asOf: z.string(),
    evidence: optionalText,
  }),
});
