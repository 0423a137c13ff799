import { z } from 'zod';
import type { Column, Parameter, Theme, Words } from '../../contract/questions.ts';
import { confidenceSchema, relationshipTypeSchema, stageSchema } from '../../contract/graph-model.ts';
import { amountRow, entityRow } from '../../graph/fact-rows.ts';
import type { Query } from '../../graph/query.ts';

/** A question the product ships: the blanks of its sentence are the parameters of its query. */
export type LibraryQuestion = {
  id: string;
  theme: Exclude<Theme, 'own'>;
  name: Words;
  about: Words;
  tags: readonly Words[];
  /** Every parameter stands in it once, as `{name}`. */
  sentence: Words;
  parameters: readonly Parameter[];
  columns: readonly Column[];
  query: Query<z.ZodObject, z.ZodObject>;
};

type Shapes = { params: z.ZodObject; row: z.ZodObject };

/** `query` binds the question's file to the shapes its parameters and columns ask for. */
export function libraryQuestion({
  query,
  ...question
}: Omit<LibraryQuestion, 'query'> & {
  query: (shapes: Shapes) => Query<z.ZodObject, z.ZodObject>;
}): LibraryQuestion {
  const params = question.parameters.map((parameter) => [parameter.name, VALUE[parameter.kind]]);
  const row = question.columns.map((column) => [column.name, CELL[column.kind]]);
  return {
    ...question,
    query: query({ params: z.object(Object.fromEntries(params)), row: z.object(Object.fromEntries(row)) }),
  };
}

/** What each kind of blank gives its query. */
const VALUE: Record<Parameter['kind'], z.ZodType> = {
  entity: z.string().nullable(),
  choice: z.string(),
  ties: z.array(z.string()),
  number: z.number(),
  date: z.string(),
  text: z.string(),
};

/** What each kind of column gets from its query: of sources the ids, of money the flat amount. */
const CELL: Record<Column['kind'], z.ZodType> = {
  entity: entityRow.nullable(),
  entities: z.array(entityRow),
  text: z.string().nullable(),
  yesNo: z.boolean(),
  choice: z.string().nullable(),
  number: z.number().nullable(),
  date: z.string().nullable(),
  money: z.array(amountRow),
  stage: stageSchema.nullable(),
  tie: relationshipTypeSchema.nullable(),
  confidence: confidenceSchema,
  sources: z.array(z.string()),
};
