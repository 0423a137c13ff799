import { z } from 'zod';
import { nothing } from './common.ts';
import { defineRoute } from './route.ts';

export const cypherRoute = defineRoute({
  method: 'post',
  path: '/cypher',
  summary: 'A read-only query of your own, limited in time and rows; no writes, files, procedures or network',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    query: z.string().trim().min(1).max(20_000),
    params: z.record(z.string().max(100), z.unknown()).default({}),
  }),
  response: z.object({
    columns: z.array(z.string()),
    /** A node is `{id, labels, properties}`, a relationship `{id, type, from, to, properties}`, a path `{nodes, relationships}`. */
    rows: z.array(z.array(z.unknown())),
    /** More rows than 1,000, or more than 5 MB of them: the rest is left out. */
    truncated: z.boolean(),
    /** What Neo4j remarks on, such as a label the graph does not hold. */
    notices: z.array(z.string()),
    ms: z.number(),
  }),
});

/** The queries the product itself runs, to be read and copied. */
export const queriesRoute = defineRoute({
  method: 'get',
  path: '/queries',
  summary: 'Every Cypher query behind the answers: its name, the question it answers and its text',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    queries: z.array(z.object({ name: z.string(), question: z.string(), cypher: z.string() })),
  }),
});

/** The words of the graph and of Cypher, to complete a statement with while it is written. */
export const cypherSchemaRoute = defineRoute({
  method: 'get',
  path: '/cypher/schema',
  summary: 'Labels, relationship types and properties in use, and the functions the console may call',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    labels: z.array(z.object({ name: z.string(), properties: z.array(z.string()) })),
    /** `from` and `to` are the labels such relationships join. */
    types: z.array(
      z.object({
        name: z.string(),
        from: z.array(z.string()),
        to: z.array(z.string()),
        properties: z.array(z.string()),
      }),
    ),
    functions: z.array(
      z.object({ name: z.string(), category: z.string(), signature: z.string(), description: z.string() }),
    ),
  }),
});
export type CypherSchema = z.infer<typeof cypherSchemaRoute.response>;
