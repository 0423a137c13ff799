import { z } from 'zod';
import { entityRefSchema, idSchema, nothing, tieSchema } from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** A source with how many facts of each kind rest on it, alone or together with others. */
const sourceSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().optional(),
  /** Known to the year, month or day; absent when the source names no date. */
  date: z.string().optional(),
  url: z.string().optional(),
  kind: z.string(),
  note: z.string().optional(),
  entities: z.number().int(),
  relationships: z.number().int(),
  claims: z.number().int(),
  coverage: z.number().int(),
});
export type SourceSummary = z.infer<typeof sourceSummarySchema>;

const count = z.number().int();

/** What the graph holds of one chain. */
const chainHoldingsSchema = z.object({
  chain: entityRefSchema,
  segments: count,
  firms: count,
  /** Firms that stand in no region the graph knows of. */
  unplaced: count,
  /** Business ties with both ends among the chain's firms and leaders. */
  ties: count,
  sources: count,
  newest: z.string().nullable(),
  /** Only when a region was asked for. `judged` counts the segments somebody looked for there or that have a firm there. */
  inRegion: z.object({ judged: count, local: count, outside: count }).nullable(),
});
export type ChainHoldings = z.infer<typeof chainHoldingsSchema>;

export const sourcesRoute = defineRoute({
  method: 'get',
  path: '/sources',
  summary: 'Every source with how many facts rest on it, and what the graph holds per chain',
  params: nothing,
  query: z.strictObject({ region: idSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    sources: z.array(sourceSummarySchema),
    chains: z.array(chainHoldingsSchema),
    totals: z.object({
      entities: z.record(z.string(), count),
      relationships: count,
      claims: count,
      /** Relationships and claims by how far they can be relied on. */
      stated: count,
      inferred: count,
      contested: count,
      newest: z.string().nullable(),
    }),
  }),
});
export type SourcesAnswer = z.infer<typeof sourcesRoute.response>;

/** Facts of each kind listed for one source; the counts in `source` tell how many there are. */
export const MAX_FACTS_LISTED = 500;

export const sourceRoute = defineRoute({
  method: 'get',
  path: '/sources/:id',
  summary: 'One source and the facts that rest on it, up to 500 of each kind',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: z.object({
    source: sourceSummarySchema,
    /** Entities the source vouches for, and those at the ends of its ties. */
    nodes: z.array(entityRefSchema),
    ties: z.array(tieSchema),
    claims: z.array(
      z.object({
        entity: entityRefSchema,
        /** The other entities that share this one figure; it must not be added up over them. */
        sharedWith: z.array(entityRefSchema),
        key: z.string(),
        nameZh: z.string(),
        nameEn: z.string(),
        value: z.union([z.number(), z.string()]),
        valueTo: z.number().optional(),
        unit: z.string().optional(),
        qualifier: z.string().optional(),
        asOf: z.string(),
        confidence: confidenceSchema,
        evidence: z.string().optional(),
      }),
    ),
    coverage: z.array(
      z.object({
        segment: entityRefSchema,
        region: entityRefSchema,
        lookedInto: z.boolean(),
        finding: z.enum(['present', 'absent']).optional(),
        asOf: z.string(),
        evidence: z.string().optional(),
      }),
    ),
  }),
});
export type SourceAnswer = z.infer<typeof sourceRoute.response>;
