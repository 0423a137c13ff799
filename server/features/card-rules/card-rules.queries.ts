import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

const row = z.object({
  version: z.number().int(),
  json: z.string(),
  by: z.string(),
  at: z.string(),
  note: z.string(),
});

export const rulesHistory = defineQuery('card-rules/history.cypher', { params: z.object({}), row });

export const addRules = defineQuery('card-rules/add.cypher', {
  params: row,
  row: z.object({ version: z.number().int() }),
});
