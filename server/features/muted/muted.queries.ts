import { z } from 'zod';
import { relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const mutedByIds = defineQuery('muted/by-ids.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), type: relationshipTypeSchema.nullable(), ends: z.array(entityRow) }),
});
