import { z } from 'zod';
import { basisSchema, entityRefSchema, nothing, sourceRefSchema, wholeNumber } from './common.ts';
import { confidenceSchema, relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** 过期 · 无来源 · 有争议 · 悬空: what may be wrong with a fact itself. */
export const DEFECTS = ['stale', 'unsourced', 'contested', 'dangling'] as const;
export const defectSchema = z.enum(DEFECTS);
export type Defect = z.infer<typeof defectSchema>;

/** What exactly is amiss. */
export const PROBLEMS = [
  'old',
  'no-source',
  'contested',
  'figures-differ',
  'source-missing',
  'about-nothing',
  'alone',
] as const;

/** A fact this many years old is stale unless told otherwise (own choice, as FRESH_YEARS of the ties). */
export const STALE_AFTER_YEARS = 3;

const count = z.number().int();
const years = wholeNumber(1, 20, STALE_AFTER_YEARS);

const figureSchema = z.object({
  value: z.union([z.number(), z.string()]),
  valueTo: z.number().optional(),
  unit: z.string().optional(),
  qualifier: z.string().optional(),
});

const flawedFactSchema = z.object({
  /** A relation, a figure, an entity, or a look into a segment. */
  what: z.enum(['tie', 'claim', 'entity', 'look']),
  id: z.string(),
  problem: z.enum(PROBLEMS),
  /** Whom it is about; null when it is about nothing that is there. */
  about: entityRefSchema.nullable(),
  /** The other end of a relation, the region of a look. */
  other: entityRefSchema.nullable(),
  type: relationshipTypeSchema.nullable(),
  /** What a figure is of. */
  key: z.object({ nameZh: z.string(), nameEn: z.string() }).nullable(),
  value: figureSchema.nullable(),
  /** Every side of a figure for one time, oldest first; empty for all else. */
  sides: z.array(
    figureSchema.extend({
      asOf: z.string(),
      confidence: confidenceSchema,
      evidence: z.string().optional(),
      sources: z.array(sourceRefSchema),
    }),
  ),
  asOf: z.string().nullable(),
  confidence: confidenceSchema.nullable(),
  evidence: z.string().nullable(),
  sources: z.array(sourceRefSchema),
});
export type FlawedFact = z.infer<typeof flawedFactSchema>;

export const dataQualityRoute = defineRoute({
  method: 'get',
  path: '/data-quality',
  summary: 'How many facts are stale, unsourced, contested or dangling, and of how many',
  params: nothing,
  query: z.strictObject({ years }),
  body: z.undefined(),
  response: z.object({
    /** Facts last stated before this day are stale. */
    before: z.string(),
    totals: z.object({ ties: count, claims: count, entities: count, looks: count }),
    defects: z.array(z.object({ defect: defectSchema, count, query: z.string() })),
    basis: basisSchema,
  }),
});
export type DataQualityAnswer = z.infer<typeof dataQualityRoute.response>;

export const flawedFactsRoute = defineRoute({
  method: 'get',
  path: '/data-quality/:defect',
  summary: 'The facts that are stale, unsourced, contested (all sides) or dangling',
  params: z.object({ defect: defectSchema }),
  query: z.strictObject({ years, limit: wholeNumber(1, 5000, 500) }),
  body: z.undefined(),
  response: z.object({ facts: z.array(flawedFactSchema), total: count, basis: basisSchema }),
});
export type FlawedFactsAnswer = z.infer<typeof flawedFactsRoute.response>;
