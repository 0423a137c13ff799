import { z } from 'zod';
import { directionSchema, EXPANSION_ORDERS } from '../../contract/entities.ts';
import { labelSchema, relationshipTypeSchema } from '../../contract/graph-model.ts';
import { entityRow } from '../../graph/fact-rows.ts';
import { defineQuery } from '../../graph/query.ts';

const fresh = z.number().int();
/** `asOf`: along the ties of that day only; null for all there ever were. */
const around = z.object({ id: z.string(), shown: z.array(z.string()), asOf: z.string().nullable() });
/** Ways as one word each: `out SUPPLIES`. */
const along = around.extend({ ways: z.array(z.string()) });

export const expansionKinds = defineQuery('entities/expansion-kinds.cypher', {
  params: around.extend({ types: z.array(relationshipTypeSchema) }),
  row: z.object({ type: relationshipTypeSchema, direction: directionSchema, total: z.number().int(), fresh }),
});

export const expansionLabels = defineQuery('entities/expansion-labels.cypher', {
  params: along,
  row: z.object({ label: labelSchema, fresh }),
});

export const expansionRegions = defineQuery('entities/expansion-regions.cypher', {
  params: along.extend({ limit: z.number().int() }),
  row: z.object({ region: entityRow, fresh }),
});

export const expansion = defineQuery('entities/expansion.cypher', {
  params: along.extend({
    labels: z.array(labelSchema).nullable(),
    text: z.string().nullable(),
    region: z.string().nullable(),
    order: z.enum(EXPANSION_ORDERS),
    limit: z.number().int(),
  }),
  row: z.object({
    matching: z.number().int(),
    nodes: z.array(
      z.object({ id: z.string(), label: labelSchema, name: z.string(), degree: z.number().int() }),
    ),
  }),
});

export const links = defineQuery('entities/links.cypher', {
  params: z.object({
    ids: z.array(z.string()),
    types: z.array(relationshipTypeSchema),
    limit: z.number().int(),
  }),
  row: z.object({
    total: z.number().int(),
    links: z.array(z.object({ entity: entityRow, joins: z.array(entityRow) })),
  }),
});

const regionRow = z.object({ id: z.string(), name: z.string(), level: z.string() });
export const belonging = defineQuery('entities/belonging.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    regions: z.array(regionRow.extend({ wider: regionRow.nullable() })),
    chains: z.array(entityRow),
  }),
});
