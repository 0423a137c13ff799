import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema } from './common.ts';
import { defineRoute } from './route.ts';

/** Below these numbers of recorded firms and places a figure would be noise, so none is given (own choice). */
export const MINIMA = {
  /** Firms recorded in the region, in whatever segment. */
  regionFirms: 20,
  /** Firms recorded in the segment, wherever they are. */
  segmentFirms: 5,
  /** Firms a place needs to be counted among the places. */
  placeFirms: 5,
  /** Places relatedness is taken from. */
  places: 20,
  /** Of these, places specialised in the segment. */
  segmentPlaces: 3,
} as const;

/** The figures with their formulas and where these come from. */
export const METHODS = [
  {
    id: 'locationQuotient',
    formula: 'LQ = (eᵣₛ / eᵣ) ÷ (eₛ / e)',
    source: 'Balland (2017), Economic Geography in R: Introduction to the EconGeo Package',
    url: 'https://github.com/PABalland/EconGeo',
  },
  {
    id: 'z',
    formula: 'z = (eᵣₛ − μ) ÷ σ, μ = eᵣ·eₛ/e, σ² = μ·(1 − eₛ/e)·(e − eᵣ)/(e − 1)',
    source: 'hypergeometric distribution; its use here is our own',
  },
  {
    id: 'relatednessDensity',
    formula: 'ωᵣₛ = 100 · Σⱼ Mᵣⱼ φₛⱼ ÷ Σⱼ φₛⱼ, φₛⱼ = min(P(s | j), P(j | s)) over places with LQ ≥ 1, j ≠ s',
    source:
      'Hidalgo, Klinger, Barabási, Hausmann (2007), The Product Space Conditions the Development of Nations, Science 317',
    url: 'https://doi.org/10.1126/science.1144581',
  },
] as const;

/** Why a figure is not given: too few firms or places, or nothing related to the segment. */
export const lackSchema = z.enum([
  'few-region-firms',
  'few-segment-firms',
  'few-places',
  'few-segment-places',
  'nothing-related',
]);
export type Lack = z.infer<typeof lackSchema>;

export const segmentSpecialisationSchema = z.object({
  segment: z.string(),
  /** Recorded firms of the segment in the region, and everywhere. */
  local: z.number().int(),
  all: z.number().int(),
  /** 1 = as many as its size would lead one to expect; null with the reason. */
  quotient: z.number().nullable(),
  /** ln of the quotient; null where that is 0 or not given. */
  log: z.number().nullable(),
  /** By how many standard deviations the local firms differ from what would be expected. */
  z: z.number().nullable(),
  quotientLack: lackSchema.nullable(),
  /** In [0, 100]: how much of what is related to the segment the region is specialised in; null with the reason. */
  density: z.number().nullable(),
  densityLack: lackSchema.nullable(),
  /** Places specialised in the segment among those that count. */
  places: z.number().int(),
});
export type SegmentSpecialisation = z.infer<typeof segmentSpecialisationSchema>;

export const specialisationRoute = defineRoute({
  method: 'get',
  path: '/chains/:id/specialisation',
  summary:
    'Location quotient and relatedness density of each segment of a chain in a region, by recorded firms, where there are enough',
  params: z.object({ id: idSchema }),
  query: z.strictObject({ region: idSchema, asOf: asOfSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    chain: entityRefSchema,
    region: entityRefSchema,
    /** What is compared with what: recorded firms with a known place that work in a segment of any chain. No census. */
    base: z.object({
      firms: z.number().int(),
      regionFirms: z.number().int(),
      /** Cities (else provinces, else countries) with enough firms. */
      places: z.number().int(),
    }),
    minima: z.object({
      regionFirms: z.number().int(),
      segmentFirms: z.number().int(),
      placeFirms: z.number().int(),
      places: z.number().int(),
      segmentPlaces: z.number().int(),
    }),
    methods: z.array(
      z.object({ id: z.string(), formula: z.string(), source: z.string(), url: z.string().optional() }),
    ),
    segments: z.array(segmentSpecialisationSchema),
    basis: basisSchema,
  }),
});
export type SpecialisationAnswer = z.infer<typeof specialisationRoute.response>;
