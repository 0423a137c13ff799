import { z } from 'zod';
import { weightsInQuerySchema, weightsSchema } from './candidate-weights.ts';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  listOf,
  nothing,
  sourceRefSchema,
  wholeNumber,
} from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** Each part in [0, 1]; `score` is their mean by the weights asked for. */
export const fitSchema = z.object({
  score: z.number().min(0).max(1),
  parts: z.object({
    /** How surely it works in the segment. */
    evidence: z.number(),
    /** Listed or otherwise identified by a code. */
    standing: z.number(),
    /** Already sells to somebody on the chain. */
    market: z.number(),
  }),
});

export const readinessPartSchema = z.enum(['presence', 'backing', 'expansion', 'means']);

/** A recorded fact that makes a candidate readier to come. */
export const readinessFactSchema = z.object({
  part: readinessPartSchema,
  kind: z.enum([
    'seat',
    'subsidiary',
    'holding',
    'project',
    'parent',
    'shareholder',
    'new-project',
    'investment-plan',
    'fund-raising',
    'listed',
  ]),
  /** What it counts for in its part, in [0, 1], lowered by its reliability. */
  value: z.number().min(0).max(1),
  /** Who or what it is about beside the candidate: the subsidiary, the project, the shareholder. */
  about: entityRefSchema.optional(),
  /** Where that stands, and whether that is in the region itself (else elsewhere in its province). */
  place: entityRefSchema.optional(),
  here: z.boolean().optional(),
  /** A figure as stated, e.g. `计划投资 13.34亿元`, or the listing code. */
  figure: z.string().optional(),
  asOf: z.string().nullable(),
  confidence: confidenceSchema,
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});
export type ReadinessFact = z.infer<typeof readinessFactSchema>;

/**
 * How ready a candidate is to invest, from recorded facts only: 1 − (1 − neutral) × Π (1 − weight × part). Each part is the best of
 * its facts, 0 without one; with no fact at all the score is the neutral value and says nothing.
 */
export const readinessSchema = z.object({
  score: z.number().min(0).max(1),
  parts: z.object({
    /** Its group has a firm, a holding or a project in the region or its province. */
    presence: z.number(),
    /** Somebody of the region owns a part of it. */
    backing: z.number(),
    /** New projects or investment plans in recent years. */
    expansion: z.number(),
    /** Listed, or raising money. */
    means: z.number(),
  }),
  facts: z.array(readinessFactSchema),
});

export const candidateEvidenceSchema = z.object({
  segment: entityRefSchema,
  confidence: confidenceSchema,
  asOf: z.string(),
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});

export const candidateSchema = z.object({
  company: entityRefSchema,
  legalName: z.string().optional(),
  listingCode: z.string().optional(),
  places: z.array(entityRefSchema),
  fit: fitSchema,
  readiness: readinessSchema,
  evidence: z.array(candidateEvidenceSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** Why a company that works in a segment is no candidate for it. */
export const exclusionReasonSchema = z.enum([
  /** Its registration has ended. */
  'dissolved',
  /** It stands in the region already. */
  'in-region',
  /** A subsidiary of it works in the segment in the region already. */
  'subsidiary-in-region',
  /** Left out by whoever asks. */
  'by-user',
  /** It is where the introduction starts. */
  'start',
]);

export const excludedCandidateSchema = z.object({
  company: entityRefSchema,
  reason: exclusionReasonSchema,
  /** The segments it is no candidate for; it may still be one for others. */
  segments: z.array(entityRefSchema),
  /** The subsidiary, and where it or the company stands. */
  member: entityRefSchema.optional(),
  place: entityRefSchema.optional(),
  sources: z.array(sourceRefSchema),
});
export type ExcludedCandidate = z.infer<typeof excludedCandidateSchema>;

/** At most so many of those left out are listed with an answer; the reader's own and subsidiaries come first. */
export const EXCLUDED_LISTED = 200;

export const candidatesRoute = defineRoute({
  method: 'get',
  path: '/candidates',
  summary: 'Companies that operate in a segment outside a region, and those left out with the reason',
  params: nothing,
  query: z.strictObject({
    segment: idSchema,
    outside: idSchema,
    limit: wholeNumber(1, 200, 50),
    asOf: asOfSchema.optional(),
    /** Ids of companies left out. */
    exclude: listOf(idSchema, 200),
    weights: weightsInQuerySchema,
  }),
  body: z.undefined(),
  response: z.object({
    candidates: z.array(candidateSchema),
    total: z.number().int(),
    excluded: z.array(excludedCandidateSchema),
    excludedTotal: z.number().int(),
    weights: weightsSchema,
    basis: basisSchema,
  }),
});
