import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, nothing } from './common.ts';
import { stageSchema } from './graph-model.ts';
import { amountSumSchema } from './projects.ts';
import { defineRoute } from './route.ts';

const median = z.object({ projects: z.number().int(), days: z.number().int().nullable() });

const stepSchema = z.object({
  stage: stageSchema,
  /** Projects recorded at this stage or a later one. */
  reached: z.number().int(),
  /** Of these, recorded at this stage itself. */
  recorded: z.number().int(),
  here: z.number().int(),
  /** Median of the least days from this stage to the next recorded one, and of those still here. */
  passed: median,
  staying: median,
});

/** 全生命周期评估: what became of the projects of a district. */
export const districtLifeSchema = z.object({
  district: entityRefSchema,
  projects: z.number().int(),
  /** Projects that count for another district as well: registered in one, built in the other. */
  shared: z.number().int(),
  signed: z.number().int(),
  started: z.number().int(),
  registered: z.number().int(),
  completed: z.number().int(),
  producing: z.number().int(),
  atCapacity: z.number().int(),
  ended: z.number().int(),
  /** Started or further ÷ signed or further, by the records; null where none is signed. */
  startedShare: z.number().nullable(),
  signedToStarted: median,
  planned: amountSumSchema,
  /** Projects with a record of money spent, or paid in; the others have none. */
  actual: z.number().int(),
  paidIn: z.number().int(),
  red: z.number().int(),
  yellow: z.number().int(),
  silent: z.number().int(),
  openIssues: z.number().int(),
});
export type DistrictLife = z.infer<typeof districtLifeSchema>;

export const projectFunnelRoute = defineRoute({
  method: 'get',
  path: '/project-funnel',
  summary:
    'How far the projects of a place, or of one chain there, have come, how long each stage took, and the same by district',
  params: nothing,
  query: z.strictObject({
    region: idSchema,
    chain: idSchema.optional(),
    asOf: asOfSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema,
    /** The chain the projects fill segments of; null for all projects. */
    chain: entityRefSchema.nullable(),
    projects: z.number().int(),
    steps: z.array(stepSchema),
    ended: z.number().int(),
    withoutStage: z.number().int(),
    districts: z.array(districtLifeSchema),
    /** Known to be in the region, but in no one district. */
    nowhere: z.number().int(),
    basis: basisSchema,
  }),
});
export type ProjectFunnelAnswer = z.infer<typeof projectFunnelRoute.response>;
