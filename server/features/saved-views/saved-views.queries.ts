import { z } from 'zod';
import { labelSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const listed = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  note: z.string(),
  tags: z.array(z.string()),
  address: z.string(),
  thumbnail: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  savedAt: z.string(),
  changedAt: z.string(),
  seenAt: z.string(),
  markHash: z.string(),
  entities: z.number().int(),
  ties: z.number().int(),
  sounds: z.array(z.string()),
});
export type ListedView = z.output<typeof listed>;

/** A view as stored; `seen` is JSON. A copied link is one too, without a name. */
const stored = listed.extend({
  kind: z.enum(['view', 'link']),
  seen: z.string(),
  removedAt: optional(z.string()),
});
export type StoredView = z.output<typeof stored>;

export const viewList = defineQuery('saved-views/list.cypher', {
  params: z.object({ thumbnails: z.boolean() }),
  row: z.object({ view: listed }),
});

export const viewById = defineQuery('saved-views/one.cypher', {
  params: z.object({ id: z.string() }),
  row: z.object({ view: stored }),
});

export const viewsInFull = defineQuery('saved-views/export.cypher', {
  params: z.object({}),
  row: z.object({ view: stored }),
});

export const addView = defineQuery('saved-views/add.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()) }),
  row: z.object({ id: z.string() }),
});

export const changeView = defineQuery('saved-views/change.cypher', {
  params: z.object({
    id: z.string(),
    version: z.number().int(),
    changes: z.record(z.string(), z.unknown()),
  }),
  row: z.object({ id: z.string() }),
});

export const tidyViews = defineQuery('saved-views/tidy.cypher', {
  params: z.object({ removedBefore: z.string(), links: z.number().int() }),
  row: z.object({ removed: z.number().int() }),
});

export const graphMark = defineQuery('saved-views/graph-mark.cypher', {
  params: z.object({}),
  row: z.object({
    seed: z.string().nullable(),
    writers: z.array(z.string()),
    newest: z.string().nullable(),
    at: z.string(),
    sources: z.number().int(),
    entities: z.number().int(),
    claims: z.number().int(),
    ties: z.number().int(),
  }),
});

const properties = z.record(z.string(), z.unknown());

export const entitiesSeen = defineQuery('saved-views/entities-seen.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    label: labelSchema,
    name: z.string(),
    properties,
    ties: z.number().int(),
    claims: z.array(properties),
  }),
});

export const tiesSeen = defineQuery('saved-views/ties-seen.cypher', {
  params: z.object({ ids: z.array(z.string()), types: z.array(relationshipTypeSchema) }),
  row: z.object({
    id: z.string(),
    type: relationshipTypeSchema,
    from: z.string(),
    to: z.string(),
    properties,
  }),
});
