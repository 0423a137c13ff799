import { z } from 'zod';
import { SHEET_KIND_CODES } from './imports-sheet-kinds.ts';

/** How the cells of a column without a field of its own are kept as figures about the thing of their row. */
const claimSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'camelCase 的指标名，如 plannedInvestment'),
  kind: z.enum(['number', 'money', 'percent', 'text']),
});

/** A column as its header names it: `投资/计划` below the group header 投资. `position` counts from 1. */
const columnSchema = z.strictObject({
  column: z.string(),
  position: z.number().int().min(1),
});

/** At most one of `field` and `claim`; a column with neither is left out. `unit` goes with bare numbers: 万元, 亩, %. */
export const mappedColumnSchema = columnSchema
  .extend({
    field: z.string().nullable(),
    unit: z.string().min(1).optional(),
    claim: claimSchema.optional(),
  })
  .refine(({ field, claim }) => field === null || claim === undefined, {
    error: '一列只能对应一个字段或一个指标',
  });
export type MappedColumn = z.infer<typeof mappedColumnSchema>;

export const sheetKindSchema = z.enum(SHEET_KIND_CODES);

/** What the columns of a sheet mean, kept under a name for the next file of the same form. */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  name: z.string().trim().min(1).max(60),
  kind: sheetKindSchema,
  columns: z.array(mappedColumnSchema).min(1),
  /** What holds for all rows in fields that no column gives: `{ chain: '新型显示', type: '供货' }`. A cell that is filled goes first. */
  fill: z.record(z.string(), z.string().trim().min(1).max(300)).optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** How a file differs from the mapping it is read with; columns are matched by name. */
export const mappingDifferencesSchema = z.object({
  /** In the mapping with a field or figure, not in the file. */
  missing: z.array(columnSchema),
  /** In the file, not in the mapping. */
  added: z.array(columnSchema),
  moved: z.array(columnSchema.extend({ from: z.number().int() })),
});
export type MappingDifferences = z.infer<typeof mappingDifferencesSchema>;

const certainty = z.number().min(0).max(1);

/** What a sheet seems to be, to be looked over by a person. Reasons are sentences for them. */
export const mappingProposalSchema = z.object({
  /** Lines of the header, from the top; rows up to the last of them are no data. */
  headerLines: z.array(z.number().int()),
  kind: sheetKindSchema,
  /** Every kind with how well it fits, best first. */
  kinds: z.array(z.object({ kind: sheetKindSchema, confidence: certainty })),
  columns: z.array(mappedColumnSchema.safeExtend({ confidence: certainty, reason: z.string() })),
});
export type MappingProposal = z.infer<typeof mappingProposalSchema>;

/** A cell that is not what its column needs. `column` counts from 1. */
export const cellProblemSchema = z.object({
  line: z.number().int(),
  column: z.number().int().min(1),
  header: z.string(),
  value: z.string(),
  expected: z.string(),
});
export type CellProblem = z.infer<typeof cellProblemSchema>;
