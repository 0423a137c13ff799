import { z } from 'zod';
import {
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  nothing,
  partialDateSchema,
  sourceRefSchema,
} from './common.ts';
import { confidenceSchema, STAGE_CODES, stageSchema } from './graph-model.ts';
import { cardReasonSchema, cardSchema } from './project-cards.ts';
import { projectIssueSchema } from './project-issues.ts';
import { daysSchema } from './projects.ts';
import { defineRoute } from './route.ts';

/** Units people enter amounts in, each with its currency; nothing is converted. */
export const MONEY_UNITS = {
  亿元: 'CNY',
  万元: 'CNY',
  亿美元: 'USD',
  万美元: 'USD',
  亿欧元: 'EUR',
  万欧元: 'EUR',
  亿港元: 'HKD',
  万港元: 'HKD',
  亿日元: 'JPY',
} as const;
export const MONEY_UNIT_NAMES = Object.keys(MONEY_UNITS) as [
  keyof typeof MONEY_UNITS,
  ...(keyof typeof MONEY_UNITS)[],
];
export const MONEY_QUALIFIERS = ['约', '近', '超', '以上', '不足'] as const;
export const INVESTMENT_STATUSES = ['planned', 'actual', 'paid-in'] as const;
export const DISTRICT_ROLES = ['registered', 'plant'] as const;

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);
const name = words(60).min(1, '必填');

/** A source the graph holds, or what is needed to find a new one again. */
export const entrySourceSchema = z.union(
  [
    z.strictObject({ id: idSchema }),
    z.strictObject({
      title: words(200).min(2, '来源的名称，至少 2 个字'),
      publisher: words(100).optional(),
      url: z
        .url({ protocol: /^https?$/, error: 'http 或 https 地址' })
        .max(1000)
        .optional(),
      date: partialDateSchema.optional(),
    }),
  ],
  { error: '来源必填：已有来源的 id，或新来源的 title（可带 publisher、url、date）' },
);

const common = {
  /** When it happened or held, as the source says. */
  on: partialDateSchema,
  source: entrySourceSchema,
  note: words(1000).default(''),
};

/** What a person can enter of a project. Each stands beside what the sources of the graph say, none replaces it. */
export const newEntrySchema = z.discriminatedUnion('kind', [
  /** A step to a stage; one that leads back or to the end says why. */
  z.strictObject({ kind: z.literal('stage'), stage: stageSchema, reason: words(500).default(''), ...common }),
  z.strictObject({
    kind: z.literal('money'),
    status: z.enum(INVESTMENT_STATUSES),
    value: z.number().positive('大于 0 的数').max(1e9),
    unit: z.enum(MONEY_UNIT_NAMES),
    qualifier: z.enum(MONEY_QUALIFIERS).optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('origin'), origin: z.enum(['domestic', 'foreign']), ...common }),
  z.strictObject({ kind: z.literal('source-region'), region: idSchema, ...common }),
  /** A segment, or a chain where the segment is not known. */
  z.strictObject({ kind: z.literal('fills'), target: idSchema, ...common }),
  /** Registered in one district and built in another, both have their share in it. */
  z.strictObject({
    kind: z.literal('district'),
    region: idSchema,
    role: z.enum(DISTRICT_ROLES),
    ...common,
  }),
  z.strictObject({ kind: z.literal('department'), name, ...common }),
  z.strictObject({ kind: z.literal('team'), name, ...common }),
  /** A stage is planned to be reached by a day. */
  z.strictObject({
    kind: z.literal('milestone'),
    stage: stageSchema.exclude(['reserve', 'ended']),
    due: z.iso.date('形如 2024-05-15 的日期'),
    ...common,
  }),
]);
export type NewEntry = z.infer<typeof newEntrySchema>;
export const ENTRY_KINDS = newEntrySchema.options.map(({ shape }) => shape.kind.value);
export type EntryKind = NewEntry['kind'];

/** Who vouches for one of the things told of a project; `entry` where a person entered it, null where the graph's sources say it. */
const toldShape = {
  asOf: z.string(),
  confidence: confidenceSchema,
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
  entry: z.string().nullable(),
};

const entrySchema = z.object({
  id: z.string(),
  entry: newEntrySchema,
  /** What ids in it are called. */
  about: entityRefSchema.nullable(),
  source: sourceRefSchema,
  by: z.string(),
  /** The moment it was entered, in UTC. */
  at: z.string(),
  undone: z.object({ by: z.string(), at: z.string() }).nullable(),
});
export type LifeEntry = z.infer<typeof entrySchema>;

export const projectLifeSchema = z.object({
  project: entityRefSchema,
  /** Goes up with everything entered or undone: what is written must be written on the newest. 0: nothing yet. */
  version: z.number().int(),
  asOf: z.string(),
  /** Every record of a stage by date, also repeated ones; `backward`: the one before was further on. */
  stages: z.array(
    z.object({
      stage: stageSchema,
      period: z.string().optional(),
      backward: z.boolean(),
      reason: z.string().optional(),
      ...toldShape,
    }),
  ),
  stage: stageSchema.nullable(),
  dwell: daysSchema.nullable(),
  card: cardSchema.nullable(),
  cardReasons: z.array(cardReasonSchema),
  /** The newest first; empty where nobody gives it. */
  money: z.record(
    z.enum(INVESTMENT_STATUSES),
    z.array(z.object({ money: moneySchema, shared: z.boolean(), ...toldShape })),
  ),
  origin: z.array(z.object({ origin: z.enum(['domestic', 'foreign']), ...toldShape })),
  sourceRegion: z.array(z.object({ region: entityRefSchema, ...toldShape })),
  fills: z.array(z.object({ target: entityRefSchema, ...toldShape })),
  /** Role null: the source does not say which. */
  districts: z.array(
    z.object({ region: entityRefSchema, role: z.enum(DISTRICT_ROLES).nullable(), ...toldShape }),
  ),
  department: z.array(z.object({ name: z.string(), ...toldShape })),
  team: z.array(z.object({ name: z.string(), ...toldShape })),
  milestones: z.array(
    z.object({
      stage: stageSchema,
      due: z.string(),
      state: z.enum(['met', 'ahead', 'overdue']),
      /** When it was recorded to be met. */
      metOn: z.string().nullable(),
      ...toldShape,
    }),
  ),
  issues: z.array(projectIssueSchema),
  /** All that people entered, undone or not, the newest first. */
  entries: z.array(entrySchema),
  basis: basisSchema,
});
export type ProjectLife = z.infer<typeof projectLifeSchema>;

const project = z.object({ id: idSchema });
const version = z.number().int().min(0);

export const projectLifeRoute = defineRoute({
  method: 'get',
  path: '/projects/:id/life',
  summary: 'One project through its life: stages, money, roles, plan, problems, and who entered what',
  params: project,
  query: nothing,
  body: z.undefined(),
  response: projectLifeSchema,
});

/**
 * 409 `changed_meanwhile`, its details holding the life as it is now, when `version` is not the newest. 400
 * `reason_required` for a step back or to the end without a reason.
 */
export const addLifeEntryRoute = defineRoute({
  method: 'post',
  path: '/projects/:id/life',
  summary: 'Enters a stage, an amount, a role or a planned date of a project, with its date and source',
  params: project,
  query: nothing,
  body: z.strictObject({ version, entry: newEntrySchema }),
  response: projectLifeSchema,
});

/** 409 as above. Undoing what is undone, and restoring what stands, change nothing. */
export const undoLifeEntryRoute = defineRoute({
  method: 'post',
  path: '/projects/:id/life/undo',
  summary: 'Takes something entered back, or restores it; both stay in the history',
  params: project,
  query: nothing,
  body: z.strictObject({ version, entry: idSchema, restore: z.boolean().default(false) }),
  response: projectLifeSchema,
});

/** The order stages are passed in; an end may follow any of them. */
export const stageOrder = (stage: (typeof STAGE_CODES)[number]) => STAGE_CODES.indexOf(stage);
