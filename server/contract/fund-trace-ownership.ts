import { z } from 'zod';
import { entityRefSchema } from './common.ts';

/**
 * A share known only between two ends, both fractions of 1. `low` 0 means above nothing: there is a tie, but nobody
 * says how much. Equal ends are an exact share.
 */
export const shareIntervalSchema = z.object({ low: z.number().min(0), high: z.number() });
export type ShareInterval = z.infer<typeof shareIntervalSchema>;

/**
 * What one owns of the other directly. `basis`: stated exactly, stated as a range (or differently on one day), not
 * stated and therefore at most what the known ones leave over, or stated so that all of them exceed the whole.
 */
const stakeSchema = shareIntervalSchema.extend({
  owner: z.string(),
  owned: z.string(),
  basis: z.enum(['stated', 'range', 'left-over', 'contradicted']),
  /** Every tie that states it is only planned. */
  planned: z.boolean(),
  /** The ties between the two. */
  ties: z.array(z.string()),
});
export type Stake = z.infer<typeof stakeSchema>;

/** What the fund holds of an entity (down), or the entity of the fund (up), over all routes at once. */
const holdingSchema = z.object({
  entity: entityRefSchema,
  /**
   * Products of the shares summed over all ways, endless rounds of ownership loops included: A(I−A)⁻¹. Above 1 only
   * where the holder is among what it holds, since the same money then passes it again; `high` null: no upper end.
   */
  cashFlow: shareIntervalSchema.extend({ high: z.number().nullable() }),
  /** The same with each unit counted when it first reaches the holder; only where the two differ. Never above 1. */
  cashFlowOnce: shareIntervalSchema.optional(),
  /** Control by the best single route: its weakest share. Going round a loop never makes it stronger. */
  control: shareIntervalSchema,
  /**
   * Control over all routes together: their weakest shares added up, a stake that several routes pass counted once (a
   * maximum flow; own definition). Absent where there are more entities than it is worked out for.
   */
  controlTogether: shareIntervalSchema.optional(),
  /** A stake on one of the ways is only planned. */
  planned: z.boolean(),
});
export type Holding = z.infer<typeof holdingSchema>;

export const ownershipSchema = z.object({
  /** Whether stakes that are only planned are among the figures. */
  countsPlanned: z.boolean(),
  holdings: z.array(holdingSchema),
  /** The direct stakes the holdings are made of. */
  stakes: z.array(stakeSchema),
  /** Entities that own each other in a circle, by id. */
  loops: z.array(z.array(z.string())),
  /** Largest possible error of a cash-flow share: 0 where all loops were solved as equations. */
  error: z.number(),
  /** Entities whose stated shares add up to more than the whole. */
  contradictions: z.array(z.object({ entity: entityRefSchema, sum: z.number() })),
  /** More entities than were followed. */
  cut: z.boolean(),
});
export type Ownership = z.infer<typeof ownershipSchema>;
