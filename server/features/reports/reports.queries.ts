import { z } from 'zod';
import { reportKindSchema } from '../../contract/reports.ts';
import { optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

/** A report as stored, without what it said; `subject` is JSON. */
const listed = z.object({
  id: z.string(),
  kind: reportKindSchema,
  subject: z.string(),
  title: z.string(),
  address: z.string(),
  hash: z.string(),
  asOf: z.string(),
  newest: optional(z.string()),
  keptAt: z.string(),
  keptBy: z.string(),
});
export type StoredReport = z.output<typeof listed>;

export const reportList = defineQuery('reports/list.cypher', {
  params: z.object({ most: z.number().int() }),
  row: z.object({ report: listed }),
});

/** `sections` is JSON. */
export const reportById = defineQuery('reports/one.cypher', {
  params: z.object({ id: z.string() }),
  row: z.object({ report: listed.extend({ sections: z.string() }) }),
});

export const keepReport = defineQuery('reports/keep.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({ id: z.string() }),
});
