import { z } from 'zod';
import { entityRefSchema } from './common.ts';

/** An id that stands for another entity since people decided that the two are one. */
export const mergedSchema = z.object({
  id: z.string(),
  /** What it was called. */
  name: z.string(),
  /** The entity that stays, at the end of all such decisions. */
  into: entityRefSchema,
  /** The decision that set this one aside; `at` is an instant. */
  decision: z.object({ id: z.string(), by: z.string(), at: z.string() }),
});
export type Merged = z.infer<typeof mergedSchema>;

/** Code of the 410 that any call answers which is asked for such an id; its details are a `Merged`. */
export const MERGED_INTO = 'merged_into';
