import { z } from 'zod';
import { nothing } from './common.ts';
import { defineRoute } from './route.ts';

export const healthRoute = defineRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the graph can be reached, and how large it is',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    status: z.literal('ok'),
    neo4j: z.object({ version: z.string(), edition: z.string() }),
    graph: z.object({ nodes: z.number().int(), relationships: z.number().int() }),
  }),
});
