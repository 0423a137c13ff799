import { z } from 'zod';
import { STAGES, stageSchema, type Stage } from './graph-model.ts';

/** The stages a project can be overdue in: in talks, signed and under construction, as the districts watch them. */
export const CARD_STAGES = [
  'in-talks',
  'signed',
  'started',
  'registered',
  'completed',
] as const satisfies Stage[];
export type CardStage = (typeof CARD_STAGES)[number];
/** Red and yellow say that something is late; `silent` says that nothing was heard, so that nobody knows. */
export const cardSchema = z.enum(['red', 'yellow', 'silent']);
export type Card = z.infer<typeof cardSchema>;
const lateSchema = z.enum(['red', 'yellow']);

/** Why a project has its card; the gravest first. Days are counted from what is certain. */
export const cardReasonSchema = z.discriminatedUnion('kind', [
  /** Heard of lately, and still in its stage. */
  z.object({
    kind: z.literal('stage'),
    card: lateSchema,
    stage: stageSchema,
    days: z.number().int(),
    limit: z.number().int(),
  }),
  /** A planned date has passed and its stage is not recorded. */
  z.object({
    kind: z.literal('milestone'),
    card: lateSchema,
    stage: stageSchema,
    due: z.string(),
    days: z.number().int(),
    limit: z.number().int(),
  }),
  /** A problem of the ledger was to be solved and is not. */
  z.object({
    kind: z.literal('issue'),
    card: lateSchema,
    what: z.string(),
    due: z.string(),
    days: z.number().int(),
    limit: z.number().int(),
  }),
  /** Nobody has mentioned it for so long; `would`: the card it would have if it still were where it was last seen. */
  z.object({
    kind: z.literal('silent'),
    card: z.literal('silent'),
    days: z.number().int(),
    limit: z.number().int(),
    lastHeard: z.string().nullable(),
    would: lateSchema.nullable(),
  }),
]);
export type CardReason = z.infer<typeof cardReasonSchema>;

type Limit = { yellow: number; red: number; whyZh: string; whyEn: string };

/**
 * Days without the next stage after which a card is dealt. The districts' practice names no number of days, so all
 * are this product's own and can be moved; what a number leans on is said in its `why`.
 */
export const CARD_LIMITS: Record<CardStage, Limit> = {
  'in-talks': {
    yellow: 90,
    red: 180,
    whyZh: '本产品默认值、可调；即墨2019年的报道称影创项目从洽谈到落地用了两个多月，超过三个月先提醒',
    whyEn:
      'Default of this product, adjustable; a report of 2019 from Jimo tells of a project that went from talks to landing in a little over two months',
  },
  signed: {
    yellow: 365,
    red: 730,
    whyZh:
      '本产品默认值、可调；借用《城市房地产管理法》的两道线：约定动工日后满一年未动工可征闲置费，满两年可收回土地（法条从约定动工日起算，这里从签约日起算）',
    whyEn:
      'Default of this product, adjustable; borrows the two lines of the Urban Real Estate Administration Law: idle-land fee one year, resumption two years after the agreed start (the law counts from that day, this from the signing)',
  },
  started: {
    yellow: 730,
    red: 1095,
    whyZh: '本产品默认值、可调；未见公开的统一时限',
    whyEn: 'Default of this product, adjustable; no published limit was found',
  },
  registered: {
    yellow: 730,
    red: 1095,
    whyZh: '本产品默认值、可调；未见公开的统一时限',
    whyEn: 'Default of this product, adjustable; no published limit was found',
  },
  completed: {
    yellow: 180,
    red: 365,
    whyZh: '本产品默认值、可调；未见公开的统一时限',
    whyEn: 'Default of this product, adjustable; no published limit was found',
  },
};

export const MAX_CARD_DAYS = 3650;

/** Nothing heard for so many days: whether it stands still or nobody reports is not known (own choice: a year). */
export const SILENT_DAYS = 365;
/** Days a planned date or the date of a problem has passed (own choice: the day after, and a month). */
export const LATE_DAYS = { yellow: 1, red: 30 } as const;

export type CardLimits = Readonly<Record<CardStage, { yellow: number; red: number }>>;

/** The limits as used, each beside its default. */
export const usedLimitSchema = z.object({
  stage: z.enum(CARD_STAGES),
  yellow: z.number().int(),
  red: z.number().int(),
  defaultYellow: z.number().int(),
  defaultRed: z.number().int(),
  whyZh: z.string(),
  whyEn: z.string(),
});
export type UsedLimit = z.infer<typeof usedLimitSchema>;

const LIMIT_FORM = '形如 signed:365:730 的阶段与黄牌、红牌天数，黄牌不晚于红牌';

/** One limit in an address: `<stage>:<days to yellow>:<days to red>`. */
export const limitSchema = z
  .string()
  .transform((text, context): [CardStage, { yellow: number; red: number }] => {
    const [, name, first, second] = /^([a-z-]+):(\d{1,4}):(\d{1,4})$/.exec(text) ?? [];
    const stage = CARD_STAGES.find((known) => known === name);
    const [yellow, red] = [Number(first), Number(second)];
    if (stage && yellow >= 1 && yellow <= red && red <= MAX_CARD_DAYS) return [stage, { yellow, red }];
    context.addIssue(LIMIT_FORM);
    return z.NEVER;
  });

export const CARD_RULE = `在${CARD_STAGES.map((stage) => STAGES[stage]).join('、')}阶段停留，按记录至少已满所设天数、近期仍有消息而没有进入下一阶段，或计划节点、问题的办结日期已过：先黄牌，后红牌；在这些阶段且超过所设天数没有任何消息的记“无消息”，不算逾期`;
