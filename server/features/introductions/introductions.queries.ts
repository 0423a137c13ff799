import { z } from 'zod';
import { confidenceSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow, optional, tieRow } from '../../graph/fact-rows.ts';
import { startKindSchema } from '../../contract/introductions.ts';
import { defineQuery } from '../../graph/query.ts';

export const endpoints = defineQuery('introductions/endpoints.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ entity: entityRow }),
});

export const projectedTie = z.object({
  id: z.string(),
  type: relationshipTypeSchema,
  from: z.string(),
  to: z.string(),
  confidence: confidenceSchema,
  asOf: z.string(),
  validFrom: optional(z.string()),
  validTo: optional(z.string()),
});

export const tiesOf = defineQuery('introductions/ties-of.cypher', {
  params: z.object({ ids: z.array(z.string()), types: z.array(relationshipTypeSchema) }),
  row: projectedTie,
});

export const degreesOf = defineQuery('introductions/degrees-of.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), ties: z.number().int() }),
});

export const usableTies = defineQuery('introductions/usable-ties.cypher', {
  params: z.object({
    ids: z.array(z.string()),
    types: z.array(relationshipTypeSchema),
    confidences: z.array(confidenceSchema),
    mute: z.array(z.string()),
    asOf: z.string(),
    ended: z.boolean(),
  }),
  row: z.object({ id: z.string(), ties: z.number().int() }),
});

export const tieKindCounts = defineQuery('introductions/tie-kind-counts.cypher', {
  params: z.object({}),
  row: z.object({ type: relationshipTypeSchema, ties: z.number().int() }),
});

export const usableTiesByKind = defineQuery('introductions/usable-ties-by-kind.cypher', {
  params: z.object({
    ids: z.array(z.string()),
    types: z.array(relationshipTypeSchema),
    confidences: z.array(confidenceSchema),
    asOf: z.string(),
    ended: z.boolean(),
  }),
  row: z.object({ id: z.string(), type: relationshipTypeSchema, ties: z.number().int() }),
});

export const tiesBetween = defineQuery('introductions/ties-between.cypher', {
  params: z.object({
    pairs: z.array(z.object({ a: z.string(), b: z.string() })),
    types: z.array(relationshipTypeSchema),
  }),
  row: z.object({ tie: tieRow, fromEntity: entityRow, toEntity: entityRow }),
});

export const changeMark = defineQuery('introductions/change-mark.cypher', {
  params: z.object({}),
  row: z.object({
    mark: z.array(z.union([z.number(), z.string()])),
    ties: z.number().int(),
    nodes: z.number().int(),
  }),
});

export const allTies = defineQuery('introductions/all-ties.cypher', {
  params: z.object({}),
  row: projectedTie,
});

export const startsOfRegion = defineQuery('introductions/starts-of-region.cypher', {
  params: z.object({ region: z.string(), kinds: z.array(startKindSchema), asOf: z.string() }),
  row: z.object({ kind: startKindSchema, entity: entityRow }),
});
