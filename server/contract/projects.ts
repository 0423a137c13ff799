import { z } from 'zod';
import {
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  sourceRefSchema,
  nothing,
  wholeNumber,
} from './common.ts';
import { stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

export const cardSchema = z.enum(['red', 'yellow']);

export const projectsRoute = defineRoute({
  method: 'get',
  path: '/projects',
  summary: 'Projects with their present stage, since when, what they cost, fill and where they stand',
  params: nothing,
  query: z.strictObject({
    stage: stageSchema.optional(),
    region: idSchema.optional(),
    chain: idSchema.optional(),
    card: cardSchema.optional(),
    limit: wholeNumber(1, 500, 200),
  }),
  body: z.undefined(),
  response: z.object({
    projects: z.array(
      z.object({
        project: entityRefSchema,
        stage: stageSchema.nullable(),
        stageSince: z.string().nullable(),
        card: cardSchema.nullable(),
        investment: moneySchema.optional(),
        investmentShared: z.boolean(),
        fills: z.array(entityRefSchema),
        places: z.array(entityRefSchema),
        backers: z.array(entityRefSchema),
        introducedBy: z.array(entityRefSchema),
        sources: z.array(sourceRefSchema),
      }),
    ),
    total: z.number().int(),
    basis: basisSchema,
  }),
});
export type ProjectsAnswer = z.infer<typeof projectsRoute.response>;
