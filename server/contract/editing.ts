import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  nothing,
  partialDateSchema,
  sourceRefSchema,
  wholeNumber,
} from './common.ts';
import { originSchema } from './fact-trace.ts';
import { labelSchema, relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** What can be written by hand: an entity, a tie between two, a claim about one or several. */
export const factKindSchema = z.enum(['entity', 'tie', 'claim']);
export type FactKind = z.infer<typeof factKindSchema>;

/** A row of a seed table, by its columns and as text: lists are joined with `|`, an empty cell states nothing. */
const cellsSchema = z.record(
  z.string().max(40),
  z
    .string()
    .trim()
    .max(2000, '最多 2000 个字')
    .regex(/^\P{Cc}*$/u, '不含换行等控制字符的文字'),
);
export type CellTexts = z.infer<typeof cellsSchema>;

/** One that is known, by its id, or a new one. */
const sourceGivenSchema = z.union([
  z.strictObject({ id: idSchema }),
  z.strictObject({
    title: z.string().trim().min(1, '标题').max(300),
    publisher: z.string().trim().max(200).default(''),
    date: z.union([z.literal(''), partialDateSchema]).default(''),
    url: z.string().trim().max(2000).default(''),
    kind: z.enum(['newspaper', 'government', 'filing', 'company', 'research', 'dataset', 'web']),
  }),
]);
export type SourceGiven = z.infer<typeof sourceGivenSchema>;

/** What the values of a figure are; money has a currency, a percentage its sign. */
export const CLAIM_KINDS = ['number', 'money', 'percent', 'text'] as const;
const claimKindSchema = z.enum(CLAIM_KINDS);

/** A figure the graph has no name for yet. The unit is said with each claim. */
const newKeySchema = z.strictObject({
  nameZh: z
    .string()
    .trim()
    .min(1, '中文名')
    .max(60, '最多 60 个字')
    .regex(/\p{Script=Han}/u, '中文名'),
  nameEn: z
    .string()
    .trim()
    .min(1, '英文名')
    .max(100, '最多 100 个字')
    .regex(/[A-Za-z]/, '英文名'),
  kind: claimKindSchema,
});
export type NewKeyGiven = z.infer<typeof newKeySchema>;

/** A fact as a form shows it. */
export const editableFactSchema = z.object({
  kind: factKindSchema,
  id: z.string(),
  /** 0 until somebody changes it by hand. */
  version: z.number().int(),
  origin: originSchema,
  label: labelSchema.nullable(),
  cells: cellsSchema,
  /** What the seed or the import says in the cells a person changed. */
  given: cellsSchema,
  /** The entity itself, the two ends of a tie, what a claim is about. */
  entities: z.array(entityRefSchema),
  sources: z.array(sourceRefSchema),
  by: z.string().nullable(),
  at: z.string().nullable(),
});
export type EditableFact = z.infer<typeof editableFactSchema>;

const columnSchema = z.object({
  column: z.string(),
  required: z.boolean(),
  /** The only values it may have; null where it is free. */
  options: z.array(z.string()).nullable(),
});
export type FormColumn = z.infer<typeof columnSchema>;

export const factFormRoute = defineRoute({
  method: 'get',
  path: '/facts/form',
  summary: 'The columns an entity of each kind, a tie and a claim have, and the keys a claim can be under',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    entity: z.record(labelSchema, z.array(columnSchema)),
    tie: z.array(columnSchema),
    claim: z.array(columnSchema),
    claimKeys: z.array(
      z.object({
        key: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        kind: claimKindSchema,
      }),
    ),
  }),
});
export type FactForm = z.infer<typeof factFormRoute.response>;

export const sourceSearchRoute = defineRoute({
  method: 'get',
  path: '/facts/sources',
  summary: 'Known sources whose title, publisher or address holds the words, the newest first',
  params: nothing,
  query: z.strictObject({ q: z.string().trim().max(200).default(''), limit: wholeNumber(1, 50, 20) }),
  body: z.undefined(),
  response: z.object({ sources: z.array(sourceRefSchema) }),
});

const oneFact = z.object({ kind: factKindSchema, id: idSchema });

export const factRoute = defineRoute({
  method: 'get',
  path: '/facts/:kind/:id',
  summary: 'One entity, tie or claim as a form shows it, with its version',
  params: oneFact,
  query: nothing,
  body: z.undefined(),
  response: editableFactSchema,
});

const written = z.object({
  fact: editableFactSchema,
  /** Its entry in the journal. */
  edit: z.string(),
  /** What to look at again, though it was taken. */
  warnings: z.array(z.string()),
});
export type Written = z.infer<typeof written>;

const vouched = {
  cells: cellsSchema,
  source: sourceGivenSchema,
  /** The date at which the source says so. */
  asOf: partialDateSchema,
};

/** 400 `bad_fact`, its details naming the column; 409 `already_there`, its details the fact, when the same is known. */
export const addFactRoute = defineRoute({
  method: 'post',
  path: '/facts/:kind',
  summary: 'Adds an entity, a tie or a claim, with its source and date, under the name in the header',
  params: z.object({ kind: factKindSchema }),
  query: nothing,
  body: z.strictObject({
    label: labelSchema.optional(),
    /** Of a claim: the figure it gives, in place of a cell `key`, when the graph knows none such. */
    newKey: newKeySchema.optional(),
    ...vouched,
  }),
  response: written,
});

const version = z.number().int().min(0);

/** Cells left out stay. 400 `bad_fact`; 409 `changed_meanwhile`, its details the fact as it is now. */
export const changeFactRoute = defineRoute({
  method: 'post',
  path: '/facts/:kind/:id',
  summary:
    'Changes cells of a fact, if nobody else has since; what the seed or an import says stays beside it',
  params: oneFact,
  query: nothing,
  body: z.strictObject({ version, ...vouched }),
  response: written,
});

/** Takes out what a person entered. 409 `changed_meanwhile`; 409 `not_yours` for facts of the seed or an import; 409 `in_use`. */
export const retractFactRoute = defineRoute({
  method: 'post',
  path: '/facts/:kind/:id/retract',
  summary: 'Takes back a fact a person entered by hand; the journal keeps it, and it can be put back',
  params: oneFact,
  query: nothing,
  body: z.strictObject({ version }),
  response: z.object({ edit: z.string() }),
});

export const EDIT_ACTIONS = ['add', 'change', 'retract', 'undo'] as const;
const editActionSchema = z.enum(EDIT_ACTIONS);
export type EditAction = (typeof EDIT_ACTIONS)[number];

/** One entry of the journal. Nothing in it is ever changed but `undoneBy`. */
export const editSchema = z.object({
  id: z.string(),
  /** ISO 8601. */
  at: z.string(),
  by: z.string(),
  kind: factKindSchema,
  action: editActionSchema,
  target: z.string(),
  /** What the target is: the kind of entity, the type of tie, the key of a claim. */
  label: labelSchema.nullable(),
  type: relationshipTypeSchema.nullable(),
  claimKey: z.object({ key: z.string(), nameZh: z.string(), nameEn: z.string() }).nullable(),
  /** Whom it is about, as they were called then. */
  entities: z.array(entityRefSchema),
  asOf: z.string().nullable(),
  /** Null where the cell, or the whole fact, was not there. */
  changes: z.array(
    z.object({ column: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  source: sourceRefSchema.nullable(),
  /** The entry this one undid, and the one that undid this. */
  undoes: z.string().nullable(),
  undoneBy: z.string().nullable(),
});
export type Edit = z.infer<typeof editSchema>;

export const editsRoute = defineRoute({
  method: 'get',
  path: '/edits',
  summary: 'The journal of changes made by hand, the newest first',
  params: nothing,
  query: z.strictObject({
    entity: idSchema.optional(),
    by: z.string().trim().max(60).optional(),
    kind: factKindSchema.optional(),
    action: editActionSchema.optional(),
    from: asOfSchema.optional(),
    to: asOfSchema.optional(),
    limit: wholeNumber(1, 1000, 50),
    offset: wholeNumber(0, 1_000_000, 0),
  }),
  body: z.undefined(),
  response: z.object({
    edits: z.array(editSchema),
    total: z.number().int(),
    /** Everybody who is in the journal. */
    people: z.array(z.string()),
    basis: basisSchema,
  }),
});
export type EditsAnswer = z.infer<typeof editsRoute.response>;

/** 409 `changed_since` when what it wrote is no longer what is there; 409 `undone_already`. */
export const undoEditRoute = defineRoute({
  method: 'post',
  path: '/edits/:id/undo',
  summary: 'Brings back what was before a change; that is an entry of its own, which can be undone too',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.strictObject({}),
  response: z.object({ edit: z.string() }),
});
