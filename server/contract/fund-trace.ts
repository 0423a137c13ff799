import { z } from 'zod';
import {
  asOfSchema,
  basisSchema,
  entityRefSchema,
  flag,
  idSchema,
  moneySchema,
  nothing,
  tieSchema,
} from './common.ts';
import { LEDGER_STATUSES, moneyIntervalSchema } from './fund-trace-ledger.ts';
import { ownershipSchema } from './fund-trace-ownership.ts';
import { defineRoute } from './route.ts';

const traceNodeSchema = entityRefSchema.extend({
  /** Steps from the fund on the shortest way. */
  depth: z.number().int(),
  /** Registered figures of the node itself: fund size, planned investment. */
  figures: z.array(
    z.object({
      key: z.string(),
      nameZh: z.string(),
      nameEn: z.string(),
      amount: moneySchema,
      asOf: z.string(),
      /** One figure for several entities: it must not be added up over them. */
      shared: z.boolean(),
    }),
  ),
});
export type TraceNode = z.infer<typeof traceNodeSchema>;

/**
 * One way from the fund to `to`, loop-free: `via` lists the ids from the fund to `to`, both included, `ties` the ids
 * of the ties between. Amount and shares only where every step is money: an introduction, a place or a segment has none.
 */
const traceRouteSchema = z.object({
  to: z.string(),
  /** What the last tie of the route put in, as its source gives it: not to be added up over routes. */
  amount: moneySchema.optional(),
  /**
   * Product of the shares along the route, a fraction of 1; absent when a share is unknown. Over all routes and rounds
   * of a loop it is summed in `ownership.holdings`, where no stake is counted twice.
   */
  cashFlowShare: z.number().optional(),
  /** Upper end of the product when a share on the way is a range; alone, above 0 and at most this, when one is unknown. */
  cashFlowShareTo: z.number().optional(),
  /** Smallest share along the route, a fraction of 1; absent when it may be an unknown one. */
  controlShare: z.number().optional(),
  /** Upper end of the smallest share, as for `cashFlowShareTo`. */
  controlShareTo: z.number().optional(),
  via: z.array(z.string()),
  ties: z.array(z.string()),
});
export type TraceRoute = z.infer<typeof traceRouteSchema>;

/** Amounts of the fund's own money ties (one step away) of one instrument, status, unit and currency, added up. */
const outlaySchema = z.object({
  instrument: z.string().nullable(),
  status: z.enum(['planned', 'actual', 'paid-in']).nullable(),
  value: z.number(),
  valueTo: z.number().optional(),
  unit: z.string(),
  currency: z.string(),
  /** One of the amounts is only about, over or under its figure. */
  approximate: z.boolean(),
  /** How many ties were added up. */
  ties: z.number().int(),
});
export type Outlay = z.infer<typeof outlaySchema>;

export const fundTraceRoute = defineRoute({
  method: 'get',
  path: '/funds/:id/trace',
  summary:
    'What a fund reached (down) or who stands behind it (up): funds, companies, projects, parks, segments, introductions',
  params: z.object({ id: idSchema }),
  query: z.strictObject({
    direction: z.enum(['down', 'up']).default('down'),
    asOf: asOfSchema.optional(),
    /** Whether stakes that are only planned count in shares; they are marked. */
    planned: flag(true),
  }),
  body: z.undefined(),
  response: z.object({
    fund: entityRefSchema,
    direction: z.enum(['down', 'up']),
    nodes: z.array(traceNodeSchema),
    ties: z.array(tieSchema),
    routes: z.array(traceRouteSchema),
    ownership: ownershipSchema,
    summary: z.object({
      funds: z.number().int(),
      companies: z.number().int(),
      projects: z.number().int(),
      parks: z.number().int(),
      segments: z.number().int(),
      chains: z.number().int(),
      introduced: z.number().int(),
    }),
    outlays: z.array(outlaySchema),
    /** The same for each status over all instruments, in 亿元; ties without an amount leave no upper end. */
    outlayTotals: z.array(
      z.object({
        status: z.enum(LEDGER_STATUSES),
        sum: moneyIntervalSchema,
        ties: z.number().int(),
        withoutAmount: z.number().int(),
        /** Amounts in other currencies, which are not converted. */
        otherCurrency: z.number().int(),
      }),
    ),
    /**
     * What the projects reached cost in all, in 亿元, by status: everybody's money, not the fund's. `shared`: sums that
     * stand for several of these projects, each counted once.
     */
    investments: z.array(
      z.object({
        status: z.enum(LEDGER_STATUSES),
        sum: moneyIntervalSchema,
        projects: z.number().int(),
        sums: z.number().int(),
        shared: z.number().int(),
        otherCurrency: z.number().int(),
      }),
    ),
    projectsWithoutInvestment: z.number().int(),
    /** Money ties one step away for which no source gives an amount. */
    withoutAmount: z.number().int(),
    /** How far the trace went: `cut` when there was more than it lists. */
    searched: z.object({ maxSteps: z.number().int(), maxRoutes: z.number().int(), cut: z.boolean() }),
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
        /** Its names and how they sound, for looking it up as one types. */
        findBy: z.string(),
        kind: z.string().optional(),
        sizes: z.array(moneySchema.extend({ asOf: z.string() })),
        managers: z.array(entityRefSchema),
        focuses: z.array(entityRefSchema),
        /** Ties to what it put money into, and to what it introduced. */
        invested: z.number().int(),
        introduced: z.number().int(),
      }),
    ),
  }),
});
export type FundsAnswer = z.infer<typeof fundsRoute.response>;
export type FundSummary = FundsAnswer['funds'][number];

export const fundCoverageRoute = defineRoute({
  method: 'get',
  path: '/funds/coverage',
  summary:
    'Funds × chains: which chain has a fund that focuses on it, invests in it or introduced a firm to it, which has none, and the reverse. With a region: the funds that stand there, or put money into or introduced something that does',
  params: nothing,
  query: z.strictObject({
    region: idSchema.optional(),
    taxonomy: idSchema.optional(),
    asOf: asOfSchema.optional(),
  }),
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
        /** Companies and projects of the chain the fund put money into, directly or through its sub-funds. */
        invests: z.number().int(),
        /** Companies and projects of the chain the fund or its sub-funds introduced. */
        introduced: z.number().int(),
        /** Different sources these facts rest on. */
        sources: z.number().int(),
      }),
    ),
    /**
     * `next`: the funds `elsewhere` that cover the chain outside the region can be asked; its gaps can be looked at for
     * what a fund would find there; or its segments are yet to be recorded.
     */
    chainsWithoutFund: z.array(
      entityRefSchema.extend({
        next: z.enum(['ask-elsewhere', 'gaps', 'record-segments']),
        elsewhere: z.array(entityRefSchema),
      }),
    ),
    /**
     * `next`: it covers chains of other taxonomies or regions (`covers`); what it put money into or introduced has no
     * segment recorded yet; or nothing it did is recorded, so that its managers and backers are whom to ask.
     */
    fundsWithoutChain: z.array(
      entityRefSchema.extend({
        next: z.enum(['other-chains', 'record-segments', 'ask-backers']),
        covers: z.array(entityRefSchema),
      }),
    ),
    basis: basisSchema,
  }),
});
export type FundCoverageAnswer = z.infer<typeof fundCoverageRoute.response>;
