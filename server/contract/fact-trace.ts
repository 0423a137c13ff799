import { z } from 'zod';

/** A value as the graph stores it; null where nothing is stored. */
export const storedValueSchema = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.null(),
]);
export type StoredValue = z.infer<typeof storedValueSchema>;

/** Who brought a fact in: the seed tables, an imported file, or a person by hand. */
export const originSchema = z.enum(['seed', 'import', 'person']);
export type Origin = z.infer<typeof originSchema>;

/** What people did to a fact. Facts nobody touched by hand carry none. */
export const factTraceSchema = z.object({
  /** Goes up with every change by hand: what is written must be written on the newest. */
  version: z.number().int(),
  origin: originSchema,
  /** Who wrote it last, and when (ISO 8601). */
  by: z.string(),
  at: z.string(),
  /** What the seed or the import says, of the properties a person changed. */
  given: z.record(z.string(), storedValueSchema),
});
export type FactTrace = z.infer<typeof factTraceSchema>;
