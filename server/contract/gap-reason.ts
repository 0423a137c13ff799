import { z } from 'zod';
import { stageSchema } from './graph-model.ts';

/** The rules a verdict can come from, in the order they are tried; the first that applies decides. */
export const VERDICT_OF_RULE = {
  'absence-declared-later': 'weak',
  'only-inferred': 'weak',
  'leader-present': 'strong',
  'several-groups': 'strong',
  'one-group': 'weak',
  'project-producing': 'weak',
  'present-but-unnamed': 'weak',
  'declared-absent': 'missing',
  'not-looked-into': 'unknown',
} as const;
export type VerdictRuleId = keyof typeof VERDICT_OF_RULE;
export const VERDICT_RULE_IDS = Object.keys(VERDICT_OF_RULE) as [VerdictRuleId, ...VerdictRuleId[]];

/** Why a verdict is what it is. */
export const reasonSchema = z.object({
  rule: z.enum(VERDICT_RULE_IDS),
  firms: z.number().int(),
  groups: z.number().int(),
  leaders: z.number().int(),
  pipeline: z.number().int(),
  /** The stage of the project that is furthest; null when none is recorded. */
  furthest: stageSchema.nullable(),
  /** One sentence in each language: what was seen and what follows from it. */
  sentence: z.object({ zh: z.string(), en: z.string() }),
});
export type GapReason = z.infer<typeof reasonSchema>;
