import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, nothing, sourceRefSchema } from './common.ts';
import { declarationSchema } from './district-fit.ts';
import { confidenceSchema } from './graph-model.ts';
import { projectRowSchema } from './projects.ts';
import { defineRoute } from './route.ts';

/**
 * How a project stands to what its district declares. `fits`; `fits-park`: only a park it stands in declares one of its
 * chains; `misfit`: neither does. Of the others nothing can be said: its chain, its district, or any declaration of that
 * district is not recorded.
 */
export const projectFitSchema = z.enum([
  'fits',
  'fits-park',
  'misfit',
  'no-chain',
  'no-district',
  'nothing-declared',
]);
export type ProjectFit = z.infer<typeof projectFitSchema>;
/** Of these it can be said whether they fit: the denominator. */
export const JUDGED_FITS: readonly ProjectFit[] = ['fits', 'fits-park', 'misfit'];

const shareSchema = z.object({
  fitting: z.number().int(),
  n: z.number().int(),
  share: z.number().nullable(),
});

export const fittedProjectSchema = projectRowSchema
  .pick({ project: true, amount: true, investment: true, investmentShared: true, signed: true, chains: true })
  .extend({
    fit: projectFitSchema,
    districts: z.array(entityRefSchema),
    /** What its districts and parks declare of the chains it fills. */
    declared: z.array(declarationSchema),
    sources: z.array(sourceRefSchema),
  });
export type FittedProject = z.infer<typeof fittedProjectSchema>;

export const declaredFitRoute = defineRoute({
  method: 'get',
  path: '/districts/declared-fit',
  summary:
    'Of the projects signed in a year from a size on: the share whose district declares one of their chains, row by row, beside the figure a source states',
  params: nothing,
  query: z.strictObject({
    region: idSchema,
    /** In which they were signed; that of the stated figure, else the one before the day looked at. */
    year: z.coerce.number({ error: '四位年份' }).int().min(1990).max(2100).optional(),
    /** 亿元 of planned investment at least. */
    min: z.coerce.number({ error: '亿元数' }).min(0).max(1e5).default(10),
    asOf: asOfSchema.optional(),
  }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema,
    year: z.number().int(),
    min: z.number(),
    byDistrict: shareSchema,
    byDistrictOrPark: shareSchema,
    /** Every project signed in the year for certain, and for certain of that size. */
    projects: z.array(fittedProjectSchema),
    districts: z.array(shareSchema.extend({ district: entityRefSchema })),
    /** What keeps projects recorded in the region out of the count: no more than this is known. */
    short: z.object({
      /** Recorded in the region, of any year and size. */
      recorded: z.number().int(),
      unsigned: z.number().int(),
      withoutAmount: z.number().int(),
      /** Of that size for certain, but not known to the year where it matters. */
      unclearYear: z.number().int(),
    }),
    /** The same share as sources state it. */
    stated: z.array(
      z.object({
        value: z.number(),
        unit: z.string(),
        asOf: z.string(),
        period: z.string().optional(),
        confidence: confidenceSchema,
        evidence: z.string().optional(),
        sources: z.array(sourceRefSchema),
      }),
    ),
    basis: basisSchema,
  }),
});
export type DeclaredFit = z.infer<typeof declaredFitRoute.response>;
