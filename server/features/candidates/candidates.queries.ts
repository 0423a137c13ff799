import { z } from 'zod';
import { entityRow, factRow, optional } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const candidatesOfSegments = defineQuery('candidates/of-segments.cypher', {
  params: z.object({ segments: z.array(z.string()), outside: z.string(), asOf: z.string() }),
  row: z.object({
    company: entityRow,
    legalName: optional(z.string()),
    listingCode: optional(z.string()),
    creditCode: optional(z.string()),
    places: z.array(entityRow),
    sellsToChain: z.boolean(),
    segment: entityRow,
    fact: factRow,
  }),
});
export type CandidateRow = z.output<typeof candidatesOfSegments.row>;

export const segmentsExist = defineQuery('candidates/segments-exist.cypher', {
  params: z.object({ segments: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});
