import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  idSchema,
  moneySchema,
  nothing,
  tieSchema,
} from './common.ts';
import { defineRoute } from './route.ts';

export const traceNodeSchema = entityRefSchema.extend({
  /** Steps from the fund along the money; what it leads to (park, segment) is one further. */
  depth: z.number().int(),
  /** Registered figures of the node itself: fund size, planned investment. */
  figures: z.array(
    z.object({
      key: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      amount: moneySchema,
      shared: z.boolean(),
    }),
  ),
});

/** One way the money went: `via` lists the ids from the fund to `to`, `ties` the ids of the ties between. */
export const traceRouteSchema = z.object({
  to: z.string(),
  amount: moneySchema.optional(),
  /** Product of the shares along the route; absent when a share is unknown. */
  cashFlowShare: z.number().optional(),
  /** Smallest share along the route; absent when a share is unknown. */
  controlShare: z.number().optional(),
  via: z.array(z.string()),
  ties: z.array(z.string()),
});

export const fundTraceRoute = defineRoute({
  method: 'get',
  path: '/funds/:id/trace',
  summary:
    'What a fund reached (down) or who stands behind it (up): funds, companies, projects, parks, segments, introductions',
  params: z.object({ id: idSchema }),
  query: z.strictObject({ direction: z.enum(['down', 'up']).default('down'), asOf: asOfSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    fund: entityRefSchema,
    direction: z.enum(['down', 'up']),
    nodes: z.array(traceNodeSchema),
    ties: z.array(tieSchema),
    routes: z.array(traceRouteSchema),
    summary: z.object({
      funds: z.number().int(),
      companies: z.number().int(),
      projects: z.number().int(),
      parks: z.number().int(),
      segments: z.number().int(),
      chains: z.number().int(),
      introduced: z.number().int(),
    }),
    basis: basisSchema,
  }),
});
export type FundTraceAnswer = z.infer<typeof fundTraceRoute.response>;

export const fundsRoute = defineRoute({
  method: 'get',
  path: '/funds',
  summary: 'The funds known, with size, managers and how many ties of each kind they have',
  params: nothing,
  query: nothing,
  body: z.undefined(),
  response: z.object({
    funds: z.array(
      z.object({
        fund: entityRefSchema,
        kind: z.string().optional(),
        sizes: z.array(moneySchema.extend({ asOf: z.string() })),
        managers: z.array(entityRefSchema),
        focuses: z.array(entityRefSchema),
        invested: z.number().int(),
        introduced: z.number().int(),
      }),
    ),
  }),
});

export const fundCoverageRoute = defineRoute({
  method: 'get',
  path: '/funds/coverage',
  summary:
    'Funds × chains: which chain has a fund that focuses on it or invests in it, which has none, and the reverse',
  params: nothing,
  query: z.strictObject({ region: idSchema.optional(), taxonomy: idSchema.optional() }),
  body: z.undefined(),
  response: z.object({
    region: entityRefSchema.nullable(),
    chains: z.array(entityRefSchema),
    funds: z.array(entityRefSchema),
    cells: z.array(
      z.object({
        fund: z.string(),
        chain: z.string(),
        focuses: z.boolean(),
        invests: z.number().int(),
        sources: z.number().int(),
      }),
    ),
    chainsWithoutFund: z.array(entityRefSchema),
    fundsWithoutChain: z.array(entityRefSchema),
    basis: basisSchema,
  }),
});
export type FundCoverageAnswer = z.infer<typeof fundCoverageRoute.response>;
