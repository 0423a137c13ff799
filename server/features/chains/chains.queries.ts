import { z } from 'zod';
import { positionSchema } from '../../contract/chains.ts';
import { confidenceSchema } from '../../contract/graph-model.ts';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const listChains = defineQuery('chains/list.cypher', {
  params: z.object({}),
  row: z.object({
    id: z.string(),
    name: z.string(),
    segments: z.number().int(),
    firms: z.number().int(),
    leaders: z.array(entityRow),
    taxonomies: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        level: optional(z.string()),
        year: optional(z.number().int()),
      }),
    ),
  }),
});

const chainParam = z.object({ chain: z.string() });

export const oneChain = defineQuery('chains/one.cypher', {
  params: chainParam,
  row: z.object({ chain: entityRow, leaders: z.array(entityRow) }),
});

export const segmentRow = z.object({
  id: z.string(),
  name: z.string(),
  position: positionSchema,
  order: z.number().int(),
  key: z.boolean(),
  keyReason: optional(z.string()),
  sources: z.array(z.string()),
});

export const segmentsOfChain = defineQuery('chains/segments.cypher', { params: chainParam, row: segmentRow });

export const feedsOfChain = defineQuery('chains/feeds.cypher', {
  params: chainParam,
  row: z.object({
    from: z.string(),
    to: z.string(),
    confidence: confidenceSchema,
    evidence: optional(z.string()),
    sources: z.array(z.string()),
  }),
});

export const listRegions = defineQuery('chains/regions.cypher', {
  params: z.object({}),
  row: z.object({
    id: z.string(),
    name: z.string(),
    level: z.string(),
    adminCode: optional(z.string()),
    within: z.string().nullable(),
    firms: z.number().int(),
  }),
});

export const oneRegion = defineQuery('chains/region.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({ region: entityRow }),
});
