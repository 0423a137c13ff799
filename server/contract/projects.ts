import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  listOf,
  moneySchema,
  sourceRefSchema,
  nothing,
  wholeNumber,
} from './common.ts';
import { STAGE_CODES, stageSchema } from './graph-model.ts';
import { CARD_STAGES, cardReasonSchema, cardSchema, limitSchema, usedLimitSchema } from './project-cards.ts';
import { defineRoute } from './route.ts';

/** The sizes the monthly bulletin counts projects by, in 亿元. */
export const BULLETIN_THRESHOLDS = [1, 5, 10, 30, 50] as const;

/** Groups of provinces and cities the bulletin names as sources of investment; their members by region id. */
export const SOURCE_AREAS = {
  'jing-jin-ji': { nameZh: '京津冀', nameEn: 'Beijing–Tianjin–Hebei', regions: ['11', '12', '13'] },
  'yangtze-delta': { nameZh: '长三角', nameEn: 'Yangtze River Delta', regions: ['31', '32', '33', '34'] },
  'greater-bay': {
    nameZh: '粤港澳大湾区',
    nameEn: 'Greater Bay Area',
    regions: ['4401', '4403', '4404', '4406', '4407', '4412', '4413', '4419', '4420', '81', '82'],
  },
} as const;
export const SOURCE_AREA_CODES = Object.keys(SOURCE_AREAS) as [
  keyof typeof SOURCE_AREAS,
  ...(keyof typeof SOURCE_AREAS)[],
];

/** Least and most of an amount in 亿元; no most where it is open-ended. */
const yiSchema = z.object({ low: z.number(), high: z.number().nullable() });
export type Yi = z.infer<typeof yiSchema>;

/**
 * What is known of a project's planned investment. `own`: its own total. `shared`: one sum for it and other projects.
 * `part`: only a phase or one backer's money, so the total is at least that. `foreign`: in another currency, never
 * converted. `unknown`: nothing.
 */
export const amountKindSchema = z.enum(['own', 'shared', 'part', 'foreign', 'unknown']);
export type AmountKind = z.infer<typeof amountKindSchema>;

export const originSchema = z.enum(['domestic', 'foreign', 'unknown']);
/** Whence the money comes, seen from the province the project stands in; `abroad` includes 港澳台. */
export const scopeSchema = z.enum(['in-province', 'out-of-province', 'abroad', 'unknown']);
export type Scope = z.infer<typeof scopeSchema>;

/** Days between two dates that may be known to the year only: at least and at most. */
export const daysSchema = z.object({ least: z.number().int(), most: z.number().int() });
export type Days = z.infer<typeof daysSchema>;

export const projectRowSchema = z.object({
  project: entityRefSchema,
  stage: stageSchema.nullable(),
  /** The first record of the present stage, as precise as the source is. */
  stageSince: z.string().nullable(),
  /** Every stage it is recorded at, in the order of the records, each from its first record on. */
  stages: z.array(z.object({ stage: stageSchema, asOf: z.string() })),
  /** Days in the present stage; null where no stage is recorded. */
  dwell: daysSchema.nullable(),
  card: cardSchema.nullable(),
  cardReasons: z.array(cardReasonSchema),
  investment: moneySchema.optional(),
  investmentShared: z.boolean(),
  amount: z.object({
    kind: amountKindSchema,
    yi: yiSchema.nullable(),
    /** Sources of one day give different figures: `yi` runs from the least to the most. */
    contested: z.boolean(),
  }),
  /** The newest record of money spent, and of money paid in; null where there is none. */
  actual: moneySchema.nullable(),
  paidIn: moneySchema.nullable(),
  origin: originSchema,
  /** `record`: the project's own source region; `backers`: where those behind it sit. */
  scope: z.object({ value: scopeSchema, by: z.enum(['record', 'backers']).nullable() }),
  sourceRegion: entityRefSchema.nullable(),
  /** Between which days it was signed. */
  signed: z.object({ asOf: z.string(), from: z.string(), to: z.string() }).nullable(),
  chains: z.array(entityRefSchema),
  fills: z.array(entityRefSchema),
  places: z.array(entityRefSchema),
  backers: z.array(entityRefSchema),
  introducedBy: z.array(entityRefSchema),
  /** As people entered them; null where nobody has. */
  department: z.string().nullable(),
  team: z.string().nullable(),
  /** Problems of its ledger that are not closed. */
  openIssues: z.number().int(),
  /** Whether something of this is from what people entered. */
  entered: z.boolean(),
  /** The newest date of anything recorded about it. */
  lastHeard: z.string().nullable(),
  sources: z.array(sourceRefSchema),
});
export type ProjectRow = z.infer<typeof projectRowSchema>;

/** Planned investment added up over some projects; an amount of several projects enters once. */
export const amountSumSchema = z.object({
  projects: z.number().int(),
  /** Of all amounts in yuan, in 亿元. */
  yi: yiSchema,
  own: z.number().int(),
  /** Amounts that several projects share, and how many of the projects counted share one. */
  shared: z.object({ amounts: z.number().int(), projects: z.number().int() }),
  part: z.number().int(),
  unknown: z.number().int(),
  foreign: z.array(
    z.object({
      currency: z.string(),
      projects: z.number().int(),
      low: z.number(),
      high: z.number().nullable(),
    }),
  ),
});
export type AmountSum = z.infer<typeof amountSumSchema>;

export const thresholdCountSchema = z.object({
  /** 亿元. */
  min: z.number(),
  /** Amounts that reach it for certain: a shared one counts once. */
  amounts: z.number().int(),
  /** The projects behind these amounts. */
  projects: z.number().int(),
  /** Amounts that may reach it: a range across it, or one known only from below. */
  possible: z.number().int(),
  /** Of those that reach it for certain. */
  yi: yiSchema,
});
export type ThresholdCount = z.infer<typeof thresholdCountSchema>;

const medianSchema = z.object({ projects: z.number().int(), days: z.number().int().nullable() });

export const stageColumnSchema = z.object({
  /** Null gathers the projects of no recorded stage. */
  stage: stageSchema.nullable(),
  amounts: amountSumSchema,
  red: z.number().int(),
  yellow: z.number().int(),
  silent: z.number().int(),
  /** Median of the least days the projects now here have stayed. */
  staying: medianSchema,
  /** Median of the least days projects took to get through, of those with both dates recorded. */
  passed: medianSchema,
});
export type StageColumn = z.infer<typeof stageColumnSchema>;

export const STAGE_FILTERS = [...STAGE_CODES, 'unknown'] as const;
export const CARD_FILTERS = ['red', 'yellow', 'silent', 'none'] as const;
export const AMOUNT_FILTERS = amountKindSchema.options;

export const projectsRoute = defineRoute({
  method: 'get',
  path: '/projects',
  summary:
    'Projects with their present stage, since when, what they cost, fill and where they stand; counted by stage, size and card',
  params: nothing,
  query: z.strictObject({
    /** A name, alias, backer or place. */
    q: z.string().max(100).optional(),
    stage: listOf(z.enum(STAGE_FILTERS)),
    /** A region or a park; what lies within it counts. */
    region: idSchema.optional(),
    chain: idSchema.optional(),
    segment: idSchema.optional(),
    /** Planned investment of at least so many 亿元 for certain. */
    min: z.coerce.number({ error: '大于 0 的亿元数' }).gt(0, '大于 0 的亿元数').max(1e6).optional(),
    amount: listOf(z.enum(AMOUNT_FILTERS)),
    origin: listOf(originSchema),
    scope: listOf(scopeSchema),
    /** A region the money comes from; what lies within it counts. */
    sourceRegion: idSchema.optional(),
    sourceArea: z.enum(SOURCE_AREA_CODES).optional(),
    card: listOf(z.enum(CARD_FILTERS)),
    /** Signed for certain on or after, on or before. */
    signedFrom: asOfSchema.optional(),
    signedTo: asOfSchema.optional(),
    /** Days to the yellow and the red card, by stage, to try them out; a stage not named keeps the limit kept for all. */
    limits: listOf(limitSchema, CARD_STAGES.length),
    /** Only these projects. */
    ids: listOf(idSchema, 200),
    asOf: asOfSchema.optional(),
    limit: wholeNumber(1, 1000, 200),
  }),
  body: z.undefined(),
  response: z.object({
    projects: z.array(projectRowSchema),
    /** How many projects meet the filters; `projects` holds the first `limit` of them. */
    total: z.number().int(),
    /** Of all that meet the filters. */
    stages: z.array(stageColumnSchema),
    /** Of all that meet the filters and have not ended. */
    amounts: amountSumSchema,
    thresholds: z.array(thresholdCountSchema),
    cards: z.object({ red: z.number().int(), yellow: z.number().int(), silent: z.number().int() }),
    origins: z.record(originSchema, z.number().int()),
    scopes: z.record(scopeSchema, z.number().int()),
    /** What a period of signing could not place: not known to the day where it matters, or no signing recorded. */
    unplacedSignings: z.object({ unclear: z.number().int(), none: z.number().int() }),
    /** The source regions recorded in the place and chain asked for, with their projects. */
    sourceRegions: z.array(z.object({ region: entityRefSchema, projects: z.number().int() })),
    cardRule: z.string(),
    limits: z.array(usedLimitSchema),
    /** The version of the kept rules the cards were dealt by, 0 for the defaults; and its other days. */
    rules: z.object({
      version: z.number().int(),
      silentDays: z.number().int(),
      late: z.object({ yellow: z.number().int(), red: z.number().int() }),
    }),
    basis: basisSchema,
  }),
});
export type ProjectsAnswer = z.infer<typeof projectsRoute.response>;
