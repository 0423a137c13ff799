import { z } from 'zod';
import { idSchema, listOf, nothing, wholeNumber } from './common.ts';
import { batchSchema, factOutcomeSchema, importSettingsSchema, problemKindSchema } from './imports-batch.ts';
import { fileEncodingSchema } from './imports-encoding.ts';
import { mappingSchema, sheetKindSchema } from './imports-mapping.ts';
import {
  keptMappingSchema,
  lookAlikeSchema,
  plannedFactSchema,
  rowProblemSchema,
  sheetFoundSchema,
} from './imports-plan.ts';
import { defineRoute } from './route.ts';

/** Largest file that is taken in, in bytes. */
export const MAX_UPLOAD_BYTES = 500_000_000;
/** Header with the name the file has, percent-encoded; only its last part is kept. */
export const FILE_NAME_HEADER = 'x-liantu-file-name';

const batchParams = z.object({ id: idSchema });
const version = z.number().int().min(1);
const page = { offset: wholeNumber(0, 100_000_000, 0), limit: wholeNumber(1, 500, 50) };
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), total: z.number().int(), nextOffset: z.number().int().nullable() });

/**
 * The body is the file itself, as `application/octet-stream`; its name goes into FILE_NAME_HEADER. Errors: 400
 * `file_name_required`, 413 `file_too_large`, 422 `file_refused` with `details` {reason, place, expected}.
 */
export const uploadImportRoute = defineRoute({
  method: 'post',
  path: '/imports',
  summary: 'Takes a file in as a new batch; the body is the file. Nothing is written to the graph yet',
  params: nothing,
  /** Of a text file; workbooks say themselves. */
  query: z.strictObject({ encoding: fileEncodingSchema.default('auto') }),
  body: z.undefined(),
  response: batchSchema,
});

export const importsRoute = defineRoute({
  method: 'get',
  path: '/imports',
  summary: 'The batches of imports, newest first',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ batches: z.array(batchSchema) }),
});

export const importRoute = defineRoute({
  method: 'get',
  path: '/imports/:id',
  summary: 'One batch: status, counts, how far it is',
  params: batchParams,
  query: nothing,
  body: z.undefined(),
  response: batchSchema,
});

export const importSheetsRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/sheets',
  summary: 'The sheets found in the file with header, proposed mapping, samples and kept mappings that fit',
  params: batchParams,
  query: z.strictObject({
    kind: sheetKindSchema.optional(),
    sheet: z.string().max(300).optional(),
    /** Lines of the header of `sheet`, where a person says so. */
    header: listOf(z.coerce.number().int().min(0), 5),
  }),
  body: z.undefined(),
  response: z.object({ sheets: z.array(sheetFoundSchema) }),
});

/**
 * Whatever was worked out of the file goes, since it was read otherwise. 409 `wrong_status` once something of the batch is in
 * the graph, 409 `not_text` for a workbook, 409 `changed_meanwhile`.
 */
export const encodeImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/encoding',
  summary: 'Says how the letters of a text file are written; every later reading of it goes by that',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version, encoding: fileEncodingSchema }),
  response: batchSchema,
});

/** Sheets that are not named are left out. Answers at once; the dry run goes on, see progress. 409 unless the batch is at rest and not committed. */
export const planImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/plan',
  summary: 'Dry run: works out what would be created, changed, left alone and refused; writes no facts',
  params: batchParams,
  query: nothing,
  body: z.strictObject({
    sheets: z
      .array(
        z.strictObject({
          sheet: z.string().min(1).max(300),
          headerLines: z.array(z.number().int().min(0)).max(5),
          mapping: mappingSchema,
        }),
      )
      .min(1, '至少一张表')
      .max(200),
    settings: importSettingsSchema,
  }),
  response: batchSchema,
});

export const importPlanRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/plan',
  summary: 'The planned facts, in the order they are written, page by page',
  params: batchParams,
  query: z.strictObject({
    outcome: factOutcomeSchema.optional(),
    kind: z.string().max(60).optional(),
    ...page,
  }),
  body: z.undefined(),
  response: pageOf(plannedFactSchema),
});

export const importProblemsRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/problems',
  summary: 'The cells that keep rows out, in the order of the file, page by page',
  params: batchParams,
  query: z.strictObject({
    outcome: z.enum(['refused', 'undecided']).optional(),
    kind: problemKindSchema.optional(),
    sheet: z.string().max(300).optional(),
    ...page,
  }),
  body: z.undefined(),
  response: pageOf(rowProblemSchema),
});

/** They are taken in unless somebody decides before another dry run that a name is one of those it resembles. */
export const importLookAlikesRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/look-alikes',
  summary: 'Rows that make something whose name looks like that of others the graph holds, page by page',
  params: batchParams,
  query: z.strictObject(page),
  body: z.undefined(),
  response: pageOf(lookAlikeSchema),
});

/** Not JSON: `text/csv` with BOM, the rows as they stood in the file with what is wrong in two columns more. One sheet at a time. */
export const refusedRowsRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/refused.csv',
  summary: 'The rows of a sheet that are not taken in, as CSV to be put right and sent again',
  params: batchParams,
  query: z.strictObject({ sheet: z.string().min(1).max(300) }),
  body: z.undefined(),
  response: z.string(),
});

/** Not JSON: `text/event-stream`; each `progress` event holds a batch, and so does `end`, the last one. */
export const importProgressRoute = defineRoute({
  method: 'get',
  path: '/imports/:id/progress',
  summary: 'How far the work on a batch is, as events until it rests',
  params: batchParams,
  query: nothing,
  body: z.undefined(),
  response: batchSchema,
});

/** Answers at once. 409 `changed_meanwhile` with the batch as it is; 409 `plan_outdated` when the graph has changed since the dry run. */
export const commitImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/commit',
  summary: 'Writes what was planned, chunk by chunk, each in one transaction',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version }),
  response: batchSchema,
});

export const resumeImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/resume',
  summary: 'Goes on with a commit or rollback that was broken off, from the last chunk that was written',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version }),
  response: batchSchema,
});

/** Answers when it has been looked over whether it can be. 409 `rollback_refused` with `details` {obstacles, total}, the first 200 of them. */
export const rollbackImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/rollback',
  summary: 'Takes a whole batch back: what it created goes, what it changed gets its former values',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version }),
  response: batchSchema,
});

/** 409 for a batch something of which is in the graph. */
export const removeImportRoute = defineRoute({
  method: 'post',
  path: '/imports/:id/remove',
  summary: 'Discards a batch that is not in the graph, with its file',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version }),
  response: z.object({ id: z.string() }),
});

export const keptMappingsRoute = defineRoute({
  method: 'get',
  path: '/import-mappings',
  summary: 'The mappings people have kept, by name',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ mappings: z.array(keptMappingSchema) }),
});

/** `version` of the one it takes the place of, null for a new name. 409 `changed_meanwhile` with the mapping as it is. */
export const keepMappingRoute = defineRoute({
  method: 'post',
  path: '/import-mappings',
  summary: 'Keeps a mapping under its name for the next file of this form',
  params: nothing,
  query: nothing,
  body: z.strictObject({ mapping: mappingSchema, version: version.nullable() }),
  response: keptMappingSchema,
});

export const removeMappingRoute = defineRoute({
  method: 'post',
  path: '/import-mappings/:id/remove',
  summary: 'Takes a kept mapping away',
  params: batchParams,
  query: nothing,
  body: z.strictObject({ version }),
  response: keptMappingSchema,
});
