import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  listOf,
  moneySchema,
  sourceRefSchema,
  nothing,
  wholeNumber,
} from './common.ts';
import { stageSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

const cardSchema = z.enum(['red', 'yellow']);

export const projectsRoute = defineRoute({
  method: 'get',
  path: '/projects',
  summary: 'Projects with their present stage, since when, what they cost, fill and where they stand',
  params: nothing,
  query: z.strictObject({
    stage: stageSchema.optional(),
    /** A region or a park; what lies within it counts. */
    region: idSchema.optional(),
    chain: idSchema.optional(),
    card: cardSchema.optional(),
    /** Only these projects. */
    ids: listOf(idSchema, 200),
    asOf: asOfSchema.optional(),
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
    /** How many projects meet the filters; `projects` holds the first `limit` of them. */
    total: z.number().int(),
    /** By what rule cards are dealt; null while there is none: then no project has a card and a card filter finds nothing. */
    cardRule: z.string().nullable(),
    basis: basisSchema,
  }),
});
export type ProjectsAnswer = z.infer<typeof projectsRoute.response>;
