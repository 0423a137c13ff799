import { z } from 'zod';
import { entityRefSchema, moneySchema, sourceRefSchema } from './common.ts';

/** What stops in the chain when the segment is missing, following the feeds. */
export const downstreamSchema = z.object({
  /** Segments cut off, nearest first, with the feeds between and their local firms. */
  cutOff: z.array(z.object({ segment: z.string(), steps: z.number().int(), firms: z.number().int() })),
  /** Local firms in the segments cut off, each once. */
  firms: z.number().int(),
  /** Cut-off segments ÷ the chain's other segments: the downstream part of the criticality. */
  share: z.number(),
  /** Segments that a recorded substitute keeps going, with the substitute. */
  held: z.array(z.object({ segment: z.string(), by: z.string() })),
  /** Segments a source says can take its place; none recorded leaves the share as the feeds alone give it. */
  substitutes: z.array(
    z.object({ segment: z.string(), local: z.boolean(), sources: z.array(sourceRefSchema) }),
  ),
});

/** How much rests on few suppliers, here and for the local customers; counts and the index by amount are named apart. */
export const sourcingSchema = z.object({
  local: z.object({ firms: z.number().int(), groups: z.number().int() }),
  customers: z.object({
    /** Groups of the local firms downstream of it. */
    groups: z.number().int(),
    /** Those of them of which a supplier of the segment is recorded. */
    supplied: z.number().int(),
    /** Independent groups known to supply them. */
    suppliers: z.number().int(),
    /** Pairs of supplier and buyer, and how many of them have an amount actually paid. */
    pairs: z.number().int(),
    withAmount: z.number().int(),
    /** Herfindahl index by group, in [1/n, 1]; null unless every pair has an amount, or one buyer's every supplier a share. */
    hhi: z.number().nullable(),
    /** What the index is over. */
    by: z.enum(['amount', 'share']).nullable(),
    ties: z.array(
      z.object({
        supplier: entityRefSchema,
        group: entityRefSchema,
        local: z.boolean(),
        buyer: entityRefSchema,
        amount: moneySchema.optional(),
        asOf: z.string(),
        evidence: z.string().optional(),
        sources: z.array(sourceRefSchema),
      }),
    ),
  }),
});
export type Downstream = z.infer<typeof downstreamSchema>;
export type Sourcing = z.infer<typeof sourcingSchema>;
