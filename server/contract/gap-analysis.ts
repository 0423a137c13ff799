import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  sourceRefSchema,
} from './common.ts';
import { feedSchema, segmentSchema } from './chains.ts';
import { downstreamSchema, sourcingSchema } from './gap-dependence.ts';
import { reasonSchema } from './gap-reason.ts';
import { settingsQuery, usedSettingSchema } from './gap-settings.ts';
import { absenceBasisSchema, confidenceSchema, stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** 缺 · 弱 · 强 · 数据不足. */
export const verdictSchema = z.enum(['missing', 'weak', 'strong', 'unknown']);
export type Verdict = z.infer<typeof verdictSchema>;
/** 引 · 补 · 增: what to do about a segment; none where the data do not say how it stands. */
export const actionSchema = z.enum(['attract', 'reinforce', 'extend']);
export type Action = z.infer<typeof actionSchema>;

/** Each part and the score lie in [0, 1]; `score` is their product. Null where the segment is not judged. */
export const prioritySchema = z.object({
  score: z.number().nullable(),
  criticality: z.number(),
  shortage: z.number().nullable(),
  demand: z.number(),
});

export const localFirmSchema = z.object({
  company: entityRefSchema,
  leader: z.boolean(),
  /** The group it belongs to, itself when it stands alone: two firms of one group count once. */
  group: entityRefSchema,
  places: z.array(entityRefSchema),
  confidence: confidenceSchema,
  asOf: z.string(),
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});

export const pipelineProjectSchema = z.object({
  project: entityRefSchema,
  stage: stageSchema.nullable(),
  stageSince: z.string().nullable(),
  investment: moneySchema.optional(),
  /** True where one amount covers this and other projects. */
  investmentShared: z.boolean(),
  backers: z.array(entityRefSchema),
  introducedBy: z.array(entityRefSchema),
  sources: z.array(sourceRefSchema),
});

export const segmentGapSchema = z.object({
  segment: segmentSchema,
  verdict: verdictSchema,
  action: actionSchema.nullable(),
  /** The rule that decided, with what it saw, in one sentence. */
  reason: reasonSchema,
  priority: prioritySchema,
  firms: z.array(localFirmSchema),
  pipeline: z.array(pipelineProjectSchema),
  demandFirms: z.number().int(),
  candidates: z.number().int(),
  downstream: downstreamSchema,
  sourcing: sourcingSchema,
  coverage: z
    .object({
      lookedInto: z.boolean(),
      finding: z.enum(['present', 'absent']).nullable(),
      /** How an absence is known, where recorded. */
      basis: absenceBasisSchema.optional(),
      asOf: z.string(),
      evidence: z.string().optional(),
      sources: z.array(sourceRefSchema),
    })
    .nullable(),
  evidence: z.object({
    count: z.number().int(),
    newest: z.string().nullable(),
    sources: z.array(sourceRefSchema),
  }),
});
export type SegmentGap = z.infer<typeof segmentGapSchema>;

export const gapsRoute = defineRoute({
  method: 'get',
  path: '/chains/:id/gaps',
  summary: 'Which segments of a chain are missing, weak or strong in a region, and how we know',
  params: z.object({ id: idSchema }),
  query: z.strictObject({ region: idSchema, asOf: asOfSchema.optional(), ...settingsQuery }),
  body: z.undefined(),
  response: z.object({
    chain: entityRefSchema,
    region: entityRefSchema,
    leaders: z.array(entityRefSchema),
    /** Σ wₖsₖ / Σ wₖ over judged segments, s = 0 missing, weakScore weak, 1 strong; null when none is judged. */
    completeness: z.number().nullable(),
    /** Judged segments ÷ all segments. */
    judgedShare: z.number(),
    /** Known suppliers of the local leaders that are local ÷ all their known suppliers, by count; null when none is known. */
    localSupplyRate: z.number().nullable(),
    /** How many known supply ties the rate rests on. */
    localSupplyTies: z.number().int(),
    /** The rate's numerator and denominator: suppliers known, and those of them in the region. */
    localSuppliers: z.object({ local: z.number().int(), known: z.number().int() }),
    /** The same by amount actually paid, over the pairs of supplier and buyer that have one; null when none has. */
    localSupplyByAmount: z.object({
      rate: z.number().nullable(),
      localYuan: z.number(),
      knownYuan: z.number(),
      withAmount: z.number().int(),
      pairs: z.number().int(),
      /** The oldest and the newest of the amounts: they are of different periods. */
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
    /** Every threshold and weight with the value used and its default. */
    thresholds: z.array(usedSettingSchema),
    segments: z.array(segmentGapSchema),
    feeds: z.array(feedSchema),
    basis: basisSchema,
  }),
});
export type GapAnswer = z.infer<typeof gapsRoute.response>;
