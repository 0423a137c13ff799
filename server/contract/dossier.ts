import { z } from 'zod';
import { segmentSchema } from './chains.ts';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  sourceRefSchema,
  tieSchema,
} from './common.ts';
import { claimSchema, directionSchema } from './entities.ts';
import { factTraceSchema } from './fact-trace.ts';
import { fundTraceRoute } from './fund-trace.ts';
import { actionSchema, verdictSchema } from './gap-analysis.ts';
import { reasonSchema } from './gap-reason.ts';
import { confidenceSchema, labelSchema, relationshipTypeSchema, stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** Ties of one type and direction listed at once; `total` tells how many there are. */
export const MAX_TIES_LISTED = 500;
/** Entities of one kind listed of what stands in a region or park. */
export const MAX_WITHIN_LISTED = 100;
/** Chains judged for one dossier; the others are named and lead to their own page. */
export const MAX_CHAINS_JUDGED = 4;

/** Ties of one type and direction: what still holds first, the latest reported first. */
export const tieGroupSchema = z.object({
  type: relationshipTypeSchema,
  direction: directionSchema,
  total: z.number().int(),
  /** At most MAX_TIES_LISTED of them. */
  ties: z.array(tieSchema),
});
export type TieGroup = z.infer<typeof tieGroupSchema>;

/** One place the entity stands in. */
export const placeSchema = z.object({
  /** Id of the tie that says so; null for a region, which is its own place. */
  tie: z.string().nullable(),
  role: z.string().optional(),
  asOf: z.string().nullable(),
  confidence: confidenceSchema.nullable(),
  sources: z.array(sourceRefSchema),
  /** The park or site first, where there is one, then its region and the wider ones around it. */
  steps: z.array(entityRefSchema.extend({ level: z.string().optional() })),
});

/** One segment the entity has to do with, judged in the region asked for. */
export const chainSegmentSchema = z.object({
  segment: segmentSchema,
  /** By which ties the entity has to do with it; none for the segment itself and for those of a chain's own dossier. */
  by: z.array(relationshipTypeSchema),
  verdict: verdictSchema,
  action: actionSchema.nullable(),
  reason: reasonSchema,
  /** Companies in the region, and how many are known elsewhere. */
  firms: z.array(entityRefSchema),
  elsewhere: z.number().int(),
  evidence: z.object({ count: z.number().int(), newest: z.string().nullable() }),
});
export type ChainSegment = z.infer<typeof chainSegmentSchema>;

export const chainPartSchema = z.object({
  chain: entityRefSchema,
  /** Ties to the chain itself: leads it, focuses on it, prioritises it. */
  by: z.array(relationshipTypeSchema),
  /** How many of the chain's segments the entity has to do with. */
  segmentCount: z.number().int(),
  /** Null where the chain is only named, or where too many would have to be judged. */
  judged: z
    .object({
      completeness: z.number().nullable(),
      judgedShare: z.number(),
      leaders: z.array(entityRefSchema),
      segments: z.array(chainSegmentSchema),
    })
    .nullable(),
});
export type ChainPart = z.infer<typeof chainPartSchema>;

/** One way a fund's money took: `ties` join each of `nodes` to the next, the entity being the last. */
export const fundRouteSchema = z.object({
  nodes: z.array(entityRefSchema).min(2),
  ties: z.array(tieSchema).min(1),
});

export const dossierProjectSchema = z.object({
  project: entityRefSchema,
  /** Null where no stage is recorded. */
  stage: stageSchema.nullable(),
  stageSince: z.string().nullable(),
  investment: moneySchema.optional(),
  /** True where one amount covers this and other projects. */
  investmentShared: z.boolean(),
  fills: z.array(entityRefSchema),
  sources: z.array(sourceRefSchema),
  /** By which ties the entity has to do with it; none where the project stands in or fills the entity. */
  by: z.array(relationshipTypeSchema),
  /** The company below the entity whose project it is; null where it is the entity's own. */
  through: entityRefSchema.nullable(),
});
export type DossierProject = z.infer<typeof dossierProjectSchema>;

const trace = fundTraceRoute.response.shape;

export const dossierRoute = defineRoute({
  method: 'get',
  path: '/entities/:id/dossier',
  summary:
    'All that is known of one entity: claims, ties by kind, places, chains judged in a region, projects, funds',
  params: z.object({ id: idSchema }),
  query: z.strictObject({
    /** Where segments are judged and from where ways in start. */
    region: idSchema,
    asOf: asOfSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    entity: entityRefSchema,
    properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    sources: z.array(sourceRefSchema),
    trace: factTraceSchema.optional(),
    claims: z.array(claimSchema),
    groups: z.array(tieGroupSchema),
    /** The other ends of the listed ties, each once. */
    nodes: z.array(entityRefSchema),
    region: entityRefSchema,
    /** Ids of those of `nodes` that stand in the region. */
    local: z.array(z.string()),
    places: z.array(placeSchema),
    chains: z.array(chainPartSchema),
    projects: z.object({ listed: z.array(dossierProjectSchema), total: z.number().int() }),
    fundRoutes: z.array(fundRouteSchema),
    /** What a fund reached in all; null for any other kind. */
    reached: z
      .object({
        summary: trace.summary,
        outlayTotals: trace.outlayTotals,
        withoutAmount: trace.withoutAmount,
      })
      .nullable(),
    /** What stands in a region or park, by kind; empty for any other kind. */
    within: z.array(
      z.object({ label: labelSchema, total: z.number().int(), entities: z.array(entityRefSchema) }),
    ),
    /** Leaders of chains who stand in the region, those tied to the entity first, then those of its chains: whom a way in can start from. */
    starts: z.array(entityRefSchema),
    basis: basisSchema,
  }),
});
export type Dossier = z.infer<typeof dossierRoute.response>;
