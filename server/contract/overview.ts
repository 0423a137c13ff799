import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { actionSchema, prioritySchema, verdictSchema } from './gap-analysis.ts';
import { turnSchema } from './gap-comparison.ts';
import { confidenceSchema } from './graph-model.ts';
import { cardSchema, usedLimitSchema } from './project-cards.ts';
import { amountSumSchema, projectRowSchema, stageColumnSchema, thresholdCountSchema } from './projects.ts';
import { defineRoute } from './route.ts';

/** A quarter of a year: `2026Q1`. */
export const quarterSchema = z.string().regex(/^\d{4}Q[1-4]$/, '形如 2026Q1 的季度');

const sentenceSchema = z.object({ zh: z.string(), en: z.string() });

const chainCompletenessSchema = z.object({
  chain: entityRefSchema,
  segments: z.number().int(),
  /** As the gap analysis defines it; null where no segment could be judged. */
  completeness: z.number().nullable(),
  judgedShare: z.number(),
  verdicts: z.record(verdictSchema, z.number().int()),
});
export type ChainCompleteness = z.infer<typeof chainCompletenessSchema>;

const responsibleSchema = z.object({
  institution: entityRefSchema,
  confidence: confidenceSchema,
  asOf: z.string(),
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});

const urgentGapSchema = z.object({
  chain: entityRefSchema,
  segment: entityRefSchema,
  verdict: verdictSchema,
  action: actionSchema.nullable(),
  sentence: sentenceSchema,
  priority: prioritySchema,
  candidates: z.number().int(),
  pipeline: z.number().int(),
  /** Who oversees the chain and sits in or around the region; none where nobody is recorded. */
  responsible: z.array(responsibleSchema),
});
export type UrgentGap = z.infer<typeof urgentGapSchema>;

const turnedSegmentSchema = z.object({
  chain: entityRefSchema,
  segment: entityRefSchema,
  turn: turnSchema,
  verdict: z.object({ from: verdictSchema, to: verdictSchema }),
  sentence: sentenceSchema,
  /** Firms and projects of the later day only. */
  arrivals: z.array(entityRefSchema),
});
export type TurnedSegment = z.infer<typeof turnedSegmentSchema>;

const freshnessSchema = z.object({
  chain: entityRefSchema,
  /** Facts the verdicts rest on. */
  facts: z.number().int(),
  newest: z.string().nullable(),
  /** Of these, facts last stated more than two and more than three years ago, for certain. */
  overTwoYears: z.number().int(),
  overThreeYears: z.number().int(),
});
export type Freshness = z.infer<typeof freshnessSchema>;

export const overviewRoute = defineRoute({
  method: 'get',
  path: '/overview',
  summary:
    'A region at a glance: chains by completeness, the most urgent gaps, what closed in a quarter, projects by stage and overdue, how fresh the data are',
  params: nothing,
  query: z.strictObject({
    region: idSchema,
    asOf: asOfSchema.optional(),
    /** The quarter looked back on; the one `asOf` lies in unless said otherwise. */
    quarter: quarterSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema,
    /** Most complete first, those that could not be judged last. */
    chains: z.array(chainCompletenessSchema),
    /** Chains nobody has taken apart into segments yet. */
    chainsWithoutSegments: z.number().int(),
    urgent: z.array(urgentGapSchema),
    /** Missing or weak segments over all chains. */
    gaps: z.object({ missing: z.number().int(), weak: z.number().int() }),
    quarter: z.object({
      id: quarterSchema,
      /** Its first day, and its last day or, where that is still to come, `asOf`. */
      from: z.string(),
      to: z.string(),
      over: z.boolean(),
      /**
       * `closed`: some gap closed. `none`: facts of the quarter are known, and no gap closed. `cannot-tell`: no fact
       * dated within the quarter is known, so nothing could show.
       */
      state: z.enum(['closed', 'none', 'cannot-tell']),
      turns: z.record(turnSchema, z.number().int()),
      /** Segments whose verdict differs between the two days, those closed first. */
      segments: z.array(turnedSegmentSchema),
      /** Facts dated within the quarter; `unplaced` ones are known to a year or month that reaches over its first day. */
      facts: z.object({
        within: z.number().int(),
        unplaced: z.number().int(),
        newest: z.string().nullable(),
      }),
    }),
    projects: z.object({
      stages: z.array(stageColumnSchema),
      amounts: amountSumSchema,
      thresholds: z.array(thresholdCountSchema),
      /** `silent`: projects nobody has mentioned for long, of which nobody knows whether they stand still. */
      cards: z.object({ red: z.number().int(), yellow: z.number().int(), silent: z.number().int() }),
      /** Red before yellow, by how far over the limit; then the silent ones, the last mentioned first. */
      overdue: z.array(
        projectRowSchema
          .pick({
            project: true,
            stage: true,
            stageSince: true,
            dwell: true,
            cardReasons: true,
            places: true,
            lastHeard: true,
            amount: true,
          })
          .extend({ card: cardSchema }),
      ),
      cardRule: z.string(),
      limits: z.array(usedLimitSchema),
    }),
    freshness: z.array(freshnessSchema),
    totals: z.object({
      segments: z.number().int(),
      judged: z.number().int(),
      firms: z.number().int(),
      projects: z.number().int(),
      facts: z.number().int(),
      sources: z.number().int(),
    }),
    /** How the chains, gaps, quarter and freshness came about; and how the projects did. */
    basis: basisSchema,
    projectsBasis: basisSchema,
  }),
});
export type OverviewAnswer = z.infer<typeof overviewRoute.response>;
