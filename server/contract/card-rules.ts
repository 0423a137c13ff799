import { z } from 'zod';
import { nothing } from './common.ts';
import { CARD_STAGES, MAX_CARD_DAYS } from './project-cards.ts';
import { defineRoute } from './route.ts';

const days = z.number().int().min(1, '1 天以上').max(MAX_CARD_DAYS, `最多 ${MAX_CARD_DAYS} 天`);
const twoDays = z
  .strictObject({ yellow: days, red: days })
  .refine(({ yellow, red }) => yellow <= red, { path: ['yellow'], error: '黄牌不晚于红牌' });

/** The rules cards are dealt by: days in each stage, days of silence, days a planned date has passed. */
export const cardRulesSchema = z.strictObject({
  limits: z.strictObject(
    Object.fromEntries(CARD_STAGES.map((stage) => [stage, twoDays])) as Record<
      (typeof CARD_STAGES)[number],
      typeof twoDays
    >,
  ),
  silentDays: days,
  late: twoDays,
});
export type CardRules = z.infer<typeof cardRulesSchema>;

const keptSchema = z.object({
  /** 0: the defaults of the product, which nobody has changed yet. */
  version: z.number().int(),
  rules: cardRulesSchema,
  by: z.string().nullable(),
  at: z.string().nullable(),
  note: z.string(),
});
export type KeptCardRules = z.infer<typeof keptSchema>;

const answer = z.object({
  ...keptSchema.shape,
  defaults: cardRulesSchema,
  /** Every version there was, the newest first; the defaults are not among them. */
  history: z.array(keptSchema),
});
export type CardRulesAnswer = z.infer<typeof answer>;

const note = z.string().trim().max(300, '最多 300 个字').default('');
const version = z.number().int().min(0);

export const cardRulesRoute = defineRoute({
  method: 'get',
  path: '/card-rules',
  summary: 'The rules cards of projects are dealt by, what they were before, and the defaults',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: answer,
});

/** 409 `changed_meanwhile`, its details holding the rules as they are now, when `version` is not the newest. */
export const changeCardRulesRoute = defineRoute({
  method: 'post',
  path: '/card-rules',
  summary: 'Changes the rules for everybody; the former ones stay in the history',
  params: nothing,
  query: nothing,
  body: z.strictObject({ version, rules: cardRulesSchema, note }),
  response: answer,
});

export const resetCardRulesRoute = defineRoute({
  method: 'post',
  path: '/card-rules/reset',
  summary: 'Sets the rules back to the defaults, as a new version',
  params: nothing,
  query: nothing,
  body: z.strictObject({ version, note }),
  response: answer,
});
