import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  flag,
  idSchema,
  listOf,
  nothing,
  sourceRefSchema,
  wholeNumber,
} from './common.ts';
import { verdictSchema } from './gap-analysis.ts';
import { confidenceSchema, relationshipTypeSchema } from './graph-model.ts';
import { MAX_HOPS, pathSchema, searchedSchema, tieTypeSchema } from './introductions.ts';
import { defineRoute } from './route.ts';

/** Whom one can talk to: 链主, other local firms, funds with their managers, associations, people, parks. */
export const PARTY_KINDS = ['leader', 'fund', 'association', 'person', 'park', 'firm'] as const;
export const partyKindSchema = z.enum(PARTY_KINDS);
export type PartyKind = z.infer<typeof partyKindSchema>;
/** Ordinary local firms are many; they are asked only when somebody says so. */
export const DEFAULT_PARTY_KINDS: readonly PartyKind[] = ['leader', 'fund', 'association', 'person', 'park'];

/** A conversation opens a gap along at most this many ties … (own choice) */
export const DEFAULT_VISIT_HOPS = 3;
/** … that together are worth at least this much: two fresh supply ties, 0.64, do; three partnerships, 0.22, do not (own choice). */
export const DEFAULT_LEAST_STRENGTH = 0.3;
export const DEFAULT_VISITS = 5;
export const MOST_VISITS = 20;
/** Of the candidates one conversation opens for a gap, how many are told with their path. */
export const TOLD_CANDIDATES = 3;

/** What greedy choice is sure to reach of the best possible weight with as many conversations: 1 − 1/e. */
export const GREEDY_GUARANTEE = 1 - 1 / Math.E;

/** A missing or weak segment; `priority` in (0, 1] is what opening it counts for. */
export const plannedGapSchema = z.object({
  segment: entityRefSchema,
  chain: entityRefSchema,
  verdict: verdictSchema,
  priority: z.number(),
  /** Firms outside the region known to work in it. */
  candidates: z.number().int(),
});
export type PlannedGap = z.infer<typeof plannedGapSchema>;

/** A candidate and the way to it. `path` is null where the party itself is the candidate: nobody has to introduce it. */
export const openedCandidateSchema = z.object({
  company: entityRefSchema,
  /** fit × worth × readiness, as candidates are ranked everywhere. */
  score: z.number(),
  fit: z.number(),
  readiness: z.number(),
  worth: z.number().gt(0).max(1),
  path: pathSchema.nullable(),
});
export type OpenedCandidate = z.infer<typeof openedCandidateSchema>;

export const openedGapSchema = plannedGapSchema.extend({
  /** Candidates that this conversation reaches strongly enough. */
  reached: z.number().int(),
  /** The best of them by score, at most TOLD_CANDIDATES. */
  best: z.array(openedCandidateSchema),
});

export const visitSchema = z.object({
  party: entityRefSchema,
  kind: partyKindSchema,
  /** Why the party belongs to the region: the relation, what it leads to, and who says so. */
  because: z.object({
    type: relationshipTypeSchema,
    entity: entityRefSchema,
    asOf: z.string(),
    confidence: confidenceSchema,
    sources: z.array(sourceRefSchema),
  }),
  /** Priority of the gaps it opens that no earlier conversation did. */
  gain: z.number(),
  /** Priority opened up to and with it ÷ all reachable priority, in (0, 1]. */
  share: z.number(),
  opens: z.array(openedGapSchema),
  /** Segments it opens too that an earlier conversation had opened. */
  also: z.array(entityRefSchema),
});
export type Visit = z.infer<typeof visitSchema>;

/**
 * Why a gap stays closed: nobody known who could fill it; no way to any of them from any party asked; only ways that are
 * too weak; or more conversations would be needed than were allowed.
 */
export const closedWhySchema = z.enum(['no-candidate', 'no-path', 'too-weak', 'beyond-limit']);

export const closedGapSchema = plannedGapSchema.extend({
  why: closedWhySchema,
  /** The strongest way there is, where there is one. */
  best: z
    .object({
      party: entityRefSchema,
      company: entityRefSchema,
      worth: z.number(),
      path: pathSchema.nullable(),
    })
    .nullable(),
});
export type ClosedGap = z.infer<typeof closedGapSchema>;

export const visitPlanRoute = defineRoute({
  method: 'get',
  path: '/visit-plan',
  summary:
    'The fewest conversations in a region that open the most gaps of some chains, weighted by priority',
  params: nothing,
  query: z
    .strictObject({
      chains: listOf(idSchema, 20),
      region: idSchema,
      limit: wholeNumber(1, MOST_VISITS, DEFAULT_VISITS),
      maxHops: wholeNumber(1, MAX_HOPS, DEFAULT_VISIT_HOPS),
      minStrength: z.coerce
        .number({ error: '0 到 1 之间的数' })
        .min(0)
        .max(1)
        .default(DEFAULT_LEAST_STRENGTH),
      kinds: listOf(partyKindSchema),
      ties: listOf(tieTypeSchema),
      /** Ids of ties and entities left out; a muted party is not asked. */
      mute: listOf(z.string().max(300), 200),
      asOf: asOfSchema.optional(),
      minConfidence: confidenceSchema.default('contested'),
      ended: flag(false),
      hubs: flag(true),
    })
    .refine((query) => query.chains?.length, { error: '至少一条产业链的 id', path: ['chains'] }),
  body: z.undefined(),
  response: z.object({
    chains: z.array(entityRefSchema),
    region: entityRefSchema,
    visits: z.array(visitSchema),
    closed: z.array(closedGapSchema),
    gaps: z.object({
      /** Missing and weak segments, and the sum of their priorities. */
      total: z.number().int(),
      weight: z.number(),
      /** Those that at least one party opens, and their priority. */
      reachable: z.number().int(),
      reachableWeight: z.number(),
      /** Those the plan opens, and their priority. */
      opened: z.number().int(),
      openedWeight: z.number(),
      /** Segments nobody judged: neither gaps nor none. */
      unjudged: z.number().int(),
    }),
    parties: z.object({
      /** Asked, by the kinds allowed, and how many of them open at least one gap. */
      asked: z.number().int(),
      opening: z.number().int(),
    }),
    bound: z.object({
      /** What the greedy choice is sure to reach of the best: 1 − 1/e. */
      guarantee: z.number(),
      /** No plan of as many conversations opens more priority than this (computed for this very case). */
      upper: z.number(),
      /** Priority opened ÷ `upper`; 1 means that no plan does better. Null when nothing can be opened. */
      ratio: z.number().nullable(),
      /** No plan that opens as much has fewer conversations than this. */
      atLeast: z.number().int(),
    }),
    asked: z.object({
      maxHops: z.number().int(),
      minStrength: z.number(),
      limit: z.number().int(),
      kinds: z.array(partyKindSchema),
    }),
    searched: searchedSchema,
    basis: basisSchema,
  }),
});
export type VisitPlanAnswer = z.infer<typeof visitPlanRoute.response>;
