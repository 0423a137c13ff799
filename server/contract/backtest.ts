import { z } from 'zod';
import { nothing } from './common.ts';
import { defineRoute } from './route.ts';

/**
 * What orders the candidates: the product's own score; the same with weights tuned on a part that is not reported; its
 * fit or its reach alone; and what any link predictor is measured against.
 */
export const BACKTEST_METHODS = [
  'product',
  'tuned',
  'fit',
  'reach',
  'common-neighbours',
  'adamic-adar',
  'popularity',
  'random',
] as const;
export const backtestMethodSchema = z.enum(BACKTEST_METHODS);
export type BacktestMethod = z.infer<typeof backtestMethodSchema>;

/** A mean over the queries with the bounds between which 95 % of the resampled means lie. */
export const intervalSchema = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Interval = z.infer<typeof intervalSchema>;

/** Why a hidden tie was not asked for. */
export const leftOutSchema = z.enum([
  /** Without what was removed nothing says any more that the firm works in a segment. */
  'not-a-candidate',
  /** Nobody else could be ranked with it. */
  'no-rivals',
]);
export type LeftOut = z.infer<typeof leftOutSchema>;

export const experimentSchema = z.object({
  /**
   * `held-out`: one known tie at a time is hidden; `later`: everything from the cut on is hidden; `introduced`: who was
   * brought in by whom is hidden. `local`: introducers of the region; `elsewhere`: all others.
   */
  id: z.enum(['held-out-local', 'held-out-elsewhere', 'later-local', 'later-elsewhere', 'introduced']),
  /** Queries: one hidden pair of an introducer and a firm each; and how many different introducers they have. */
  n: z.number().int(),
  introducers: z.number().int(),
  leftOut: z.record(leftOutSchema, z.number().int()),
  /** How many candidates are ranked in a query. */
  candidates: z.object({ least: z.number().int(), median: z.number(), most: z.number().int() }),
  /** Queries in which the hidden firm can still be reached within the hops. */
  reachable: z.number().int(),
  methods: z.array(
    z.object({
      method: backtestMethodSchema,
      hitsAt10: intervalSchema,
      mrr: intervalSchema,
      /** MRR of the product's score minus that of this method, query by query; below 0 the product loses. */
      behindProduct: intervalSchema,
    }),
  ),
});
export type Experiment = z.infer<typeof experimentSchema>;

/** What the three parts of the score are raised to. */
export const exponentsSchema = z.object({ fit: z.number(), reach: z.number(), readiness: z.number() });
export type Exponents = z.infer<typeof exponentsSchema>;

export const backtestFiguresSchema = z.object({
  /** The day the figures were computed, which is also the day the graph was looked at. */
  date: z.iso.date(),
  seed: z.number().int(),
  resamples: z.number().int(),
  region: z.string(),
  /** Facts from this day on are hidden in the `later` experiments. */
  cut: z.iso.date(),
  maxHops: z.number().int(),
  graph: z.object({
    nodes: z.number().int(),
    relationships: z.number().int(),
    ties: z.number().int(),
    /** SHA-256 over the facts that went in. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  weights: z.object({ product: exponentsSchema, tuned: exponentsSchema }),
  /** What the tuning was done on, none of which is reported: queries, and the MRR it reached with either weights. */
  tuning: z.object({ n: z.number().int(), mrrProduct: z.number(), mrrTuned: z.number() }),
  experiments: z.array(experimentSchema),
});
export type BacktestFigures = z.infer<typeof backtestFiguresSchema>;

export const backtestRoute = defineRoute({
  method: 'get',
  path: '/backtest',
  summary: 'How well the ranking of candidates finds ties that were hidden from it, beside plain baselines',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    figures: backtestFiguresSchema,
    /** The graph as it is now: where its counts differ, the figures are those of an earlier one. */
    now: z.object({ nodes: z.number().int(), relationships: z.number().int() }),
  }),
});
export type BacktestAnswer = z.infer<typeof backtestRoute.response>;
