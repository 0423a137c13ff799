import { z } from 'zod';
import { basisSchema, entityRefSchema, listOf, nothing } from './common.ts';
import { relationshipTypeSchema } from './graph-model.ts';
import { defineRoute } from './route.ts';

/** Something left out of a search for introductions: a tie with its two ends, or an entity (`type` null). */
export const mutedSchema = z.object({
  id: z.string(),
  type: relationshipTypeSchema.nullable(),
  ends: z.array(entityRefSchema),
});

export const mutedRoute = defineRoute({
  method: 'get',
  path: '/muted',
  summary: 'What the ids of muted ties and entities stand for; an id the graph does not hold is not listed',
  params: nothing,
  query: z.strictObject({ ids: listOf(z.string().max(300), 200) }),
  body: z.undefined(),
  response: z.object({ muted: z.array(mutedSchema), basis: basisSchema }),
});
