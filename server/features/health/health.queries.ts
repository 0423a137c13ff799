import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

export const graphSize = defineQuery('health/size.cypher', {
  params: z.object({}),
  row: z.object({ nodes: z.number().int(), relationships: z.number().int() }),
});
