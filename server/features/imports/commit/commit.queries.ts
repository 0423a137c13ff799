import { z } from 'zod';
import { labelSchema, relationshipTypeSchema } from '../../../contract/graph-model.ts';
import { defineQuery } from '../../../graph/query.ts';
import { TABLES } from '../plan/planned.ts';

const stored = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const values = z.record(z.string(), stored);
const id = z.string();
const found = z.object({ found: z.number().int() });
const rowsOf = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  params: z.object({ rows: z.array(z.object({ id, ...shape })) }),
  row: found,
});
const ends = { from: id, to: id };

export const advance = defineQuery('imports/advance.cypher', {
  params: z.object({ id, done: z.number().int() }),
  row: z.object({ done: z.number().int() }),
});

export const createSources = defineQuery('imports/create-sources.cypher', rowsOf({ properties: values }));
export const createClaimKeys = defineQuery(
  'imports/create-claim-keys.cypher',
  rowsOf({ properties: values }),
);
export const createEntities = defineQuery(
  'imports/create-entities.cypher',
  rowsOf({ properties: values, label: labelSchema }),
);
export const createTies = defineQuery(
  'imports/create-ties.cypher',
  rowsOf({ properties: values, type: relationshipTypeSchema, ...ends }),
);
export const createClaims = defineQuery(
  'imports/create-claims.cypher',
  rowsOf({ properties: values, entities: z.array(id) }),
);

export const changeEntities = defineQuery('imports/change-entities.cypher', rowsOf({ set: values }));
export const changeClaims = defineQuery('imports/change-claims.cypher', rowsOf({ set: values }));
export const changeTies = defineQuery('imports/change-ties.cypher', rowsOf({ set: values, ...ends }));

/** The former values of one thing; `before` and `after` as JSON text, with the ends of a relation. */
const changeSchema = z.object({
  id,
  batch: id,
  table: z.enum(TABLES),
  target: id,
  name: z.string(),
  before: z.string(),
  after: z.string(),
  /** Of a fact of the seed: what stood beside it as the seed's, as text; empty for nothing. */
  given: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
export type KeptChange = z.output<typeof changeSchema>;
export const keepChanges = defineQuery('imports/keep-changes.cypher', {
  params: z.object({ rows: z.array(changeSchema) }),
  row: found,
});
const ofBatch = z.object({ batch: id });
export const keptChanges = defineQuery('imports/changes.cypher', {
  params: ofBatch,
  row: z.object({ change: changeSchema }),
});
export const forgetChanges = defineQuery('imports/forget-changes.cypher', {
  params: z.object({ ids: z.array(id) }),
  row: found,
});

const writtenRow = z.object({ id, name: z.string(), properties: values, used: z.boolean() });
export const writtenEntities = defineQuery('imports/written-entities.cypher', {
  params: ofBatch,
  row: writtenRow,
});
export const writtenClaims = defineQuery('imports/written-claims.cypher', {
  params: ofBatch,
  row: writtenRow,
});
export const writtenTies = defineQuery('imports/written-ties.cypher', {
  params: ofBatch,
  row: z.object({ id, ...ends, name: z.string(), properties: values }),
});
export const sourcesCited = defineQuery('imports/sources-cited.cypher', {
  params: ofBatch,
  row: z.object({ id, name: z.string(), times: z.number().int() }),
});

export const mergedSince = defineQuery('imports/merged-since.cypher', {
  params: ofBatch,
  row: z.object({
    id,
    entity: id,
    other: id,
    /** The batch made one of the two, changed the one set aside, or something of it was moved; else it changed the one that stays. */
    rests: z.boolean(),
    at: z.string(),
    by: z.string(),
    entityName: z.string(),
    otherName: z.string(),
  }),
});

export const removeTies = defineQuery('imports/remove-ties.cypher', {
  params: ofBatch.extend({ rows: z.array(z.object({ id, ...ends })) }),
  row: found,
});
const some = { params: ofBatch.extend({ most: z.number().int() }), row: found };
export const removeClaims = defineQuery('imports/remove-claims.cypher', some);
export const removeEntities = defineQuery('imports/remove-entities.cypher', some);
export const removeBeside = defineQuery('imports/remove-beside.cypher', { params: ofBatch, row: found });

export const leaveMark = defineQuery('imports/leave-mark.cypher', {
  params: z.object({}),
  row: z.object({ version: z.number().int() }),
});
