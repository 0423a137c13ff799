import { z } from 'zod';
import { positionSchema } from '../../contract/chains.ts';
import { confidenceSchema, stageSchema } from '../../contract/graph-model.ts';
import { entityRow, factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const region = z.object({ region: z.string(), asOf: z.string() });
const sources = z.array(z.string());

export const districtsOf = defineQuery('district-fit/districts.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({ district: entityRow, adminCode: optional(z.string()) }),
});

export const declarations = defineQuery('district-fit/declarations.cypher', {
  params: region,
  row: z.object({ district: z.string(), by: entityRow, aim: entityRow, chain: entityRow, fact: factRow }),
});
export type DeclarationRow = z.output<typeof declarations.row>;

export const districtFirms = defineQuery('district-fit/firms.cypher', {
  params: region,
  row: z.object({
    district: z.string(),
    chain: z.string(),
    segment: z.string().nullable(),
    company: entityRow,
    group: z.string(),
    leader: z.boolean(),
    fact: factRow,
  }),
});
export type DistrictFirmRow = z.output<typeof districtFirms.row>;

export const districtProjects = defineQuery('district-fit/projects.cypher', {
  params: region,
  row: z.object({
    project: entityRow,
    districts: z.array(z.string()),
    parks: z.array(z.string()),
    fills: z.array(z.object({ chain: entityRow, segment: z.string().nullable(), fact: factRow })),
    stages: z.array(z.object({ value: stageSchema, asOf: z.string(), sources })),
    sources,
  }),
});
export type DistrictProjectRow = z.output<typeof districtProjects.row>;

export const districtLooks = defineQuery('district-fit/looks.cypher', {
  params: region,
  row: z.object({
    district: z.string(),
    segment: z.string(),
    exact: z.boolean(),
    lookedInto: z.boolean(),
    finding: z
      .enum(['present', 'absent'])
      .nullish()
      .transform((finding) => finding ?? null),
    asOf: z.string(),
  }),
});
export type DistrictLookRow = z.output<typeof districtLooks.row>;

export const districtSites = defineQuery('district-fit/sites.cypher', {
  params: region,
  row: z.object({
    district: z.string(),
    site: entityRow,
    focuses: z.array(z.object({ aim: entityRow, chain: z.string(), sources })),
    users: z.array(entityRow),
    sources,
  }),
});
export type SiteRow = z.output<typeof districtSites.row>;

export const statedShare = defineQuery('district-fit/stated-share.cypher', {
  params: region,
  row: z.object({
    claim: z.object({
      value: z.number(),
      unit: z.string(),
      asOf: z.string(),
      period: optional(z.string()),
      confidence: confidenceSchema,
      evidence: optional(z.string()),
      sources,
    }),
  }),
});

export const chainSegments = defineQuery('district-fit/segments.cypher', {
  params: z.object({}),
  row: z.object({
    chain: entityRow,
    segments: z.array(
      z.object({
        id: z.string(),
        label: z.literal('Segment'),
        name: z.string(),
        position: positionSchema,
        key: z.boolean(),
      }),
    ),
  }),
});

export type ChainRow = z.output<typeof chainSegments.row>;

export const entityAims = defineQuery('district-fit/entity.cypher', {
  params: z.object({ entity: z.string(), asOf: z.string() }),
  row: z.object({
    entity: entityRow,
    about: z.array(z.object({ chain: entityRow, segment: entityRow.nullable(), asOf: z.string(), sources })),
    adjacent: z.array(entityRow),
  }),
});
