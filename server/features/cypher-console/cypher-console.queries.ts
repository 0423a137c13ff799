import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

export const stuckStatements = defineQuery('cypher-console/stuck.cypher', {
  params: z.object({ ms: z.number() }),
  row: z.object({ stuck: z.number().int() }),
});
