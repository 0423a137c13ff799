import { z } from 'zod';
import { relationshipTypeSchema } from '../../contract/graph-model.ts';
import { partyKindSchema } from '../../contract/visit-plan.ts';
import { entityRow, factRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

export const partiesOfRegion = defineQuery('visit-plan/parties.cypher', {
  params: z.object({
    region: z.string(),
    chains: z.array(z.string()),
    kinds: z.array(partyKindSchema),
    asOf: z.string(),
  }),
  row: z.object({
    party: entityRow,
    kind: partyKindSchema,
    type: relationshipTypeSchema,
    because: entityRow,
    fact: factRow,
  }),
});
export type PartyRow = z.output<typeof partiesOfRegion.row>;
