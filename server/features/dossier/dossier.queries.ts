import { z } from 'zod';
import { directionSchema } from '../../contract/entities.ts';
import { confidenceSchema, labelSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, optional, tieRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const id = z.object({ id: z.string() });
const idAsOf = id.extend({ asOf: z.string() });
const limit = z.number().int();
const types = z.array(relationshipTypeSchema);

export const tiesByKind = defineQuery('dossier/ties.cypher', {
  params: idAsOf.extend({ region: z.string(), types, limit }),
  row: z.object({
    type: relationshipTypeSchema,
    direction: directionSchema,
    total: z.number().int(),
    ties: z.array(z.object({ tie: tieRow, other: entityRow })),
    local: z.array(z.string()),
  }),
});

export const placesOf = defineQuery('dossier/places.cypher', {
  params: id,
  row: z.object({
    tie: z.string().nullable(),
    role: optional(z.string()),
    asOf: z.string().nullable(),
    confidence: confidenceSchema.nullable(),
    sources: z.array(z.string()),
    steps: z.array(
      z.object({ id: z.string(), label: labelSchema, name: z.string(), level: optional(z.string()) }),
    ),
  }),
});

export const chainsOf = defineQuery('dossier/chains.cypher', {
  params: idAsOf,
  row: z.object({
    chain: entityRow,
    types,
    segments: z.array(z.object({ id: z.string(), type: relationshipTypeSchema.nullable() })),
  }),
});

export const fundRoutesTo = defineQuery('dossier/fund-routes.cypher', {
  params: idAsOf.extend({ limit }),
  row: z.object({ nodes: z.array(entityRow).min(2), ties: z.array(tieRow).min(1) }),
});

export const projectsOfGroup = defineQuery('dossier/group-projects.cypher', {
  params: idAsOf,
  row: z.object({ project: z.string(), types, through: entityRow.nullable() }),
});

export const standingWithin = defineQuery('dossier/within.cypher', {
  params: id.extend({ limit }),
  row: z.object({ label: labelSchema, total: z.number().int(), entities: z.array(entityRow) }),
});
