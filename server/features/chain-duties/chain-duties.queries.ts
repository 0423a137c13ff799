import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

export const dutyList = defineQuery('chain-duties/list.cypher', {
  params: z.object({ region: z.string() }),
  row: z.object({
    duty: z.object({
      chain: z.string(),
      version: z.number().int(),
      person: z.string(),
      office: z.string(),
      source: z.string(),
      asOf: z.string(),
      changedAt: z.string(),
      changedBy: z.string(),
    }),
  }),
});

export const nameDuty = defineQuery('chain-duties/name.cypher', {
  params: z.object({
    id: z.string(),
    version: z.number().int(),
    properties: z.record(z.string(), z.string()),
  }),
  row: z.object({ id: z.string() }),
});
