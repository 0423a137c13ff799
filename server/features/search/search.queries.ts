import { z } from 'zod';
import { labelSchema } from '../../contract/graph-model.ts';
import { optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

/** `names` and `sounds` are full-text queries, `codes` beginnings of listing codes; '' and [] search nothing. No labels: all of them. */
export const searchCandidates = defineQuery('search/candidates.cypher', {
  params: z.object({
    names: z.string(),
    sounds: z.string(),
    codes: z.array(z.string()),
    labels: z.array(labelSchema),
    hits: z.number().int(),
    keep: z.number().int(),
  }),
  row: z.object({
    id: z.string(),
    label: labelSchema,
    name: z.string(),
    aliases: z.array(z.string()),
    legalName: optional(z.string()),
    listingCode: optional(z.string()),
    sounds: z.array(z.string()),
    ties: z.number().int(),
  }),
});

export const searchHints = defineQuery('search/hints.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), places: z.array(z.string()), wholes: z.array(z.string()) }),
});
