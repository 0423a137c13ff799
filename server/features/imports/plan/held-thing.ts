import { z } from 'zod';
import { labelSchema } from '../../../contract/graph-model.ts';
import { optional } from '../../../graph/fact-rows.ts';

/** An entity of the graph with all it may be recognised by. `chains`: ids and names of the chain a segment is part of. */
export const heldThingSchema = z.object({
  id: z.string(),
  label: labelSchema,
  name: z.string(),
  legalName: optional(z.string()),
  aliases: z
    .array(z.string())
    .nullish()
    .transform((names) => names ?? []),
  listingCode: optional(z.string()),
  creditCode: optional(z.string()),
  code: optional(z.string()),
  chains: z.array(z.string()),
});
export type HeldThing = z.output<typeof heldThingSchema>;
