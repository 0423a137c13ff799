import { z } from 'zod';
import { AREA_UNITS, SITE_KINDS, SITE_STATES } from '../../contract/sites.ts';
import { entityRow, optional } from '../../graph/fact-rows.ts';

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

/** A stored site with what its region and park are called now, the regions around, and what it is meant for. */
export const siteRow = z.object({
  site: storedSite,
  region: z.string().nullable(),
  park: z.string().nullable(),
  within: z.array(z.string()),
  directions: z.array(entityRow),
});
export type SiteRow = z.output<typeof siteRow>;
