import { z } from 'zod';
import { partialDateSchema } from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { batchEncodingSchema } from './imports-encoding.ts';
import { sheetKindSchema } from './imports-mapping.ts';

/**
 * How far a batch is:
 * `uploaded` nothing worked out yet · `planning` dry run going on · `planned` ready to be looked over and committed ·
 * `committing` · `committed` · `rolling-back` · `rolled-back` · `failed` stopped; `failure` says why and what can be done.
 * `committing` or `rolling-back` without `running` was broken off (server or graph gone): resume goes on from the last chunk.
 */
export const BATCH_STATUSES = [
  'uploaded',
  'planning',
  'planned',
  'committing',
  'committed',
  'rolling-back',
  'rolled-back',
  'failed',
] as const;
export const batchStatusSchema = z.enum(BATCH_STATUSES);
export type BatchStatus = z.infer<typeof batchStatusSchema>;

/**
 * What becomes of a fact: `created`, `changed` (held with other values), `left` (held just so, or standing twice in the
 * file). Of a row besides: `refused` (something in it cannot be read or kept) and `undecided` (it may or may not be somebody
 * the graph knows). A row is taken in as a whole or not at all.
 */
export const FACT_OUTCOMES = ['created', 'changed', 'left'] as const;
export const factOutcomeSchema = z.enum(FACT_OUTCOMES);
export type FactOutcome = z.infer<typeof factOutcomeSchema>;
export const rowOutcomeSchema = z.enum([...FACT_OUTCOMES, 'refused', 'undecided']);
export type RowOutcome = z.infer<typeof rowOutcomeSchema>;

/** Why a row is not taken in. A new name that merely looks like one that is held keeps no row out: see `lookAlikes` of the counts. */
export const PROBLEM_KINDS = [
  /** The cell cannot be read as its field. */
  'unreadable',
  /** It cannot be read, and looks as if it had slipped over from the column beside. */
  'shifted',
  'missing',
  /** A sum, a header once more, cells beyond the last column. */
  'no-record',
  /** Names something that neither the graph nor the file holds. */
  'unknown-reference',
  /** Names something that several go by. */
  'ambiguous-reference',
  /** Something of this code goes by another name, or several firms of the file share one code. */
  'code-conflict',
  /** An earlier row of the file says something else of the same thing. */
  'contradiction',
  /** Two ends of a relation are one. */
  'self-relation',
  /** A relation the graph has no type for, or that cannot join these two. */
  'impossible-relation',
  /** A number out of the range its field can have. */
  'out-of-range',
  /** Dated later than today, a period that ends before it begins. */
  'impossible-date',
  /** A kind of sheet, or a field, that is kept elsewhere in the product. */
  'elsewhere',
] as const;
export const problemKindSchema = z.enum(PROBLEM_KINDS);
export type ProblemKind = z.infer<typeof problemKindSchema>;

/** By what: a label (`Company`), a relationship type (`MAKES`), or `Claim`, `ClaimKey`, `Source`, `Coverage`. */
const countsSchema = z.object({
  facts: z.array(
    z.object({
      kind: z.string(),
      created: z.number().int(),
      changed: z.number().int(),
      left: z.number().int(),
    }),
  ),
  /** Rows of data by what becomes of them. */
  rows: z.object({
    read: z.number().int(),
    created: z.number().int(),
    changed: z.number().int(),
    left: z.number().int(),
    refused: z.number().int(),
    undecided: z.number().int(),
    /** Of those left: rows that say again what an earlier row of the file said. */
    repeated: z.number().int(),
  }),
  /** Cells in question, most first. */
  problems: z.array(z.object({ kind: problemKindSchema, sheet: z.string(), count: z.number().int() })),
  /** What was taken to be meant (a unit from the header, a line break taken out) and names that nearly equal others. */
  notes: z.array(z.object({ note: z.string(), count: z.number().int() })),
  /** Rows that make something which looks like others the graph holds; among the notes, too. */
  lookAlikes: z.number().int().default(0),
});
export type ImportCounts = z.infer<typeof countsSchema>;

/** `done` of `total` (rows in a dry run, facts after); null where the total is not known yet. Rate per second, time in seconds. */
const progressSchema = z.object({
  phase: z.enum(['reading', 'comparing', 'writing', 'taking-back']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  rate: z.number(),
  secondsLeft: z.number().nullable(),
});
export type ImportProgress = z.infer<typeof progressSchema>;

/** Asked once for the whole file: what its rows rest on where they do not say. */
export const importSettingsSchema = z.strictObject({
  source: z.strictObject({
    title: z.string().trim().min(1, '资料名称').max(200),
    department: z.string().trim().min(1, '提供单位').max(100),
    /** The date of the file itself. */
    date: partialDateSchema,
  }),
  /** The date the facts held. */
  asOf: partialDateSchema,
  confidence: confidenceSchema.default('stated'),
  /** Names in the rows that nobody goes by yet (an investor, a product) become entities of their own instead of keeping the row out. */
  createMissing: z.boolean().default(false),
  /** Rows to be decided become entities apart from those they may be, instead of waiting. */
  undecided: z.enum(['wait', 'apart']).default('wait'),
});
export type ImportSettings = z.infer<typeof importSettingsSchema>;

export const batchSchema = z.object({
  id: z.string(),
  /** Goes up with every change of status. */
  version: z.number().int(),
  fileName: z.string(),
  fileBytes: z.number().int(),
  /** SHA-256 of the file. */
  fileHash: z.string(),
  encoding: batchEncodingSchema,
  status: batchStatusSchema,
  /** Whether this server is at work on it right now. */
  running: z.boolean(),
  by: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  committedAt: z.string().nullable(),
  settings: importSettingsSchema.nullable(),
  /** The sheets taken in, by the name of their mapping. */
  sheets: z.array(z.object({ sheet: z.string(), kind: sheetKindSchema, mapping: z.string() })),
  counts: countsSchema.nullable(),
  chunks: z.number().int(),
  chunksDone: z.number().int(),
  progress: progressSchema.nullable(),
  failure: z.string().nullable(),
  /** Another batch of the very same file that is committed already: its id. */
  sameFileAs: z.string().nullable(),
});
export type Batch = z.infer<typeof batchSchema>;
