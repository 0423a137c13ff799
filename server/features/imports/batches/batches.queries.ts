import { z } from 'zod';
import { batchStatusSchema } from '../../../contract/imports-batch.ts';
import { fileEncodingSchema } from '../../../contract/imports-encoding.ts';
import { defineQuery } from '../../../graph/query.ts';

/** A batch as it is noted in the graph; what has parts is kept as JSON text. */
const storedBatchSchema = z.object({
  id: z.string(),
  version: z.number().int(),
  fileName: z.string(),
  fileBytes: z.number().int(),
  fileHash: z.string(),
  /** Of a text file: what a person chose, and what it looks like. */
  encoding: fileEncodingSchema.optional(),
  encodingFound: z.string().optional(),
  status: batchStatusSchema,
  by: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
  committedAt: z.string().optional(),
  settings: z.string().optional(),
  sheets: z.string().optional(),
  counts: z.string().optional(),
  /** What the graph was like when the plan was made; see graph-mark. */
  graphMark: z.string().optional(),
  chunks: z.number().int().default(0),
  chunksDone: z.number().int().default(0),
  failure: z.string().optional(),
});
export type StoredBatch = z.output<typeof storedBatchSchema>;

const value = z.union([z.string(), z.number(), z.null()]);
const properties = z.record(z.string(), value);
const byId = z.object({ id: z.string() });
const batchRow = z.object({ batch: storedBatchSchema });

export const addBatch = defineQuery('imports/add-batch.cypher', {
  params: byId.extend({ properties }),
  row: byId,
});
export const batchList = defineQuery('imports/batches.cypher', { params: z.object({}), row: batchRow });
export const batchById = defineQuery('imports/batch.cypher', { params: byId, row: batchRow });
export const changeBatch = defineQuery('imports/change-batch.cypher', {
  params: byId.extend({ version: z.number().int(), changes: properties }),
  row: batchRow,
});
export const removeBatch = defineQuery('imports/remove-batch.cypher', {
  params: byId.extend({ version: z.number().int() }),
  row: byId,
});

const mappingRow = z.object({
  id: z.string(),
  version: z.number().int(),
  mapping: z.string(),
  by: z.string(),
  changedAt: z.string(),
});
export const mappingList = defineQuery('imports/mappings.cypher', { params: z.object({}), row: mappingRow });
export const keepMapping = defineQuery('imports/keep-mapping.cypher', {
  params: byId.extend({
    name: z.string(),
    version: z.number().int(),
    mapping: z.string(),
    by: z.string(),
    changedAt: z.string(),
  }),
  row: mappingRow,
});
export const removeMapping = defineQuery('imports/remove-mapping.cypher', {
  params: byId.extend({ version: z.number().int() }),
  row: mappingRow,
});
