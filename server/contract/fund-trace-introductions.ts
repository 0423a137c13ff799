import { z } from 'zod';
import { asOfSchema, basisSchema, entityRefSchema, idSchema, tieSchema } from './common.ts';
import { defineRoute } from './route.ts';

/**
 * How one thing of the tree leads to the next: it introduced it, put money into it, owns it, builds it, or (`builder`)
 * is the project the next one builds.
 */
export const INTRODUCTION_STEPS = ['introduced', 'invested', 'owns', 'builds', 'builder'] as const;

const introductionSchema = z.object({
  /** Place in the tree: the keys from the top, unique. */
  key: z.string(),
  /** Key of what it hangs on; null below the fund itself. */
  parent: z.string().nullable(),
  entity: entityRefSchema,
  by: z.enum(INTRODUCTION_STEPS),
  /** How many introductions lie between the fund and it, its own included. */
  generation: z.number().int(),
  /** The tie that leads here, and further ones that say the same of another day, mode or source. */
  ties: z.array(tieSchema),
  /** It stands elsewhere in the tree with what follows from it: a loop, or two ways to one thing. */
  again: z.boolean(),
});
export type Introduction = z.infer<typeof introductionSchema>;

export const fundIntroductionsRoute = defineRoute({
  method: 'get',
  path: '/funds/:id/introductions',
  summary:
    'Knock-on introductions (葡萄串): what the fund, its firms and its projects introduced, what these introduced in turn, and so on, as a tree',
  params: z.object({ id: idSchema }),
  query: z.strictObject({ asOf: asOfSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    fund: entityRefSchema,
    /** Parents before children. Money and building are there only where an introduction hangs below. */
    tree: z.array(introductionSchema),
    summary: z.object({
      /** Different companies, projects, institutions and funds introduced; one introduced twice counts once. */
      introduced: z.number().int(),
      /** By generation, the first being what the fund or its money introduced itself. */
      byGeneration: z.array(z.object({ generation: z.number().int(), count: z.number().int() })),
      /** By mode; null where no source tells it. One thing introduced in two modes counts under both. */
      byMode: z.array(z.object({ mode: z.string().nullable(), count: z.number().int() })),
      /** Introductions shared with others, who the source does not tell apart. */
      joint: z.number().int(),
    }),
    /** More than was followed. */
    cut: z.boolean(),
    basis: basisSchema,
  }),
});
export type FundIntroductionsAnswer = z.infer<typeof fundIntroductionsRoute.response>;
