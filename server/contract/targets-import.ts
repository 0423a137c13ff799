import { z } from 'zod';
import { nothing } from './common.ts';
import { defineRoute } from './route.ts';

/** Characters of base64 at most: about 600 KB of file, some thousands of targets. */
const MOST_CONTENT = 800_000;
/** Rows at most in one sheet. */
export const MOST_TARGET_ROWS = 2_000;

/** The columns of the form, each with the heads it is known by. What stands in other columns is left alone. */
export const TARGET_COLUMNS = {
  id: ['编号', 'Id'],
  company: ['目标企业', 'Company'],
  chain: ['产业链', 'Chain'],
  segment: ['环节', 'Segment'],
  region: ['引进地区', 'Region'],
  status: ['进展', 'Status'],
  owner: ['负责人', 'Owner'],
  nextStep: ['下一步', 'Next step'],
  due: ['期限', 'Due'],
  meetings: ['洽谈记录', 'Meetings'],
  note: ['备注', 'Note'],
} as const;
export type TargetColumn = keyof typeof TARGET_COLUMNS;
export const TARGET_COLUMN_CODES = Object.keys(TARGET_COLUMNS) as [TargetColumn, ...TargetColumn[]];
export const targetColumnSchema = z.enum(TARGET_COLUMN_CODES);

/** What becomes of a row: a new target, one that is there written otherwise or not at all, or nothing for the faults told. */
export const rowOutcomeSchema = z.enum(['create', 'change', 'same', 'refused']);
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;

export const plannedRowSchema = z.object({
  /** The line of the file, counted from 1. */
  line: z.number().int(),
  outcome: rowOutcomeSchema,
  /** As the sheet names it: company, purpose, region. */
  name: z.string(),
  changes: z.array(z.object({ column: targetColumnSchema, before: z.string(), after: z.string() })),
  faults: z.array(z.object({ column: targetColumnSchema, value: z.string(), expected: z.string() })),
  /** How something was read that could be read otherwise. */
  notes: z.array(z.string()),
  /** Other regions after the same company, once this is on the list. */
  rivals: z.array(z.string()),
});
export type PlannedRow = z.infer<typeof plannedRowSchema>;

/** 422 `file_refused` or `not_the_form` for a file that cannot be read so; 409 `plan_changed`, its details the plan as it is now. */
export const importTargetsRoute = defineRoute({
  method: 'post',
  path: '/targets/import',
  summary:
    'Says what a sheet of targets would create and change; with the plan it gave, does so, all of it or nothing',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    /** The file in base64: CSV or XLSX in the form of what is exported. */
    content: z.base64('base64 编码的文件').min(1).max(MOST_CONTENT, '文件太大：不超过 600 KB'),
    /** The `plan` a first call gave; without it nothing is written. */
    plan: z.string().max(64).optional(),
  }),
  response: z.object({
    sheet: z.string(),
    rows: z.array(plannedRowSchema),
    counts: z.record(rowOutcomeSchema, z.number().int()),
    notes: z.array(z.string()),
    /** Stands for what would be written and for what it would be written over. */
    plan: z.string(),
    written: z.boolean(),
  }),
});
export type TargetsPlan = z.infer<typeof importTargetsRoute.response>;
