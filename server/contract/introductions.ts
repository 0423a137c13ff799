import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  flag,
  idSchema,
  listOf,
  nothing,
  tieSchema,
  wholeNumber,
} from './common.ts';
import { weightsSchema } from './candidate-weights.ts';
import { candidateSchema, excludedCandidateSchema } from './candidates.ts';
import { confidenceSchema, relationshipTypeSchema, TIE_TYPES } from './graph-model.ts';
import { defineRoute } from './route.ts';

export const MAX_HOPS = 6;
export const DEFAULT_HOPS = 4;
export const MOST_WAYPOINTS = 5;

/**
 * A loop-free sequence of ties. `strength` is the product of its ties' strengths; `worth`, by which paths are ranked, is
 * lower where the path passes through hubs, whose many ties say little about any one of them; `weakest` is the id of its
 * weakest tie.
 */
export const pathSchema = z.object({
  strength: z.number().gt(0).max(1),
  worth: z.number().gt(0).max(1),
  weakest: z.string(),
  nodes: z.array(entityRefSchema),
  ties: z.array(tieSchema),
  sentence: z.string(),
});
export type Path = z.infer<typeof pathSchema>;

export const tieTypeSchema = relationshipTypeSchema.refine((type) => TIE_TYPES.includes(type), {
  error: `${TIE_TYPES.join('、')} 之一`,
});

export const searchedSchema = z.object({
  hops: z.number().int(),
  tieTypes: z.array(relationshipTypeSchema),
  ms: z.number(),
  /** Where the ties came from: a projection held in memory, or the graph itself. */
  engine: z.enum(['projection', 'graph']),
});

/** The least worth a path must have to be shown; 0 for any. */
const leastStrengthSchema = z.number({ error: '0 到 1 之间的数' }).min(0).max(1).default(0);

/** A single change to a question about paths, given as the parameters it replaces. */
export const changeSchema = z.object({
  /** In a Chinese sentence. */
  change: z.string(),
  apply: z.object({
    maxHops: z.number().int().optional(),
    ties: z.array(relationshipTypeSchema).optional(),
    mute: z.array(z.string()).optional(),
    via: z.array(z.string()).optional(),
    minStrength: z.number().optional(),
    minConfidence: confidenceSchema.optional(),
    ended: z.boolean().optional(),
  }),
});
export type Change = z.infer<typeof changeSchema>;

/** `paths`: how many paths the change opens, counted up to ten. */
export const relaxationSchema = changeSchema.extend({ paths: z.number().int() });
export type Relaxation = z.infer<typeof relaxationSchema>;

export const pathsRoute = defineRoute({
  method: 'get',
  path: '/paths',
  summary: 'The k strongest loop-free introduction paths between two entities',
  params: nothing,
  query: z
    .strictObject({
      from: idSchema,
      to: idSchema,
      k: wholeNumber(1, 20, 5),
      maxHops: wholeNumber(1, MAX_HOPS, DEFAULT_HOPS),
      ties: listOf(tieTypeSchema),
      mute: listOf(z.string().max(300), 200),
      /** Passed in this order. */
      via: listOf(idSchema, MOST_WAYPOINTS),
      minStrength: z.coerce.number({ error: '0 到 1 之间的数' }).min(0).max(1).default(0),
      asOf: asOfSchema.optional(),
      /** The least reliable ties still used. */
      minConfidence: confidenceSchema.default('contested'),
      /** Whether ties known to have ended may be used. */
      ended: flag(false),
      /** Whether passing through hubs costs. */
      hubs: flag(true),
      /** Whether paths that share parties with better ones give way to different ones. */
      diverse: flag(true),
    })
    .refine((query) => query.from !== query.to, { error: '与 from 不同的实体', path: ['to'] }),
  body: z.undefined(),
  response: z.object({
    from: entityRefSchema,
    to: entityRefSchema,
    via: z.array(entityRefSchema),
    paths: z.array(pathSchema),
    searched: searchedSchema,
    /** Only when no path was found: single changes that open one, with the number of paths each opens. */
    relaxations: z.array(relaxationSchema),
    /** Only when no path was found: how many usable ties each end has; one with none cannot be reached by any number of hops. */
    endTies: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
    basis: basisSchema,
  }),
});
export type PathsAnswer = z.infer<typeof pathsRoute.response>;

/** Who of a region an introduction can start from; `institution` is any that is no association. */
export const START_KINDS = ['leader', 'park', 'fund', 'association', 'institution'] as const;
export const startKindSchema = z.enum(START_KINDS);
export type StartKind = z.infer<typeof startKindSchema>;
/** Whom a region's department can simply call. */
export const DEFAULT_STARTS: readonly StartKind[] = ['leader', 'park', 'fund', 'association'];

/**
 * How good a way in is, by its worth (own choice): one or two strong ties; up to four of them, or one agreement; anything
 * less, such as sitting in one association. No kind's own strength lies on a border.
 */
export const WAY_TIERS = [
  { tier: 'strong', from: 0.62, why: '一两步强关系，可以直接请对方出面' },
  { tier: 'medium', from: 0.32, why: '步数较多或只有合作协议，中间要有人愿意牵线' },
  { tier: 'weak', from: 0, why: '只是同在一个协会，或途经枢纽、关系存疑，先核实再用' },
] as const;
export const wayTierSchema = z.enum(['strong', 'medium', 'weak']);
export type WayTier = z.infer<typeof wayTierSchema>;

export function wayTier(worth: number): WayTier {
  return WAY_TIERS.find(({ from }) => worth >= from)?.tier ?? 'weak';
}

export const introducedCandidateSchema = z.object({
  company: entityRefSchema,
  /** fit × reach × readiness, each raised to its weight, in [0, 1]; 0 without a path unless reach is left out. */
  score: z.number().min(0).max(1),
  parts: z.object({ fit: z.number(), reach: z.number(), readiness: z.number() }),
  path: pathSchema.nullable(),
  /** How good the best way in is; null without one. */
  tier: wayTierSchema.nullable(),
  /** From whom it is reached: the leader, or one of those of the region; null without a path. */
  start: z.object({ kind: startKindSchema, entity: entityRefSchema }).nullable(),
  candidate: candidateSchema,
});
export type IntroducedCandidate = z.infer<typeof introducedCandidateSchema>;

/** The kinds of ties a way in can run along: how many the graph holds, and how many usable ones some entities have. */
export const tieKindsRoute = defineRoute({
  method: 'get',
  path: '/tie-kinds',
  summary:
    'How many ties of each kind an introduction can run along there are, and how many usable ones these entities have',
  params: nothing,
  query: z.strictObject({
    at: listOf(idSchema, 10),
    asOf: asOfSchema.optional(),
    minConfidence: confidenceSchema.default('contested'),
    ended: flag(false),
  }),
  body: z.undefined(),
  response: z.object({
    /** Strongest kind first. `at`: of each of the entities asked about, in their order. */
    kinds: z.array(
      z.object({
        type: relationshipTypeSchema,
        ties: z.number().int(),
        at: z.array(z.number().int()),
      }),
    ),
    basis: basisSchema,
  }),
});

export const introductionsRoute = defineRoute({
  method: 'post',
  path: '/introductions',
  summary:
    'Candidates of the chosen segments outside a region, ranked, each with the best way in from a chain leader or from anybody in the region',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      /** Who the ways in start from; left out when they may start from anybody in the region. */
      leader: idSchema.optional(),
      /** `region`: from whoever of these `kinds` stands in the region that `outside` names. */
      from: z.enum(['leader', 'region']).default('leader'),
      kinds: z
        .array(startKindSchema)
        .min(1)
        .max(START_KINDS.length)
        .default([...DEFAULT_STARTS]),
      segments: z.array(idSchema).min(1).max(100),
      outside: idSchema,
      limit: z.number().int().min(1).max(200).default(50),
      maxHops: z.number().int().min(1).max(MAX_HOPS).default(DEFAULT_HOPS),
      ties: z.array(tieTypeSchema).max(50).optional(),
      /** Ids of ties and entities left out. */
      mute: z.array(z.string().max(300)).max(200).default([]),
      minStrength: leastStrengthSchema,
      /** Ids of companies that are to be no candidates. */
      exclude: z.array(idSchema).max(200).default([]),
      weights: weightsSchema.prefault({}),
      asOf: asOfSchema.optional(),
      minConfidence: confidenceSchema.default('contested'),
      ended: z.boolean().default(false),
      hubs: z.boolean().default(true),
    })
    .refine(({ from, leader }) => from === 'region' || leader !== undefined, {
      error: '从哪个企业或机构出发的 id，或 from: "region"',
      path: ['leader'],
    })
    .refine(({ from, leader }) => from === 'leader' || leader === undefined, {
      error: 'from 为 region 时不填',
      path: ['leader'],
    }),
  response: z.object({
    /** Null when the ways in start from anybody in the region. */
    leader: entityRefSchema.nullable(),
    /** Who the ways in may start from, by kind: how many, and the first fifty. */
    starts: z.array(
      z.object({ kind: startKindSchema, count: z.number().int(), entities: z.array(entityRefSchema) }),
    ),
    outside: entityRefSchema,
    candidates: z.array(introducedCandidateSchema),
    /**
     * Candidates found before `limit`, and how many of them were found within reach; where more candidates were found
     * than asked for, the search ends once the ranking is certain (`reachedAll` false) and more may be within reach.
     */
    total: z.number().int(),
    reached: z.number().int(),
    reachedAll: z.boolean(),
    excluded: z.array(excludedCandidateSchema),
    /** How many are left out; `excluded` lists the first of them. */
    excludedTotal: z.number().int(),
    weights: weightsSchema,
    searched: searchedSchema,
    /**
     * Single changes that bring some of those out of reach there: how many of them, and how many of each segment. Tried
     * only where everybody within reach was found.
     */
    relaxations: z.array(
      changeSchema.extend({
        candidates: z.number().int(),
        segments: z.array(z.object({ segment: entityRefSchema, candidates: z.number().int() })),
      }),
    ),
    basis: basisSchema,
  }),
});
export type IntroductionsAnswer = z.infer<typeof introductionsRoute.response>;
