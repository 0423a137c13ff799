import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, sourceRefSchema } from './common.ts';
import { positionSchema } from './chains.ts';
import { figureChangeSchema, segmentChangeSchema } from './gap-changes.ts';
import { localFirmSchema } from './gap-analysis.ts';
import { settingsQuery } from './gap-settings.ts';
import { stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/**
 * What became of a segment from one side to the other. `closed`: missing or weak, then strong. `opened`: strong, then
 * missing or weak. `changed`: from missing to weak or back, or the same verdict on other firms or projects.
 * `newly-known`: insufficient data, then judged: neither opened nor closed, since nobody knew. `no-longer-known`: the
 * other way about. `same`: the same verdict on the same firms and projects at the same stages.
 */
export const TURNS = ['closed', 'opened', 'changed', 'newly-known', 'no-longer-known', 'same'] as const;
export const turnSchema = z.enum(TURNS);
export type Turn = z.infer<typeof turnSchema>;

const introductionSchema = z.object({
  by: entityRefSchema,
  /** The project of the company through which it was introduced; null when it was itself. */
  via: entityRefSchema.nullable(),
  mode: z.string().optional(),
  joint: z.boolean(),
  asOf: z.string(),
  sources: z.array(sourceRefSchema),
});
export type Introduction = z.infer<typeof introductionSchema>;

const firmChangeSchema = localFirmSchema.extend({
  /** Since when it is known to stand in the region: only from the later of this and `asOf` on does it count. */
  seat: z.object({ asOf: z.string(), sources: z.array(sourceRefSchema) }).nullable(),
  /** Without this firm alone the later verdict would be another. */
  decisive: z.boolean(),
  introductions: z.array(introductionSchema),
});

export const projectChangeSchema = z.object({
  project: entityRefSchema,
  /** Null on a side where the project is not known or its stage is not. */
  stage: z.object({ from: stageSchema.nullable(), to: stageSchema.nullable() }),
  known: z.object({ from: z.boolean(), to: z.boolean() }),
  stageSince: z.string().nullable(),
  backers: z.array(entityRefSchema),
  decisive: z.boolean(),
  introductions: z.array(introductionSchema),
  sources: z.array(sourceRefSchema),
});

export const comparedSegmentSchema = segmentChangeSchema.extend({
  position: positionSchema,
  key: z.boolean(),
  turn: turnSchema,
  sentence: z.object({
    from: z.object({ zh: z.string(), en: z.string() }),
    to: z.object({ zh: z.string(), en: z.string() }),
  }),
  /** Firms of the later side only, and of the earlier side only. */
  arrivals: z.array(firmChangeSchema),
  departures: z.array(localFirmSchema),
  /** Projects of one side only, or at another stage. */
  projects: z.array(projectChangeSchema),
  /** What the two verdicts rest on. */
  sources: z.array(sourceRefSchema),
});
export type ComparedSegment = z.infer<typeof comparedSegmentSchema>;

const sideSchema = z.object({ region: entityRefSchema, asOf: z.string(), newest: z.string().nullable() });

export const comparisonRoute = defineRoute({
  method: 'get',
  path: '/chains/:id/comparison',
  summary:
    'How the gaps of a chain differ between two days in one region, or between two regions on one day: opened, closed, changed, by whom',
  params: z.object({ id: idSchema }),
  query: z.strictObject({
    region: idSchema,
    asOf: asOfSchema.optional(),
    /** Another region on the same day, or … */
    againstRegion: idSchema.optional(),
    /** … another day in the same region: just one of the two. */
    againstAsOf: asOfSchema.optional(),
    ...settingsQuery,
  }),
  body: z.undefined(),
  response: z.object({
    chain: entityRefSchema,
    /** Of two days the earlier is `from`; of two regions the one compared with. */
    kind: z.enum(['days', 'regions']),
    from: sideSchema,
    to: sideSchema,
    figures: z.array(figureChangeSchema),
    turns: z.record(turnSchema, z.number().int()),
    segments: z.array(comparedSegmentSchema),
    basis: basisSchema,
  }),
});
export type ComparisonAnswer = z.infer<typeof comparisonRoute.response>;
