import { z } from 'zod';
import { confidenceSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, tieRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const endpoints = defineQuery('introductions/endpoints.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ entity: entityRow }),
});

export const tiesOf = defineQuery('introductions/ties-of.cypher', {
  params: z.object({
    ids: z.array(z.string()),
    types: z.array(relationshipTypeSchema),
    mute: z.array(z.string()),
    asOf: z.string(),
  }),
  row: z.object({
    id: z.string(),
    type: relationshipTypeSchema,
    confidence: confidenceSchema,
    from: z.string(),
    to: z.string(),
  }),
});

export const tiesByIds = defineQuery('introductions/ties-by-ids.cypher', {
  params: z.object({ hops: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })) }),
  row: z.object({ tie: tieRow, fromEntity: entityRow, toEntity: entityRow }),
});
