import { z } from 'zod';
import { asOfSchema, entityRefSchema, idSchema } from './common.ts';
import { gapsRoute, localFirmSchema, pipelineProjectSchema, segmentGapSchema } from './gap-analysis.ts';
import { gapChangesSchema } from './gap-changes.ts';
import { settingsQuery } from './gap-settings.ts';
import { LIVE_STAGES } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** Steps a scenario may have: more would no longer be one thought, nor fit into an address. */
export const MAX_CHANGES = 20;
export const MAX_NAME = 24;

/** A name of something imagined, or of the scenario: without the marks its text form is cut at. */
export const imaginedNameSchema = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(MAX_NAME, `最多 ${MAX_NAME} 个字`)
  .regex(/^[^,;\p{Cc}]*$/u, '不含半角逗号、分号的名称');

/** The id of what the n-th step (from 1) imagines; no fact ever has an id of this form. */
export const virtualId = (step: number) => `virtual:${step}`;
export const isVirtual = (id: string) => id.startsWith('virtual:');

/**
 * One step of a scenario.
 * `remove`: as if the company, the project or the supply tie did not exist.
 * `mute`: as if nothing were stated of it in one segment, or in all; what is there stays there.
 */
export const changeSchema = z.discriminatedUnion(
  'do',
  [
    z.strictObject({
      do: z.literal('add-firm'),
      segment: idSchema,
      name: imaginedNameSchema.optional(),
      /** A company known elsewhere that is imagined to come. */
      company: idSchema.optional(),
      /** The group it is imagined to belong to, which counts once with its other members. */
      group: idSchema.optional(),
      /** A region or park inside the region asked for. */
      place: idSchema.optional(),
    }),
    z.strictObject({
      do: z.literal('add-project'),
      segment: idSchema,
      stage: z.enum(LIVE_STAGES),
      name: imaginedNameSchema.optional(),
    }),
    z.strictObject({
      do: z.literal('add-supply'),
      /** A company, or `virtual:n` for the firm the n-th step adds. */
      from: idSchema,
      /** A leader of the chain or a company it owns: only their purchases enter a figure. */
      to: idSchema,
    }),
    z.strictObject({ do: z.literal('remove'), id: z.string().min(1).max(300) }),
    z.strictObject({ do: z.literal('mute'), id: z.string().min(1).max(300), segment: idSchema.optional() }),
  ],
  { error: 'do 为 add-firm、add-project、add-supply、remove 或 mute 的一步' },
);
export type Change = z.infer<typeof changeSchema>;

/**
 * What became of a step: `applied`, or why it changes nothing.
 * `unknown-id`: the graph holds no such id (any more). `other-chain`: a segment of another chain.
 * `not-among-facts`: known, but no figure of this chain, region and day rests on it. `already-so`: it is so without the step.
 * `not-a-buyer`: neither leader nor company of a leader. `outside-region`: a place that is not in the region.
 */
export const outcomeSchema = z.enum([
  'applied',
  'unknown-id',
  'other-chain',
  'not-among-facts',
  'already-so',
  'not-a-buyer',
  'outside-region',
]);
export type Outcome = z.infer<typeof outcomeSchema>;

export const stepSchema = z.object({
  change: changeSchema,
  outcome: outcomeSchema,
  /** The id that is at fault where the step changes nothing. */
  about: z.string().nullable(),
  /** The entities the step names, so that it can be worded. */
  names: z.record(z.string(), entityRefSchema),
  /** The ends of the supply tie the step removes or mutes. */
  tie: z.object({ from: entityRefSchema, to: entityRefSchema }).nullable(),
});
export type Step = z.infer<typeof stepSchema>;

const imagined = { virtual: z.boolean() };
const scenarioSchema = gapsRoute.response.extend({
  segments: z.array(
    segmentGapSchema.extend({
      /** An imagined one has the id `virtual:n`, a name that says so, and no source. */
      firms: z.array(localFirmSchema.extend(imagined)),
      pipeline: z.array(pipelineProjectSchema.extend(imagined)),
    }),
  ),
});
export type Scenario = z.infer<typeof scenarioSchema>;

export const whatIfRoute = defineRoute({
  method: 'post',
  path: '/chains/:id/what-if',
  summary:
    'The gap figures as they would be after some imagined changes, beside the actual ones; nothing is written. Introduction paths are not recomputed',
  params: z.object({ id: idSchema }),
  query: z.strictObject({}),
  body: z.strictObject({
    region: idSchema,
    asOf: asOfSchema.optional(),
    changes: z.array(changeSchema).max(MAX_CHANGES, `最多 ${MAX_CHANGES} 步`),
    settings: z.strictObject(settingsQuery).prefault({}),
  }),
  response: z.object({
    actual: gapsRoute.response,
    /** `evidence` and `basis` count facts only: what is imagined is no evidence. */
    scenario: scenarioSchema,
    changed: gapChangesSchema,
    /** One for each change, in the order given. */
    steps: z.array(stepSchema),
    /** The supply ties the local supply rate rests on, which a step may remove or mute. */
    supplies: z.array(
      z.object({ id: z.string(), from: entityRefSchema, to: entityRefSchema, local: z.boolean() }),
    ),
  }),
});
export type WhatIfAnswer = z.infer<typeof whatIfRoute.response>;
