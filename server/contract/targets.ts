import { z } from 'zod';
import { basisSchema, entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { verdictSchema } from './gap-analysis.ts';
import { confidenceSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** 待接触 · 已接触 · 洽谈 · 签约 · 搁置: how far the work on a target has come. */
export const TARGET_STATUSES = ['to-contact', 'contacted', 'talks', 'signed', 'shelved'] as const;
export const targetStatusSchema = z.enum(TARGET_STATUSES);
export type TargetStatus = z.infer<typeof targetStatusSchema>;

/** What somebody was looking at when they put it on the list. */
export const TARGET_ORIGINS = ['gap', 'candidate', 'introduction', 'firm', 'sheet'] as const;
export type TargetOrigin = (typeof TARGET_ORIGINS)[number];

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);

/** One meeting with those wanted: when, and what came of it. */
export const meetingSchema = z.strictObject({
  on: z.iso.date('形如 2024-05-15 的日期'),
  words: words(1000).min(1, '谈了什么'),
});
export type Meeting = z.infer<typeof meetingSchema>;

/** What people write about a target themselves; an empty text is none. */
export const targetWordsSchema = z.strictObject({
  status: targetStatusSchema,
  owner: words(60),
  nextStep: words(300),
  note: words(2000),
  /** By when the next step is due. */
  due: z.iso.date('形如 2024-05-15 的日期').nullable(),
  /** The latest first. */
  meetings: z.array(meetingSchema).max(200, '最多 200 次'),
});
export type TargetWords = z.infer<typeof targetWordsSchema>;

/** What the graph said when the target was put on the list; it stays as it was. */
export const targetEvidenceSchema = z.object({
  asOf: z.string(),
  /** How the segment stood in the region; null for a target that is for no one segment. */
  gap: z
    .object({
      verdict: verdictSchema,
      sentence: z.object({ zh: z.string(), en: z.string() }),
      sources: z.array(sourceRefSchema),
    })
    .nullable(),
  /** What the company was stated to do: in the segment, or wherever where none is named. */
  works: z.array(
    z.object({
      segment: entityRefSchema,
      asOf: z.string(),
      confidence: confidenceSchema,
      evidence: z.string().optional(),
      sources: z.array(sourceRefSchema),
    }),
  ),
});
export type TargetEvidence = z.infer<typeof targetEvidenceSchema>;

export const targetSchema = z.object({
  id: z.string(),
  /** Goes up with every change: what is written must be written on the newest. */
  version: z.number().int(),
  /** Null while it is not known which company is to fill the gap. */
  company: entityRefSchema.nullable(),
  segment: entityRefSchema.nullable(),
  chain: entityRefSchema.nullable(),
  region: entityRefSchema,
  ...targetWordsSchema.shape,
  addedOn: z.string(),
  changedOn: z.string(),
  removedOn: z.string().nullable(),
  origin: z.enum(TARGET_ORIGINS),
  evidence: targetEvidenceSchema,
  /** Others after the same company for a region that neither lies in this one nor holds it, shelved ones left out. */
  rivals: z.array(
    z.object({ id: z.string(), region: entityRefSchema, status: targetStatusSchema, owner: z.string() }),
  ),
});
export type Target = z.infer<typeof targetSchema>;

export const targetsRoute = defineRoute({
  method: 'get',
  path: '/targets',
  summary: 'The companies and gaps people have put on the list of targets, newest first, and those taken off',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ targets: z.array(targetSchema), removed: z.array(targetSchema), basis: basisSchema }),
});
export type TargetsAnswer = z.infer<typeof targetsRoute.response>;

/** A company, or a segment whose company is still to be found; the chain of a segment need not be named. */
export const newTargetSchema = z
  .strictObject({
    company: idSchema.nullish(),
    segment: idSchema.nullish(),
    chain: idSchema.nullish(),
    region: idSchema,
    origin: z.enum(TARGET_ORIGINS),
  })
  .refine(({ company, segment }) => company || segment, {
    path: ['company'],
    error: 'company 与 segment 至少一个',
  });
export type NewTarget = z.infer<typeof newTargetSchema>;

/** 409 `already_listed`, its details naming the target that is there, when the same subject is on the list. */
export const addTargetRoute = defineRoute({
  method: 'post',
  path: '/targets',
  summary: 'Puts a company or a gap on the list of targets, with what the graph says of it today',
  params: nothing,
  query: nothing,
  body: newTargetSchema,
  response: targetSchema,
});

const oneTarget = z.object({ id: idSchema });
const version = z.number().int().min(1);

/** 409 `changed_meanwhile`, its details holding the target as it is now, when `version` is not the newest. */
export const changeTargetRoute = defineRoute({
  method: 'post',
  path: '/targets/:id',
  summary: 'Changes what is written about a target, if nobody else has since; what is left out stays',
  params: oneTarget,
  query: nothing,
  body: targetWordsSchema.partial().extend({
    version,
    /** Which company is to fill the gap, once that is known. */
    company: idSchema.optional(),
  }),
  response: targetSchema,
});

export const removeTargetRoute = defineRoute({
  method: 'post',
  path: '/targets/:id/remove',
  summary: 'Takes a target off the list, if nobody else has changed it since; it can be put back',
  params: oneTarget,
  query: nothing,
  body: z.strictObject({ version }),
  response: targetSchema,
});

export const restoreTargetRoute = defineRoute({
  method: 'post',
  path: '/targets/:id/restore',
  summary: 'Puts a target that was taken off back on the list, as it was',
  params: oneTarget,
  query: nothing,
  body: z.strictObject({}),
  response: targetSchema,
});
