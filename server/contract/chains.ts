import { z } from 'zod';
import { entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

export const positionSchema = z.enum(['upstream', 'midstream', 'downstream']);
export type Position = z.infer<typeof positionSchema>;

export const chainsRoute = defineRoute({
  method: 'get',
  path: '/chains',
  summary: 'The chains known, with their taxonomies, leaders and how many segments each has',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    chains: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        segments: z.number().int(),
        firms: z.number().int(),
        leaders: z.array(entityRefSchema),
        taxonomies: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            level: z.string().optional(),
            year: z.number().int().optional(),
          }),
        ),
      }),
    ),
  }),
});
export type ChainSummary = z.infer<typeof chainsRoute.response>['chains'][number];

export const segmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  position: positionSchema,
  order: z.number().int(),
  key: z.boolean(),
  keyReason: z.string().optional(),
  sources: z.array(sourceRefSchema),
});
export type Segment = z.infer<typeof segmentSchema>;

export const feedSchema = z.object({
  from: z.string(),
  to: z.string(),
  confidence: confidenceSchema,
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});

export const chainRoute = defineRoute({
  method: 'get',
  path: '/chains/:id',
  summary: 'One chain: its segments from upstream to downstream and what feeds what',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: z.object({
    chain: entityRefSchema,
    segments: z.array(segmentSchema),
    feeds: z.array(feedSchema),
    leaders: z.array(entityRefSchema),
  }),
});

/** Places an analysis can be asked for. */
export const regionsRoute = defineRoute({
  method: 'get',
  path: '/regions',
  summary: 'The regions, each with its level, code and the region it lies within',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    regions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: z.string(),
        adminCode: z.string().optional(),
        within: z.string().nullable(),
        firms: z.number().int(),
      }),
    ),
  }),
});
