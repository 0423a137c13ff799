import { z } from 'zod';
import { parameterSchema } from '../../contract/questions.ts';
import { defineQuery } from '../../graph/query.ts';

const id = z.object({ id: z.string() });

/** Neo4j stores no nested values, so the parameters are kept as JSON. */
const parametersRow = z.string().transform((json) => z.array(parameterSchema).parse(JSON.parse(json)));
const savedRow = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  tags: z.array(z.string()),
  cypher: z.string(),
  parameters: parametersRow,
  version: z.number().int(),
  savedAt: z.string(),
});
export type SavedRow = z.output<typeof savedRow>;

const content = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  tags: z.array(z.string()),
  cypher: z.string(),
  parameters: z.string(),
});

export const savedQuestions = defineQuery('questions/saved.cypher', { params: z.object({}), row: savedRow });
export const savedQuestion = defineQuery('questions/saved-one.cypher', { params: id, row: savedRow });
export const saveQuestion = defineQuery('questions/saved-add.cypher', { params: content, row: savedRow });
export const editQuestion = defineQuery('questions/saved-edit.cypher', {
  params: content.extend({ version: z.number() }),
  row: savedRow,
});
export const removeQuestion = defineQuery('questions/saved-remove.cypher', {
  params: id.extend({ version: z.number() }),
  row: z.object({ removed: z.number().int() }),
});
