import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

export const placedFirms = defineQuery('specialisation/placed-firms.cypher', {
  params: z.object({ region: z.string(), asOf: z.string() }),
  row: z.object({
    firm: z.string(),
    segments: z.array(z.string()),
    newest: z.string(),
    local: z.boolean(),
    cities: z.array(z.string()),
  }),
});
