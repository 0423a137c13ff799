import { z } from 'zod';
import { entityRow, factRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const factsMark = defineQuery('overview/change-mark.cypher', {
  params: z.object({}),
  row: z.object({ mark: z.array(z.union([z.number(), z.string()])) }),
});

export const responsibleFor = defineQuery('overview/responsible.cypher', {
  params: z.object({ region: z.string(), chains: z.array(z.string()), asOf: z.string() }),
  row: z.object({ chain: z.string(), institution: entityRow, fact: factRow }),
});
