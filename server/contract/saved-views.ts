import { z } from 'zod';
import { basisSchema, entityRefSchema, flag, idSchema, nothing } from './common.ts';
import { labelSchema, relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** Longest thumbnail as a data URL: a JPEG of 360 × 225 is about 15,000 characters. */
export const MAX_THUMBNAIL = 60_000;
/** Views in one import; a larger file is sent in parts. */
export const MAX_IMPORTED = 100;
const MAX_ENTITIES = 1_000;
const MAX_TIES = 20_000;

/** A page of the product with everything its address says; never another site. */
const addressSchema = z
  .string()
  .max(60_000, '最多 60000 个字符')
  .regex(/^\/(?![/\\])[^\s\\]*$/, '本站内的地址，如 /graph?focus=company:boe');

const thumbnailSchema = z
  .string()
  .max(MAX_THUMBNAIL, `最多 ${MAX_THUMBNAIL} 个字符`)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/, 'PNG、JPEG 或 WebP 的 data URL');

const wordsShape = {
  name: z.string().trim().min(1, '名称').max(80, '最多 80 个字'),
  note: z.string().trim().max(1000, '最多 1000 个字'),
  tags: z.array(z.string().trim().min(1).max(20, '最多 20 个字')).max(10, '最多 10 个标签'),
};

/** The state the graph was in: two equal hashes, and nothing has been written between. */
export const graphMarkSchema = z.object({
  hash: z.string().max(64),
  entities: z.number().int(),
  ties: z.number().int(),
  claims: z.number().int(),
  /** The date of the newest source; null while none names one. */
  newest: z.string().nullable(),
});
export type GraphMark = z.infer<typeof graphMarkSchema>;

/** What was seen of the graph when a view was saved. A hash stands for all that is stated of the thing. */
export const seenSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  mark: graphMarkSchema,
  entities: z
    .array(
      z.object({
        id: idSchema,
        label: labelSchema,
        name: z.string().max(300),
        hash: z.string().max(64),
        /** Its ties to anything, drawn or not. */
        ties: z.number().int(),
        claims: z.number().int(),
        claimsHash: z.string().max(64),
      }),
    )
    .max(MAX_ENTITIES),
  /** The ties among those entities. */
  ties: z
    .array(
      z.object({
        id: z.string().max(300),
        type: relationshipTypeSchema,
        from: idSchema,
        to: idSchema,
        hash: z.string().max(64),
      }),
    )
    .max(MAX_TIES),
});
export type Seen = z.infer<typeof seenSchema>;

const savedViewSchema = z.object({
  id: z.string(),
  /** Goes up with every change: what is written must be written on the newest. */
  version: z.number().int(),
  name: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  address: z.string(),
  /** Null where the page had nothing drawn, and where pictures were not asked for. */
  thumbnail: z.string().nullable(),
  savedAt: z.string(),
  changedAt: z.string(),
  /** When the graph was last looked at for it, and how much of it the view shows. */
  seenAt: z.string(),
  entities: z.number().int(),
  ties: z.number().int(),
  /** Something has been written to the graph since then. */
  graphChanged: z.boolean(),
  /** The name in pinyin and by initials, to find it by. */
  sounds: z.array(z.string()),
});
export type SavedView = z.infer<typeof savedViewSchema>;

const oneView = z.object({ id: idSchema });
const version = z.number().int().min(1);
const pictured = {
  address: addressSchema,
  thumbnail: thumbnailSchema.nullable().default(null),
  /** What the view shows: it is told later what has become of them. */
  entities: z.array(idSchema).max(MAX_ENTITIES).default([]),
};

export const savedViewsRoute = defineRoute({
  method: 'get',
  path: '/views',
  summary: 'The views people have saved, those changed last first',
  params: nothing,
  query: z.strictObject({ thumbnails: flag(false) }),
  body: z.undefined(),
  response: z.object({ views: z.array(savedViewSchema) }),
});

export const savedViewRoute = defineRoute({
  method: 'get',
  path: '/views/:id',
  summary: 'One saved view',
  params: oneView,
  query: nothing,
  body: z.undefined(),
  response: savedViewSchema,
});

export const saveViewRoute = defineRoute({
  method: 'post',
  path: '/views',
  summary:
    'Saves a view: its address, what it is called, a small picture, and the graph as it stands for it today',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    name: wordsShape.name,
    note: wordsShape.note.default(''),
    tags: wordsShape.tags.default([]),
    ...pictured,
  }),
  response: savedViewSchema,
});

/** 409 `changed_meanwhile`, its details holding the view as it is now, when `version` is not the newest. */
export const changeViewRoute = defineRoute({
  method: 'post',
  path: '/views/:id',
  summary:
    'Changes a saved view, if nobody else has since; what is left out stays, a new address looks at the graph anew',
  params: oneView,
  query: nothing,
  body: z.strictObject({
    version,
    name: wordsShape.name.optional(),
    note: wordsShape.note.optional(),
    tags: wordsShape.tags.optional(),
    view: z.strictObject(pictured).optional(),
  }),
  response: savedViewSchema,
});

export const removeViewRoute = defineRoute({
  method: 'post',
  path: '/views/:id/remove',
  summary: 'Takes a saved view away, if nobody else has changed it since; for thirty days it can be put back',
  params: oneView,
  query: nothing,
  body: z.strictObject({ version }),
  response: savedViewSchema,
});

export const restoreViewRoute = defineRoute({
  method: 'post',
  path: '/views/:id/restore',
  summary: 'Puts a saved view that was taken away back, as it was',
  params: oneView,
  query: nothing,
  body: z.strictObject({}),
  response: savedViewSchema,
});

/** The same page in the same state of the graph gets the same id. The 500 newest are kept. */
export const keepLinkRoute = defineRoute({
  method: 'post',
  path: '/views/links',
  summary: 'Notes what a copied link shows today, so that it can say what has changed when it is opened',
  params: nothing,
  query: nothing,
  body: z.strictObject({ address: pictured.address, entities: pictured.entities }),
  response: z.object({ id: z.string() }),
});

const tieEndsSchema = z.object({
  id: z.string(),
  type: relationshipTypeSchema,
  from: entityRefSchema,
  to: entityRefSchema,
});
export type TieEnds = z.infer<typeof tieEndsSchema>;

export const viewChangesSchema = z.object({
  /** `link` for one noted when an address was copied: it has no name. */
  kind: z.enum(['view', 'link']),
  name: z.string().nullable(),
  version: z.number().int(),
  address: z.string(),
  since: z.string(),
  markThen: graphMarkSchema,
  markNow: graphMarkSchema,
  graphChanged: z.boolean(),
  entities: z.object({
    /** How many were looked at. */
    seen: z.number().int(),
    gone: z.array(entityRefSchema),
    /** What is stated of the entity itself reads otherwise. */
    changed: z.array(z.object({ entity: entityRefSchema, nameBefore: z.string().nullable() })),
    /** Figures and statements came, went or read otherwise. */
    claims: z.array(z.object({ entity: entityRefSchema, before: z.number().int(), now: z.number().int() })),
    /** Ties to anything, drawn or not. */
    ties: z.array(z.object({ entity: entityRefSchema, before: z.number().int(), now: z.number().int() })),
  }),
  /** Among the entities seen. */
  ties: z.object({
    seen: z.number().int(),
    added: z.array(tieEndsSchema),
    gone: z.array(tieEndsSchema),
    changed: z.array(tieEndsSchema),
  }),
  basis: basisSchema,
});
export type ViewChanges = z.infer<typeof viewChangesSchema>;

export const viewChangesRoute = defineRoute({
  method: 'get',
  path: '/views/:id/changes',
  summary: 'What has changed in the graph, for what a saved view or a copied link shows, since it was saved',
  params: oneView,
  query: nothing,
  body: z.undefined(),
  response: viewChangesSchema,
});

/** Saved views as they travel in a file. */
const carriedSchema = z.strictObject({
  ...wordsShape,
  address: addressSchema,
  thumbnail: thumbnailSchema.nullable(),
  savedAt: z.iso.datetime({ offset: true }),
  seen: seenSchema,
});
export const viewFileSchema = z.strictObject({
  format: z.literal('liantu-views'),
  version: z.literal(1),
  views: z.array(carriedSchema),
});
export type ViewFile = z.infer<typeof viewFileSchema>;

export const exportViewsRoute = defineRoute({
  method: 'get',
  path: '/views/export',
  summary: 'All saved views as one file, with what was seen of the graph for each',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: viewFileSchema,
});

export const importViewsRoute = defineRoute({
  method: 'post',
  path: '/views/import',
  summary:
    'Takes in the views of such a file; one of the same name and address is there already and left as it is',
  params: nothing,
  query: nothing,
  body: viewFileSchema.extend({ views: z.array(carriedSchema).max(MAX_IMPORTED) }),
  response: z.object({ added: z.number().int(), held: z.number().int() }),
});
