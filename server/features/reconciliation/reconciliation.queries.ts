import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';
import { decisionRow } from './stored-decision.ts';

export const decisionList = defineQuery('reconciliation/decisions.cypher', {
  params: z.object({ undone: z.boolean() }),
  row: decisionRow,
});
