import { z } from 'zod';
import { defineQuery } from '../../../graph/query.ts';
import { heldThingSchema } from './held-thing.ts';

const texts = z.array(z.string());
const stored = z.union([z.string(), z.number(), z.boolean(), texts, z.null()]);
const properties = z.record(z.string(), stored);

export const knownThings = defineQuery('imports/known-things.cypher', {
  params: z.object({ ids: texts, names: texts, listingCodes: texts, creditCodes: texts, codes: texts }),
  row: z.object({ thing: heldThingSchema }),
});
export const thingsWithAliases = defineQuery('imports/things-with-aliases.cypher', {
  params: z.object({}),
  row: z.object({ thing: heldThingSchema }),
});

const heldFact = z.object({ id: z.string(), properties });
const byIds = { params: z.object({ ids: texts }), row: heldFact };
export const heldEntities = defineQuery('imports/held-entities.cypher', byIds);
export const heldClaims = defineQuery('imports/held-claims.cypher', byIds);
export const heldSources = defineQuery('imports/held-sources.cypher', byIds);
export const heldClaimKeys = defineQuery('imports/held-claim-keys.cypher', byIds);
export const heldTies = defineQuery('imports/held-ties.cypher', {
  params: z.object({ rows: z.array(z.object({ id: z.string(), from: z.string(), to: z.string() })) }),
  row: heldFact,
});

/** How much the graph holds and what was last written to it; another mark means another graph. */
export const graphMark = defineQuery('imports/graph-mark.cypher', {
  params: z.object({}),
  row: z.object({ mark: z.string() }),
});
