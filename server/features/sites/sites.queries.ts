import { z } from 'zod';
import { AREA_UNITS, SITE_KINDS, SITE_STATES } from '../../contract/sites.ts';
import { entityRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const text = optional(z.string());

const storedSite = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  kind: z.enum(SITE_KINDS),
  state: z.enum(SITE_STATES),
  address: z.string(),
  area: optional(z.number()),
  areaUnit: z.enum(AREA_UNITS),
  structure: z.string(),
  about: z.string(),
  directions: z.array(z.string()),
  photos: z.array(z.string()),
  region: z.string(),
  regionName: z.string(),
  park: text,
  owner: z.string(),
  contact: z.string(),
  price: z.string(),
  note: z.string(),
  published: z.boolean(),
  sourceTitle: z.string(),
  sourceUrl: z.string(),
  asOf: z.string(),
  addedBy: z.string(),
  addedOn: z.string(),
  changedBy: z.string(),
  changedOn: z.string(),
  removedOn: text,
});

export const siteList = defineQuery('sites/list.cypher', {
  params: z.object({ id: z.string().nullable() }),
  row: z.object({
    site: storedSite,
    region: z.string().nullable(),
    park: z.string().nullable(),
    within: z.array(z.string()),
    directions: z.array(entityRow),
  }),
});
export type SiteRow = z.output<typeof siteList.row>;

export const namedSites = defineQuery('sites/named.cypher', {
  params: z.object({}),
  row: z.object({
    site: entityRow,
    kind: z.string().nullable(),
    sources: z.array(z.string()),
    places: z.array(entityRow),
    within: z.array(z.string()),
    directions: z.array(entityRow),
    users: z.array(entityRow),
  }),
});

const written = z.object({ id: z.string() });
const properties = z.record(z.string(), z.unknown());

export const addSite = defineQuery('sites/add.cypher', {
  params: z.object({ id: z.string(), properties }),
  row: written,
});

export const changeSite = defineQuery('sites/change.cypher', {
  params: z.object({ id: z.string(), version: z.number().int(), changes: properties }),
  row: written,
});

export const knownPlaces = defineQuery('sites/known.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ entity: entityRow }),
});

export const chainsOf = defineQuery('sites/chains-of.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ aim: z.string(), chain: entityRow }),
});
