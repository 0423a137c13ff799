import { z } from 'zod';
import { factOutcomeSchema, problemKindSchema } from './imports-batch.ts';
import { REASONS, reconciledLabelSchema } from './reconciliation.ts';
import { mappingDifferencesSchema, mappingProposalSchema, mappingSchema } from './imports-mapping.ts';

export const keptMappingSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  mapping: mappingSchema,
  by: z.string(),
  changedAt: z.string(),
});
export type KeptMapping = z.infer<typeof keptMappingSchema>;

/** A sheet as it was found, with what it seems to be. Samples are texts as they stand, a row of cells each. */
export const sheetFoundSchema = z.object({
  name: z.string(),
  format: z.enum(['csv', 'xlsx', 'json']),
  hidden: z.boolean(),
  /** What was found out about the file or sheet, in sentences: encoding, delimiter … */
  notes: z.array(z.string()),
  /** Null when no header was found. */
  proposal: mappingProposalSchema.nullable(),
  /** First rows as they stand, among which the header is. */
  top: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  /** First rows of data below the header. */
  samples: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  /** Kept mappings whose columns are (nearly) all here, best first, laid over this sheet. */
  fitting: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mapping: mappingSchema,
      differences: mappingDifferencesSchema,
    }),
  ),
});
export type SheetFound = z.infer<typeof sheetFoundSchema>;

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type PlannedValue = z.infer<typeof valueSchema>;

/** One fact of the plan, with the row it (first) stands in. */
export const plannedFactSchema = z.object({
  /** As in the counts: a label, a relationship type, `Claim`, `Source` … */
  kind: z.string(),
  id: z.string(),
  outcome: factOutcomeSchema,
  /** Name of an entity, `甲 → 乙` of a relation, key of a claim. */
  name: z.string(),
  /** How it was recognised, of what is held already: `id`, `decision`, `code-and-name`, `name`. */
  foundBy: z.string().nullable(),
  sheet: z.string(),
  line: z.number().int(),
  /** Of what is changed: property, value before and after. Of what is created: values only after. */
  values: z.array(z.object({ property: z.string(), before: valueSchema, after: valueSchema })),
});
export type PlannedFact = z.infer<typeof plannedFactSchema>;

/** A cell that keeps its row out. */
export const rowProblemSchema = z.object({
  outcome: z.enum(['refused', 'undecided']),
  kind: problemKindSchema,
  file: z.string(),
  sheet: z.string(),
  line: z.number().int(),
  /** From 1; 0 where it is about the row. */
  column: z.number().int(),
  header: z.string(),
  value: z.string(),
  expected: z.string(),
  /** Of a row to be decided: whom it may be. */
  candidates: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
});
export type RowProblem = z.infer<typeof rowProblemSchema>;

/** A row that makes something whose name looks like that of others the graph holds; it is taken in all the same. */
export const lookAlikeSchema = z.object({
  sheet: z.string(),
  line: z.number().int(),
  label: reconciledLabelSchema,
  id: z.string(),
  name: z.string(),
  /** Best first; `reason` is what speaks most for their being one. */
  resembles: z.array(z.object({ id: z.string(), name: z.string(), reason: z.enum(REASONS) })),
});
export type LookAlike = z.infer<typeof lookAlikeSchema>;

/** Why something of a batch cannot be taken back: what, and what has become of it since. `merged` names the decision to be undone first. */
export const rollbackObstacleSchema = z.object({
  id: z.string(),
  name: z.string(),
  reason: z.enum(['changed', 'used', 'gone', 'merged']),
  detail: z.string(),
  decision: z.string().optional(),
});
export type RollbackObstacle = z.infer<typeof rollbackObstacleSchema>;
