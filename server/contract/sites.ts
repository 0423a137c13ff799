import { z } from 'zod';
import { basisSchema, entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { verdictSchema } from './gap-analysis.ts';
import { stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** 土地 · 楼宇 · 闲置厂房 · 其他. */
export const SITE_KINDS = ['land', 'building', 'idle-factory', 'other'] as const;
/** 可用 · 已预留 · 已使用 · 已撤下. */
export const SITE_STATES = ['available', 'reserved', 'taken', 'withdrawn'] as const;
export const AREA_UNITS = ['亩', '平方米', '公顷'] as const;

const words = (most: number) => z.string().trim().max(most, `最多 ${most} 个字`);

/** What everybody may see of a site. An empty text is "not recorded". */
const publicWords = {
  name: words(100).min(1, '必填：载体名称'),
  kind: z.enum(SITE_KINDS),
  state: z.enum(SITE_STATES),
  address: words(200),
  area: z.number().positive('大于 0 的面积').max(1e8).nullable(),
  areaUnit: z.enum(AREA_UNITS),
  /** 建筑结构: e.g. steel frame, storeys, clear height, floor load. */
  structure: words(500),
  about: words(2000),
  /** 招商方向: chains and segments. */
  directions: z.array(idSchema).max(20, '最多 20 个方向'),
  photos: z
    .array(z.url({ protocol: /^https?$/, error: 'http 或 https 的图片地址' }).max(1000))
    .max(12, '最多 12 张照片'),
  region: idSchema,
  park: idSchema.nullable(),
};

/** What stays within the department. */
const internalWords = {
  owner: words(100),
  contact: words(100),
  price: words(100),
  note: words(2000),
};

export const siteWordsSchema = z.strictObject({
  ...publicWords,
  ...internalWords,
  published: z.boolean(),
  /** Where this is known from, and as of which day. */
  sourceTitle: words(200).min(2, '必填：来源'),
  sourceUrl: z.union([z.literal(''), z.url({ protocol: /^https?$/, error: 'http 或 https 地址' }).max(1000)]),
  asOf: z.iso.date('形如 2024-05-15 的日期'),
});
export type SiteWords = z.infer<typeof siteWordsSchema>;

const publishedShape = {
  id: z.string(),
  ...publicWords,
  region: entityRefSchema,
  park: entityRefSchema.nullable(),
  directions: z.array(entityRefSchema),
  asOf: z.string(),
};

export const publishedSiteSchema = z.strictObject(publishedShape);
export type PublishedSite = z.infer<typeof publishedSiteSchema>;

export const siteSchema = z.object({
  ...publishedShape,
  ...internalWords,
  published: z.boolean(),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  version: z.number().int(),
  addedBy: z.string(),
  addedOn: z.string(),
  changedBy: z.string(),
  changedOn: z.string(),
  removedOn: z.string().nullable(),
});
export type SiteOffer = z.infer<typeof siteSchema>;

/** A site the sources of the graph name; nobody has recorded its area or structure. */
const namedSiteSchema = z.object({
  site: entityRefSchema,
  kind: z.string().nullable(),
  places: z.array(entityRefSchema),
  directions: z.array(entityRefSchema),
  users: z.array(entityRefSchema),
  sources: z.array(sourceRefSchema),
});

export const sitesRoute = defineRoute({
  method: 'get',
  path: '/sites',
  summary:
    'The sites on offer with all that is recorded of them, and those the sources of the graph only name',
  params: nothing,
  query: z.strictObject({ region: idSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    sites: z.array(siteSchema),
    removed: z.array(siteSchema),
    named: z.array(namedSiteSchema),
    basis: basisSchema,
  }),
});
export type SitesAnswer = z.infer<typeof sitesRoute.response>;

/** Only what is published, and of that only what everybody may see: another shape, not another view of the same. */
export const publishedSitesRoute = defineRoute({
  method: 'get',
  path: '/published-sites',
  summary: 'The sites open to the public, without internal fields',
  params: nothing,
  query: z.strictObject({ region: idSchema.optional() }),
  body: z.undefined(),
  response: z.object({ sites: z.array(publishedSiteSchema), basis: basisSchema }),
});

export const addSiteRoute = defineRoute({
  method: 'post',
  path: '/sites',
  summary: 'Puts a site on offer',
  params: nothing,
  query: nothing,
  body: siteWordsSchema,
  response: siteSchema,
});

const oneSite = z.object({ id: idSchema });

/** 409 `changed_meanwhile`, its details holding the site as it is now, when `version` is not the newest. */
export const changeSiteRoute = defineRoute({
  method: 'post',
  path: '/sites/:id',
  summary: 'Changes a site, takes it off the list or puts it back, if nobody else has changed it since',
  params: oneSite,
  query: nothing,
  body: siteWordsSchema
    .partial()
    .extend({ version: z.number().int().min(1), removed: z.boolean().optional() }),
  response: siteSchema,
});

const reasonSchema = z.object({ zh: z.string(), en: z.string() });

export const siteMatchesRoute = defineRoute({
  method: 'get',
  path: '/sites/:id/matches',
  summary: 'Which gaps, projects and targets a site fits, each with the reasons',
  params: oneSite,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    segments: z.array(
      z.object({
        segment: entityRefSchema,
        chain: entityRefSchema,
        verdict: verdictSchema,
        reasons: z.array(reasonSchema),
      }),
    ),
    projects: z.array(
      z.object({ project: entityRefSchema, stage: stageSchema.nullable(), reasons: z.array(reasonSchema) }),
    ),
    targets: z.array(
      z.object({
        target: z.string(),
        company: entityRefSchema.nullable(),
        owner: z.string(),
        reasons: z.array(reasonSchema),
      }),
    ),
    basis: basisSchema,
  }),
});
export type SiteMatches = z.infer<typeof siteMatchesRoute.response>;
