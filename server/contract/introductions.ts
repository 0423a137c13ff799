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

/** A single change to a question about paths, given as the parameters it replaces. */
export const relaxationSchema = z.object({
  /** In a Chinese sentence. */
  change: z.string(),
  apply: z.object({
    maxHops: z.number().int().optional(),
    ties: z.array(relationshipTypeSchema).optional(),
    mute: z.array(z.string()).optional(),
    via: z.array(z.string()).optional(),
    minConfidence: confidenceSchema.optional(),
    ended: z.boolean().optional(),
  }),
  /** How many paths it opens, counted up to ten. */
  paths: z.number().int(),
});
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
      via: listOf(idSchema, 5),
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
    paths: z.array(pathSchema),
    searched: searchedSchema,
    /** Only when no path was found: single changes that open one, with the number of paths each opens. */
    relaxations: z.array(relaxationSchema),
    /** How many ties of the allowed kinds each end has; an end with none cannot be reached by any number of hops. */
    endTies: z.object({ from: z.number().int(), to: z.number().int() }),
    basis: basisSchema,
  }),
});
export type PathsAnswer = z.infer<typeof pathsRoute.response>;

export const introducedCandidateSchema = z.object({
  company: entityRefSchema,
  /** fit × reach × readiness, each raised to its weight, in [0, 1]; 0 without a path unless reach is left out. */
  score: z.number().min(0).max(1),
  parts: z.object({ fit: z.number(), reach: z.number(), readiness: z.number() }),
  path: pathSchema.nullable(),
  candidate: candidateSchema,
});
export type IntroducedCandidate = z.infer<typeof introducedCandidateSchema>;

export const introductionsRoute = defineRoute({
  method: 'post',
  path: '/introductions',
  summary:
    'Candidates of the chosen segments outside a region, ranked, each with the best way in from a chain leader',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    leader: idSchema,
    segments: z.array(idSchema).min(1).max(100),
    outside: idSchema,
    limit: z.number().int().min(1).max(200).default(50),
    maxHops: z.number().int().min(1).max(MAX_HOPS).default(DEFAULT_HOPS),
    ties: z.array(tieTypeSchema).max(50).optional(),
    /** Ids of ties and entities left out. */
    mute: z.array(z.string().max(300)).max(200).default([]),
    /** Ids of companies that are to be no candidates. */
    exclude: z.array(idSchema).max(200).default([]),
    weights: weightsSchema.prefault({}),
    asOf: asOfSchema.optional(),
    minConfidence: confidenceSchema.default('contested'),
    ended: z.boolean().default(false),
    hubs: z.boolean().default(true),
  }),
  response: z.object({
    leader: entityRefSchema,
    outside: entityRefSchema,
    candidates: z.array(introducedCandidateSchema),
    /** Candidates found before `limit`, and how many of them can be reached. */
    total: z.number().int(),
    reached: z.number().int(),
    excluded: z.array(excludedCandidateSchema),
    weights: weightsSchema,
    searched: searchedSchema,
    basis: basisSchema,
  }),
});
export type IntroductionsAnswer = z.infer<typeof introductionsRoute.response>;
