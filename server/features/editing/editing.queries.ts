import { z } from 'zod';
import { CLAIM_KINDS, EDIT_ACTIONS, factKindSchema } from '../../contract/editing.ts';
import { storedValueSchema } from '../../contract/fact-trace.ts';
import { labelSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const id = z.object({ id: z.string() });
const none = z.object({});
const text = optional(z.string());
/** Properties a fact has besides those of its row may be of other kinds; they are left alone. */
const properties = z.record(z.string(), z.unknown());
const changes = z.record(z.string(), storedValueSchema);

export const beginEditing = defineQuery('editing/begin.cypher', {
  params: none,
  row: z.object({ at: z.string() }),
});

export const storedEntity = defineQuery('editing/entity.cypher', {
  params: id,
  row: z.object({ label: labelSchema, name: z.string(), properties, chain: text, within: text }),
});
export const storedTie = defineQuery('editing/tie.cypher', {
  params: id,
  row: z.object({ type: relationshipTypeSchema, properties, from: entityRow, to: entityRow }),
});
export const storedClaim = defineQuery('editing/claim.cypher', {
  params: id,
  row: z.object({ properties, entities: z.array(entityRow) }),
});

export const claimKeys = defineQuery('editing/claim-keys.cypher', {
  params: none,
  row: z.object({
    key: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    kind: z.enum(CLAIM_KINDS),
  }),
});
const sourceRow = z.object({
  id: z.string(),
  title: z.string(),
  publisher: text,
  date: text,
  url: text,
});
export const sourceRows = defineQuery('editing/source-rows.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: sourceRow.extend({ kind: text }),
});
export const searchSources = defineQuery('editing/sources.cypher', {
  params: z.object({ words: z.array(z.string()), limit: z.number().int() }),
  row: sourceRow,
});

export const tiesBeside = defineQuery('editing/ties-beside.cypher', {
  params: z.object({ type: relationshipTypeSchema, to: z.string(), except: z.string() }),
  row: z.object({
    id: z.string(),
    type: relationshipTypeSchema,
    from: z.string(),
    to: z.string(),
    properties,
  }),
});
export const stagesBeside = defineQuery('editing/stages-beside.cypher', {
  params: z.object({ entities: z.array(z.string()), except: z.string() }),
  row: z.object({ properties, entities: z.array(z.string()) }),
});

export const sameEntity = defineQuery('editing/same-entity.cypher', {
  params: z.object({
    label: labelSchema,
    name: z.string(),
    creditCode: z.string().nullable(),
    listingCode: z.string().nullable(),
  }),
  row: id,
});
export const sameTie = defineQuery('editing/same-tie.cypher', {
  params: z.object({
    type: relationshipTypeSchema,
    from: z.string(),
    to: z.string(),
    role: z.string(),
    asOf: z.string(),
    validFrom: z.string(),
  }),
  row: id,
});
export const sameClaim = defineQuery('editing/same-claim.cypher', {
  params: z.object({
    entities: z.array(z.string()).min(1),
    key: z.string(),
    value: storedValueSchema,
    unit: z.string(),
    asOf: z.string(),
    period: z.string(),
  }),
  row: id,
});

const changed = z.object({ version: z.number().int() });
export const changeEntity = defineQuery('editing/change-entity.cypher', {
  params: id.extend({ properties: changes }),
  row: changed,
});
const ends = id.extend({ from: z.string(), to: z.string() });
export const changeTie = defineQuery('editing/change-tie.cypher', {
  params: ends.extend({ properties: changes }),
  row: changed,
});
export const changeClaim = defineQuery('editing/change-claim.cypher', {
  params: id.extend({ properties: changes }),
  row: changed,
});

export const hangsOn = defineQuery('editing/what-hangs-on.cypher', {
  params: id,
  row: z.object({ ties: z.number().int() }),
});
const gone = z.object({ gone: z.number().int() });
export const retractEntity = defineQuery('editing/retract-entity.cypher', { params: id, row: gone });
export const retractTie = defineQuery('editing/retract-tie.cypher', { params: ends, row: gone });
export const retractClaim = defineQuery('editing/retract-claim.cypher', { params: id, row: gone });

/**
 * An entry as stored: `before` and `after` are rows of cells, `former` properties as they were before they were changed,
 * `entities`, `source` and `claimKey` what they were; all as JSON.
 */
const storedEdit = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: factKindSchema,
  action: z.enum(EDIT_ACTIONS),
  target: z.string(),
  label: optional(labelSchema),
  type: optional(relationshipTypeSchema),
  claimKey: text,
  entityIds: z.array(z.string()),
  entities: z.string(),
  asOf: text,
  before: text,
  after: text,
  former: text,
  source: text,
  undoes: text,
  undoneBy: text,
});
export type StoredEdit = z.output<typeof storedEdit>;

export const writeEdit = defineQuery('editing/write-edit.cypher', {
  params: id.extend({ properties }),
  row: id,
});
export const editById = defineQuery('editing/edit.cypher', {
  params: id,
  row: z.object({ edit: storedEdit }),
});
const filter = z.object({
  entity: z.string().nullable(),
  by: z.string().nullable(),
  kind: factKindSchema.nullable(),
  action: z.enum(EDIT_ACTIONS).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export const listEdits = defineQuery('editing/edits.cypher', {
  params: filter.extend({ limit: z.number().int(), offset: z.number().int() }),
  row: z.object({ edit: storedEdit }),
});
export const countEdits = defineQuery('editing/edit-counts.cypher', {
  params: filter,
  row: z.object({ people: z.array(z.string()), total: z.number().int() }),
});
