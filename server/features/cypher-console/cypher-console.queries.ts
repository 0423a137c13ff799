import { z } from 'zod';
import { defineQuery } from '../../graph/query.ts';

export const stuckStatements = defineQuery('cypher-console/stuck.cypher', {
  params: z.object({ ms: z.number() }),
  row: z.object({ stuck: z.number().int() }),
});

export const labelsInUse = defineQuery('cypher-console/labels.cypher', {
  params: z.object({}),
  row: z.object({ label: z.string(), properties: z.array(z.string()) }),
});

export const typesInUse = defineQuery('cypher-console/relationship-types.cypher', {
  params: z.object({}),
  row: z.object({
    type: z.string(),
    sources: z.array(z.string()),
    targets: z.array(z.string()),
    properties: z.array(z.string()),
  }),
});

export const functions = defineQuery('cypher-console/functions.cypher', {
  params: z.object({}),
  row: z.object({
    name: z.string(),
    category: z.string(),
    signature: z.string(),
    description: z.string(),
  }),
});
