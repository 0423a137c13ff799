import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  nothing,
  sourceRefSchema,
} from './common.ts';
import { stageSchema } from './graph-model.ts';
import {
  amountKindSchema,
  amountSumSchema,
  originSchema,
  scopeSchema,
  SOURCE_AREA_CODES,
  thresholdCountSchema,
} from './projects.ts';
import { defineRoute } from './route.ts';

/** A month, a quarter or a year. */
export const periodSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])|Q[1-4])?$/, '形如 2024-03、2024Q1 或 2024 的月、季或年');

const spanSchema = z.object({ code: z.string(), from: z.string(), to: z.string() });

/** Projects signed in a period, by size and by where the money comes from. Those not known to the day where it matters are left out and told. */
const countsSchema = z.object({
  projects: z.number().int(),
  amounts: amountSumSchema,
  thresholds: z.array(thresholdCountSchema),
  /** Reaching each size for certain, manufacturing by record only. */
  manufacturing: z.array(z.object({ min: z.number(), projects: z.number().int() })),
  manufacturingUnknown: z.number().int(),
  origins: z.record(originSchema, z.number().int()),
  scopes: z.record(scopeSchema, z.number().int()),
  areas: z.record(z.enum(SOURCE_AREA_CODES), z.number().int()),
  unplaced: z.object({ unclear: z.number().int(), none: z.number().int() }),
});
export type BulletinCounts = z.infer<typeof countsSchema>;

const bulletinProjectSchema = z.object({
  project: entityRefSchema,
  signed: z.string(),
  stage: stageSchema.nullable(),
  investment: moneySchema.nullable(),
  amount: amountKindSchema,
  origin: originSchema,
  scope: scopeSchema,
  sourceRegion: z.string().nullable(),
  places: z.array(z.string()),
  chains: z.array(z.string()),
  sources: z.array(sourceRefSchema),
});

/** What a source published of the same region and period, beside what the graph counts. */
const heldAgainstSchema = z.object({
  key: z.string(),
  nameZh: z.string(),
  nameEn: z.string(),
  published: z.number(),
  unit: z.string(),
  /** Null: the graph cannot count it. */
  counted: z.number().nullable(),
  verdict: z.enum(['equal', 'graph-holds-fewer', 'graph-holds-more', 'not-countable']),
  why: z.object({ zh: z.string(), en: z.string() }),
  /** What the source shows, in our own words. */
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});
export type HeldAgainst = z.infer<typeof heldAgainstSchema>;

export const bulletinContentSchema = z.object({
  region: entityRefSchema,
  period: spanSchema,
  /** The same period of the year before. */
  before: spanSchema,
  /** Facts stated later are left out. */
  asOf: z.string(),
  /** Planned investment of at least so many 亿元 for certain; null: every project. */
  min: z.number().nullable(),
  now: countsSchema,
  year: countsSchema,
  /** Most projects first. */
  sourceRegions: z.array(z.object({ region: entityRefSchema, projects: z.number().int() })),
  districts: z.array(z.object({ district: entityRefSchema, projects: z.number().int() })),
  chains: z.array(z.object({ chain: entityRefSchema, projects: z.number().int() })),
  projects: z.array(bulletinProjectSchema),
  heldAgainst: z.array(heldAgainstSchema),
});
export type BulletinContent = z.infer<typeof bulletinContentSchema>;

const question = {
  region: idSchema,
  period: periodSchema,
  asOf: asOfSchema.optional(),
};
const min = z.coerce.number({ error: '大于 0 的亿元数' }).gt(0, '大于 0 的亿元数').max(1e6);

/** The same question over the same facts gives the same content, and the same hash (SHA-256 of its JSON). */
export const bulletinRoute = defineRoute({
  method: 'get',
  path: '/project-bulletin',
  summary:
    'The bulletin of a month, quarter or year: what was signed, how large, whence, against the year before',
  params: nothing,
  query: z.strictObject({ ...question, min: min.optional() }),
  body: z.undefined(),
  response: z.object({ content: bulletinContentSchema, hash: z.string(), basis: basisSchema }),
});
export type BulletinAnswer = z.infer<typeof bulletinRoute.response>;

const issuedSchema = z.object({
  id: z.string(),
  title: z.string(),
  hash: z.string(),
  by: z.string(),
  at: z.string(),
});
export type IssuedBulletin = z.infer<typeof issuedSchema>;

export const issuedBulletinsRoute = defineRoute({
  method: 'get',
  path: '/project-bulletin/issued',
  summary: 'The bulletins that were issued, the newest first',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({ issued: z.array(issuedSchema) }),
});

/** The same content is issued once: asked again, the bulletin that is there is given. */
export const issueBulletinRoute = defineRoute({
  method: 'post',
  path: '/project-bulletin/issued',
  summary: 'Issues a bulletin: its figures are kept as they are today',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    ...question,
    asOf: asOfSchema,
    min: z.number().gt(0).max(1e6).nullable(),
    title: z.string().trim().min(1, '必填').max(100, '最多 100 个字'),
  }),
  response: issuedSchema,
});

/** One figure that is no longer what it was. */
const movedSchema = z.object({ figure: z.string(), before: z.number(), now: z.number() });

export const issuedBulletinRoute = defineRoute({
  method: 'get',
  path: '/project-bulletin/issued/:id',
  summary: 'An issued bulletin as it was, and what the graph says of it differently now',
  params: z.object({ id: idSchema }),
  query: nothing,
  body: z.undefined(),
  response: z.object({
    ...issuedSchema.shape,
    content: bulletinContentSchema,
    today: z.object({
      hash: z.string(),
      same: z.boolean(),
      figures: z.array(movedSchema),
      added: z.array(entityRefSchema),
      gone: z.array(entityRefSchema),
    }),
    basis: basisSchema,
  }),
});
export type IssuedBulletinAnswer = z.infer<typeof issuedBulletinRoute.response>;
