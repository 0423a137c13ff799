import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, sourceRefSchema } from './common.ts';
import { positionSchema } from './chains.ts';
import { verdictSchema } from './gap-analysis.ts';
import { settingsQuery } from './gap-settings.ts';
import { confidenceSchema, stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** A district's or park's word that an industry is its own. */
export const declarationSchema = z.object({
  by: entityRefSchema,
  /** The chain declared, or the segment a park focuses on. */
  aim: entityRefSchema,
  confidence: confidenceSchema,
  asOf: z.string(),
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});
export type Declaration = z.infer<typeof declarationSchema>;

const verdictCountsSchema = z.object({
  missing: z.number().int(),
  weak: z.number().int(),
  strong: z.number().int(),
  unknown: z.number().int(),
});

export const matrixCellSchema = z.object({
  district: z.string(),
  chain: z.string(),
  /** By the district itself, and by parks in it. */
  declared: z.array(declarationSchema),
  declaredByParks: z.array(declarationSchema),
  firms: z.number().int(),
  projects: z.number().int(),
  /** Segments by verdict, judged as the gap analysis does; null for a chain without segments. */
  verdicts: verdictCountsSchema.nullable(),
  /** 链条完整度 of the chain in the district, over the segments judged; null when none is. */
  completeness: z.number().nullable(),
  /** Judged segments ÷ all segments of the chain; null for a chain without segments. */
  judgedShare: z.number().nullable(),
});
export type MatrixCell = z.infer<typeof matrixCellSchema>;

/** Different firms and projects: one that stands in two rows or columns counts once. */
const totalSchema = z.object({ firms: z.number().int(), projects: z.number().int() });

/** A share with what it is of; null where it is of nothing. */
const shareSchema = z.object({
  fitting: z.number().int(),
  n: z.number().int(),
  share: z.number().nullable(),
});

export const misfitSchema = z.object({
  project: entityRefSchema,
  districts: z.array(entityRefSchema),
  fills: z.array(entityRefSchema),
  /** A park it stands in declares one of its chains, though the district does not. */
  parkFits: z.boolean(),
  sources: z.array(sourceRefSchema),
});
export type Misfit = z.infer<typeof misfitSchema>;

export const matrixRoute = defineRoute({
  method: 'get',
  path: '/districts/matrix',
  summary:
    'Chains × districts of a region: declared or not, firms, projects and verdicts; and how many projects fit',
  params: z.strictObject({}),
  query: z.strictObject({ region: idSchema, asOf: asOfSchema.optional(), ...settingsQuery }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema,
    /** Directly within the region; `declares`: how many chains a district itself is recorded to declare. */
    districts: z.array(
      z.object({ district: entityRefSchema, declares: z.number().int(), total: totalSchema }),
    ),
    /** `total`: over the districts, so without what is only known to be somewhere in the region. */
    chains: z.array(z.object({ chain: entityRefSchema, segments: z.number().int(), total: totalSchema })),
    total: totalSchema,
    cells: z.array(matrixCellSchema),
    /**
     * Projects whose district declares one of the chains they fill. Counted are those of a known chain in a known
     * district that is recorded to declare any.
     */
    projects: z.object({
      byDistrict: shareSchema,
      byDistrictOrPark: shareSchema,
      uncounted: z.object({
        noChain: z.number().int(),
        noDistrict: z.number().int(),
        nothingDeclared: z.number().int(),
      }),
      misfits: z.array(misfitSchema),
    }),
    basis: basisSchema,
  }),
});
export type MatrixAnswer = z.infer<typeof matrixRoute.response>;

const cellFirmSchema = z.object({
  company: entityRefSchema,
  leader: z.boolean(),
  confidence: confidenceSchema,
  asOf: z.string(),
  evidence: z.string().optional(),
  sources: z.array(sourceRefSchema),
});
const cellProjectSchema = z.object({
  project: entityRefSchema,
  stage: stageSchema.nullable(),
  stageSince: z.string().nullable(),
  sources: z.array(sourceRefSchema),
});
const cellContents = { firms: z.array(cellFirmSchema), projects: z.array(cellProjectSchema) };

export const matrixCellRoute = defineRoute({
  method: 'get',
  path: '/districts/matrix/cell',
  summary: 'What one cell of chains × districts is made of: its segments with verdicts, firms and projects',
  params: z.strictObject({}),
  query: z.strictObject({
    region: idSchema,
    /** Directly within the region. */
    district: idSchema,
    chain: idSchema,
    asOf: asOfSchema.optional(),
    ...settingsQuery,
  }),
  body: z.undefined(),
  response: z.object({
    district: entityRefSchema,
    chain: entityRefSchema,
    cell: matrixCellSchema,
    /** In the order of the chain. */
    segments: z.array(
      z.object({
        segment: entityRefSchema,
        position: positionSchema,
        key: z.boolean(),
        verdict: verdictSchema,
        ...cellContents,
      }),
    ),
    /** Of the chain, in no segment that is recorded. */
    unplaced: z.object(cellContents),
    basis: basisSchema,
  }),
});
export type MatrixCellAnswer = z.infer<typeof matrixCellRoute.response>;
export type CellContents = MatrixCellAnswer['unplaced'];

export const FIT_PARTS = ['declared', 'firms', 'places', 'projects'] as const;
export type FitPart = (typeof FIT_PARTS)[number];

/** What the parts of a fit weigh unless asked otherwise (own choice). */
export const FIT_WEIGHTS: Record<FitPart, { weight: number; why: string }> = {
  declared: { weight: 0.4, why: '区市自己声明的主导产业最能说明它要不要、给不给政策' },
  firms: { weight: 0.3, why: '同环节和上下游企业越多，配套越现成' },
  places: { weight: 0.2, why: '有对口的园区和载体，落地更快' },
  projects: { weight: 0.1, why: '同链项目说明那里正在做这件事' },
};
export type FitWeights = Record<FitPart, number>;

const weight = (part: FitPart) => {
  const error = '0 到 1 之间的数';
  return z.coerce.number({ error }).min(0, { error }).max(1, { error }).default(FIT_WEIGHTS[part].weight);
};
/** The weights as query parameters, each named as its part. */
const weightsQuery = {
  declared: weight('declared'),
  firms: weight('firms'),
  places: weight('places'),
  projects: weight('projects'),
};

const namedFactSchema = z.object({
  entity: entityRefSchema,
  segment: z.string().nullable(),
  asOf: z.string(),
  sources: z.array(sourceRefSchema),
});

export const rankedDistrictSchema = z.object({
  district: entityRefSchema,
  /** The company or project is recorded to stand here. */
  current: z.boolean(),
  /** Σ weight × part ÷ Σ weight, in [0, 1]; a part that is not known counts nothing. */
  score: z.number(),
  /** Each in [0, 1]; `declared` is null where neither district nor parks are recorded to declare anything. */
  parts: z.object({
    declared: z.number().nullable(),
    firms: z.number(),
    places: z.number(),
    projects: z.number(),
  }),
  declared: z.array(declarationSchema),
  parks: z.array(declarationSchema),
  sites: z.array(
    z.object({
      site: entityRefSchema,
      aims: z.array(entityRefSchema),
      /** Meant for a chain or segment of the asked one; a site of no stated purpose is listed but counts nothing. */
      suits: z.boolean(),
      users: z.array(entityRefSchema),
      sources: z.array(sourceRefSchema),
    }),
  ),
  same: z.array(namedFactSchema),
  adjacent: z.array(namedFactSchema),
  projects: z.array(namedFactSchema),
});
export type RankedDistrict = z.infer<typeof rankedDistrictSchema>;

export const districtFitRoute = defineRoute({
  method: 'get',
  path: '/district-fit',
  summary:
    'Which district of a region, which parks and sites suit a project or company, with the parts of the score',
  params: z.strictObject({}),
  query: z
    .strictObject({ entity: idSchema, region: idSchema, asOf: asOfSchema.optional(), ...weightsQuery })
    .refine((query) => FIT_PARTS.some((part) => query[part] > 0), {
      path: ['declared'],
      error: '四个权重不能都是 0',
    }),
  body: z.undefined(),
  response: z.object({
    entity: entityRefSchema,
    region: entityRefSchema,
    /** What the entity is about; empty where nothing is recorded, and then no district is ranked. */
    about: z.array(z.object({ chain: entityRefSchema, segment: entityRefSchema.nullable() })),
    adjacent: z.array(entityRefSchema),
    weights: z.array(
      z.object({ part: z.enum(FIT_PARTS), weight: z.number(), default: z.number(), why: z.string() }),
    ),
    districts: z.array(rankedDistrictSchema),
    basis: basisSchema,
  }),
});
export type DistrictFitAnswer = z.infer<typeof districtFitRoute.response>;
