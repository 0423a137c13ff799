import { z } from 'zod';
import { basisSchema, entityRefSchema, idSchema, moneySchema, nothing, sourceRefSchema } from './common.ts';
import { labelSchema, relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** The same in both languages of the product. */
export const wordsSchema = z.object({ zh: z.string(), en: z.string() });
export type Words = z.infer<typeof wordsSchema>;

/** What a question is about: the library shows them in this order. `own` are those people saved themselves. */
export const THEMES = [
  'chains',
  'firms',
  'introductions',
  'funds',
  'projects',
  'places',
  'evidence',
  'own',
] as const;
export const themeSchema = z.enum(THEMES);
export type Theme = z.infer<typeof themeSchema>;

/** `funds-in-chain` for one of the library, `own-…` for one a person saved. */
export const questionIdSchema = z
  .string()
  .regex(/^[a-z0-9:-]+$/, '问题的 id')
  .max(80);

/** A code and what it is called. */
const optionSchema = z.object({ value: z.string(), words: wordsSchema });

const blank = { name: z.string(), words: wordsSchema };
/** One blank of a question: `name` is the parameter of its Cypher. A date left open is today. */
export const parameterSchema = z.discriminatedUnion('kind', [
  z.object({
    ...blank,
    kind: z.literal('entity'),
    labels: z.array(labelSchema).min(1),
    default: idSchema.nullable(),
    /** May be left open, which means any. */
    optional: z.boolean(),
  }),
  z.object({
    ...blank,
    kind: z.literal('choice'),
    options: z.array(optionSchema).min(1),
    default: z.string(),
  }),
  z.object({
    ...blank,
    kind: z.literal('ties'),
    among: z.array(relationshipTypeSchema).min(1),
    default: z.array(relationshipTypeSchema).min(1),
  }),
  z.object({
    ...blank,
    kind: z.literal('number'),
    min: z.number(),
    max: z.number(),
    default: z.number(),
  }),
  z.object({ ...blank, kind: z.literal('date'), default: z.iso.date().nullable() }),
  z.object({ ...blank, kind: z.literal('text'), default: z.string() }),
]);
export type Parameter = z.infer<typeof parameterSchema>;

/** What a column of an answer holds. */
export const COLUMN_KINDS = [
  'entity',
  'entities',
  'text',
  'yesNo',
  'choice',
  'number',
  'date',
  'money',
  'stage',
  'tie',
  'confidence',
  'sources',
] as const;
export const columnSchema = z.object({
  name: z.string(),
  words: wordsSchema,
  kind: z.enum(COLUMN_KINDS),
  /** Stands behind every number of the column. */
  unit: wordsSchema.optional(),
  /** What the codes of a `choice` column mean. */
  options: z.array(optionSchema).optional(),
});
export type Column = z.infer<typeof columnSchema>;

/** A value as its column's kind says; null where nothing is recorded. */
export const cellSchema = z.union([
  entityRefSchema,
  moneySchema,
  z.array(entityRefSchema),
  z.array(moneySchema),
  z.array(sourceRefSchema),
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
]);
export type Cell = z.infer<typeof cellSchema>;

/** What a list of questions says of each. Of one somebody saved, both languages read the same. */
export const questionSummarySchema = z.object({
  id: questionIdSchema,
  kind: z.enum(['shipped', 'own']),
  theme: themeSchema,
  name: wordsSchema,
  /** What it is good for, in a sentence. */
  about: wordsSchema,
  tags: z.array(wordsSchema),
});
export type QuestionSummary = z.infer<typeof questionSummarySchema>;

export const questionsListRoute = defineRoute({
  method: 'get',
  path: '/questions',
  summary: 'The questions that can be asked without Cypher: the library, then those people saved',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ questions: z.array(questionSummarySchema) }),
});

export const questionSchema = questionSummarySchema.extend({
  /** The question with its blanks as `{name}`; one a person saved has none. */
  sentence: wordsSchema.nullable(),
  parameters: z.array(parameterSchema),
  /** Of a question a person saved they are known once it has run. */
  columns: z.array(columnSchema).nullable(),
  cypher: z.string(),
  /** The query file of a library question. */
  file: z.string().nullable(),
  /** Goes up with every edit of a saved one. */
  version: z.number().int().nullable(),
  savedAt: z.string().nullable(),
  /** The entities its defaults stand for. */
  named: z.array(entityRefSchema),
});
export type Question = z.infer<typeof questionSchema>;

const onQuestion = z.object({ id: questionIdSchema });

export const questionRoute = defineRoute({
  method: 'get',
  path: '/questions/:id',
  summary: 'One question: its blanks with their defaults, its columns, its Cypher',
  params: onQuestion,
  query: nothing,
  body: z.undefined(),
  response: z.object({ question: questionSchema }),
});

/** More rows than this are left out of an answer. */
export const MAX_ANSWER_ROWS = 500;

export const answerRoute = defineRoute({
  method: 'post',
  path: '/questions/:id/answer',
  summary: 'The answer to a question of the library; a blank left out takes its default',
  params: onQuestion,
  query: nothing,
  body: z.strictObject({ params: z.record(z.string().max(60), z.unknown()).default({}) }),
  response: z.object({
    columns: z.array(columnSchema),
    rows: z.array(z.array(cellSchema)),
    /** There are more rows than MAX_ANSWER_ROWS. */
    truncated: z.boolean(),
    /** Every blank with the value it was asked with. */
    asked: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])),
    /** The entities the blanks stand for. */
    named: z.array(entityRefSchema),
    basis: basisSchema,
  }),
});
export type Answer = z.infer<typeof answerRoute.response>;

const text = (max: number) => z.string().trim().max(max);
/** A question of a person's own: a Cypher text, which parameters it asks for, and what it is called. */
export const savedQuestionSchema = z.strictObject({
  name: text(80).min(1, '名称'),
  about: text(500).default(''),
  tags: z.array(text(20).min(1)).max(10).default([]),
  cypher: z.string().trim().min(1).max(20_000),
  parameters: z.array(parameterSchema).max(20).default([]),
});
export type SavedQuestion = z.output<typeof savedQuestionSchema>;

const saved = z.object({ question: questionSchema });

export const saveQuestionRoute = defineRoute({
  method: 'post',
  path: '/questions',
  summary: 'Keeps a question of your own; with the id of one just removed, brings it back',
  params: nothing,
  query: nothing,
  body: savedQuestionSchema.extend({ id: questionIdSchema.optional() }),
  response: saved,
});

export const editQuestionRoute = defineRoute({
  method: 'post',
  path: '/questions/:id',
  summary: 'Changes a saved question; 409 when somebody else has changed it since the given version',
  params: onQuestion,
  query: nothing,
  body: savedQuestionSchema.extend({ version: z.number().int().min(1) }),
  response: saved,
});

export const removeQuestionRoute = defineRoute({
  method: 'post',
  path: '/questions/:id/removal',
  summary: 'Removes a saved question; 409 when somebody else has changed it since the given version',
  params: onQuestion,
  query: nothing,
  body: z.strictObject({ version: z.number().int().min(1) }),
  response: saved,
});
