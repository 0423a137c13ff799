import { z } from 'zod';
import { PROBLEMS } from '../../contract/data-quality.ts';
import { confidenceSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const count = z.number().int();
const figure = z.object({
  value: z.union([z.number(), z.string()]),
  valueTo: optional(z.number()),
  unit: optional(z.string()),
  qualifier: optional(z.string()),
});

const flawedRow = z.object({
  what: z.enum(['tie', 'claim', 'entity', 'look']),
  id: z.string(),
  problem: z.enum(PROBLEMS),
  about: entityRow.nullable(),
  other: optional(entityRow),
  type: optional(relationshipTypeSchema),
  key: optional(z.object({ nameZh: z.string(), nameEn: z.string() })),
  value: optional(figure),
  sides: optional(
    z.array(
      figure.extend({
        asOf: z.string(),
        confidence: confidenceSchema,
        evidence: optional(z.string()),
        sources: z.array(z.string()),
      }),
    ),
  ),
  asOf: optional(z.string()),
  confidence: optional(confidenceSchema),
  evidence: optional(z.string()),
  sources: z.array(z.string()),
});
export type FlawedRow = z.output<typeof flawedRow>;

const row = z.object({ total: count, rows: z.array(flawedRow) });
const some = z.object({ limit: count });

export const totalsToJudge = defineQuery('data-quality/totals.cypher', {
  params: z.object({}),
  row: z.object({ ties: count, claims: count, entities: count, looks: count }),
});
export const staleFacts = defineQuery('data-quality/stale.cypher', {
  params: some.extend({ before: z.string() }),
  row,
});
export const unsourcedFacts = defineQuery('data-quality/unsourced.cypher', { params: some, row });
export const contestedFacts = defineQuery('data-quality/contested.cypher', { params: some, row });
export const danglingFacts = defineQuery('data-quality/dangling.cypher', { params: some, row });
