import { z } from 'zod';
import { optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const publishedFigures = defineQuery('project-bulletin/published.cypher', {
  params: z.object({ region: z.string(), period: z.string(), asOf: z.string(), keys: z.array(z.string()) }),
  row: z.object({
    about: z.string(),
    aboutName: z.string(),
    key: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    value: z.number(),
    unit: z.string(),
    evidence: optional(z.string()),
    sources: z.array(z.string()),
    chains: z.array(z.string()),
  }),
});

export const manufacturingOf = defineQuery('project-bulletin/manufacturing.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), manufacturing: z.boolean() }),
});

const issued = z.object({
  id: z.string(),
  title: z.string(),
  hash: z.string(),
  by: z.string(),
  at: z.string(),
});

export const issuedBulletins = defineQuery('project-bulletin/issued.cypher', {
  params: z.object({}),
  row: z.object({ bulletin: issued }),
});

export const oneBulletin = defineQuery('project-bulletin/one.cypher', {
  params: z.object({ id: z.string() }),
  row: z.object({ bulletin: issued, content: z.string() }),
});

export const issueBulletin = defineQuery('project-bulletin/issue.cypher', {
  params: z.object({ id: z.string(), properties: z.record(z.string(), z.string()) }),
  row: z.object({ bulletin: issued }),
});
