import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  nothing,
  sourceRefSchema,
  wholeNumber,
} from './common.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** What each part of the fit counts for (own choice); they add up to 1. */
export const FIT_WEIGHTS = { evidence: 0.5, standing: 0.2, market: 0.3 } as const;

/** Each part in [0, 1]; `score` is their mean weighted by FIT_WEIGHTS. */
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
  evidence: z.array(candidateEvidenceSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const candidatesRoute = defineRoute({
  method: 'get',
  path: '/candidates',
  summary: 'Companies that operate in a segment outside a region',
  params: nothing,
  query: z.strictObject({
    segment: idSchema,
    outside: idSchema,
    limit: wholeNumber(1, 200, 50),
    asOf: asOfSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({ candidates: z.array(candidateSchema), total: z.number().int(), basis: basisSchema }),
});
