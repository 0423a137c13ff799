import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  partialDateSchema,
  sourceRefSchema,
  tieSchema,
} from './common.ts';
import { defineRoute } from './route.ts';

/**
 * What may count towards a 返投 (reinvestment) target: firms the fund put money into that stand in the region, projects
 * it or they build there, what its sub-funds did, and what it introduced.
 */
export const COUNTED_KINDS = ['landed', 'projects', 'sub-fund', 'introduced'] as const;
export type CountedKind = (typeof COUNTED_KINDS)[number];

/** Amounts from the most to the least certain; `unstated` where the source does not say which it is. */
export const LEDGER_STATUSES = ['paid-in', 'actual', 'planned', 'unstated'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** What the multiple is taken of: the fund's size, what its backers put in (only these, if named), or a sum given here in 亿元. */
const ruleBaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fund-size') }),
  z.strictObject({ kind: z.literal('commitments'), of: z.array(idSchema).max(50).default([]) }),
  z.strictObject({ kind: z.literal('amount'), value: z.number().positive().max(1e7) }),
]);

const ruleVersionSchema = z.strictObject({
  /** In force from this day until the next version's. */
  from: asOfSchema,
  multiple: z.number().positive().max(100),
  base: ruleBaseSchema,
  counts: z.array(z.enum(COUNTED_KINDS)).min(1).max(COUNTED_KINDS.length),
  region: idSchema,
  statuses: z.array(z.enum(LEDGER_STATUSES)).min(1).max(LEDGER_STATUSES.length),
  /** Only what was done on or after this day counts. */
  since: asOfSchema.optional(),
});
export type RuleVersion = z.infer<typeof ruleVersionSchema>;

export const reinvestmentRuleSchema = z.strictObject({
  /** Whose rule it is, in the asker's own words. */
  name: z.string().trim().min(1).max(100),
  /** Where it is written; without one it is the asker's own assumption. */
  source: z.string().trim().max(500).optional(),
  /** Which version judges: the one in force on the day looked at, or for each item the one in force on its own day. */
  judgedBy: z.enum(['day', 'item']).default('day'),
  versions: z
    .array(ruleVersionSchema)
    .min(1)
    .max(12)
    .refine(
      (versions) => new Set(versions.map(({ from }) => from)).size === versions.length,
      '每个版本一个生效日期',
    ),
});
export type ReinvestmentRule = z.infer<typeof reinvestmentRuleSchema>;

/** Money in 亿元 known between two ends; `high` null: no upper end is known. */
export const moneyIntervalSchema = z.object({ low: z.number(), high: z.number().nullable() });
export type MoneyInterval = z.infer<typeof moneyIntervalSchema>;

/**
 * Why an item counts, stays open or is refused.
 * - counted: `fits` · `amount-unknown` · `shared-once` (its sum is another item's too and counts there) · `shared-part`
 *   (its sum also covers something that does not count).
 * - open: `place-unknown` · `date-unsure` · `other-currency` · `joint` (introduced together with others, the source does
 *   not say by whom) · `unconfirmed` (each way to it rests on what is inferred or contested).
 * - refused: `kind` · `elsewhere` · `before-since` · `status` · `before-rule` · `within-project` · `within-firm` (the same
 *   money counts with the project, with the firm).
 */
export const LEDGER_REASONS = [
  'fits',
  'amount-unknown',
  'shared-once',
  'shared-part',
  'place-unknown',
  'date-unsure',
  'other-currency',
  'joint',
  'unconfirmed',
  'kind',
  'elsewhere',
  'before-since',
  'status',
  'before-rule',
  'within-project',
  'within-firm',
] as const;
export type LedgerReason = (typeof LEDGER_REASONS)[number];

/** The ledger follows a fund through at most so many sub-funds, and a firm through at most so many subsidiaries to a project. */
export const LEDGER_LEVELS = { 'sub-funds': 3, subsidiaries: 2 } as const;

const ledgerItemSchema = z.object({
  thing: entityRefSchema,
  /** How the fund came by it; more than one where several ways lead to it. */
  kinds: z.array(z.enum(COUNTED_KINDS)),
  outcome: z.enum(['counted', 'open', 'refused']),
  reasons: z.array(z.enum(LEDGER_REASONS)).min(1),
  /** What it adds to the sum; an open item adds nothing for certain. */
  amount: moneyIntervalSchema,
  status: z.enum(LEDGER_STATUSES).nullable(),
  /** The figures it is read from, as their sources give them. */
  figures: z.array(
    z.object({
      amount: moneySchema,
      asOf: z.string(),
      /** The other things the same sum covers. */
      sharedWith: z.array(entityRefSchema),
      sources: z.array(sourceRefSchema),
    }),
  ),
  /** The day it is dated to, as exactly as its source says. */
  date: partialDateSchema.nullable(),
  /** Where it stands, as far as recorded; `through`: the subsidiary that stands there. */
  places: z.array(
    z.object({ place: entityRefSchema, inside: z.boolean(), through: entityRefSchema.nullable() }),
  ),
  /** The ways from the fund to it, tie by tie. */
  ways: z.array(z.object({ via: z.array(entityRefSchema), ties: z.array(tieSchema) })),
  /** The version it was judged by, by the day that took force; null before the first. */
  version: z.string().nullable(),
});
export type LedgerItem = z.infer<typeof ledgerItemSchema>;

export const fundLedgerRoute = defineRoute({
  method: 'post',
  path: '/funds/:id/ledger',
  summary:
    '返投 ledger: each thing the fund reached, counted, open or refused under the rule given, with the reason, and the sum against the target. Writes nothing',
  params: z.object({ id: idSchema }),
  query: z.strictObject({}),
  body: z.strictObject({ rule: reinvestmentRuleSchema, asOf: asOfSchema.optional() }),
  response: z.object({
    fund: entityRefSchema,
    rule: reinvestmentRuleSchema,
    /** The version in force on the day looked at: it sets the target. */
    version: ruleVersionSchema,
    region: entityRefSchema,
    /** What the multiple is taken of; null where nobody states it. */
    base: moneyIntervalSchema.nullable(),
    baseFigures: z.array(
      z.object({
        of: entityRefSchema.nullable(),
        amount: moneySchema,
        asOf: z.string(),
        sources: z.array(sourceRefSchema),
      }),
    ),
    /** Backers who put in a sum nobody states. */
    baseUnknown: z.array(entityRefSchema),
    target: moneyIntervalSchema.nullable(),
    sum: moneyIntervalSchema,
    /** The same, each kind of amount by itself. */
    byStatus: z.array(
      z.object({
        status: z.enum(LEDGER_STATUSES).nullable(),
        items: z.number().int(),
        sum: moneyIntervalSchema,
      }),
    ),
    /** What is still lacking; null without a target. */
    lacking: moneyIntervalSchema.nullable(),
    verdict: z.enum(['met', 'short', 'open', 'no-target']),
    items: z.array(ledgerItemSchema),
    /** More ways than were read. */
    cut: z.boolean(),
    /** What lies behind more levels than are followed and is therefore no item: how many things, and the first of them. */
    beyond: z.array(
      z.object({
        behind: z.enum(['sub-funds', 'subsidiaries']),
        levels: z.number().int(),
        count: z.number().int(),
        things: z.array(entityRefSchema),
      }),
    ),
    basis: basisSchema,
  }),
});
export type FundLedgerAnswer = z.infer<typeof fundLedgerRoute.response>;

/** Multiples of reinvestment that sources in the graph state, to start a rule from. */
export const citedRulesRoute = defineRoute({
  method: 'get',
  path: '/funds/cited-rules',
  summary:
    'Reinvestment multiples that sources in the graph state, each with its source; empty where none does',
  params: z.object({}),
  query: z.strictObject({}),
  body: z.undefined(),
  response: z.object({
    rules: z.array(
      z.object({
        about: entityRefSchema,
        figure: z.string(),
        multiple: z.number(),
        asOf: z.string(),
        sources: z.array(sourceRefSchema),
      }),
    ),
    basis: basisSchema,
  }),
});
export type CitedRulesAnswer = z.infer<typeof citedRulesRoute.response>;
