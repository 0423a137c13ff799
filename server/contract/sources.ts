import { z } from 'zod';
import { entityRefSchema, idSchema, nothing, tieSchema } from './common.ts';
import { defineRoute } from './route.ts';

export const sourceSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  kind: z.string(),
  note: z.string().optional(),
  relationships: z.number().int(),
  claims: z.number().int(),
  entities: z.number().int(),
});

export const sourcesRoute = defineRoute({
  method: 'get',
  path: '/sources',
  summary: 'Every source with how many facts rest on it, and what the graph holds per chain',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    sources: z.array(sourceSummarySchema),
    totals: z.object({
      entities: z.record(z.string(), z.number().int()),
      relationships: z.number().int(),
      claims: z.number().int(),
      stated: z.number().int(),
      inferred: z.number().int(),
      contested: z.number().int(),
      newest: z.string().nullable(),
    }),
  }),
});
export type SourcesAnswer = z.infer<typeof sourcesRoute.response>;

export const sourceRoute = defineRoute({
  method: 'get',
  path: '/sources/:id',
  summary: 'One source and the facts that rest on it',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: z.object({
    source: sourceSummarySchema,
    nodes: z.array(entityRefSchema),
    ties: z.array(tieSchema),
    claims: z.array(
      z.object({
        entity: entityRefSchema,
        nameZh: z.string(),
        nameEn: z.string(),
        value: z.union([z.number(), z.string()]),
        unit: z.string().optional(),
        asOf: z.string(),
      }),
    ),
  }),
});
