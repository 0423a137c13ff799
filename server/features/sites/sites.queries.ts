import { z } from 'zod';
import { entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';
import { siteRow } from './stored-site.ts';

export const siteList = defineQuery('sites/list.cypher', {
  params: z.object({ id: z.string().nullable() }),
  row: siteRow,
});

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
