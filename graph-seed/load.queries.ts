import { z } from 'zod';
import { labelSchema, relationshipTypeSchema } from '../server/contract/graph-model.ts';
import { defineQuery } from '../server/graph/query.ts';

/** The kinds of seed facts in the order they are written: what others hang on comes first. */
export const FACT_KINDS = [
  'sources',
  'claimKeys',
  'entities',
  'relationships',
  'claims',
  'coverage',
  'mergeDecisions',
] as const;

const stored = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const factShape = { id: z.string(), properties: z.record(z.string(), stored) };
const written = z.object({ written: z.number().int() });
const rowsOf = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  params: z.object({ rows: z.array(z.object({ ...factShape, ...shape })) }),
  row: written,
});

/** One write query a kind; each says how many rows found everything they hang on. */
export const writes = {
  sources: defineQuery('seed/write-sources.cypher', rowsOf({})),
  claimKeys: defineQuery('seed/write-claim-keys.cypher', rowsOf({})),
  entities: defineQuery('seed/write-entities.cypher', rowsOf({ label: labelSchema })),
  relationships: defineQuery(
    'seed/write-relationships.cypher',
    rowsOf({ type: relationshipTypeSchema, from: z.string(), to: z.string() }),
  ),
  claims: defineQuery('seed/write-claims.cypher', rowsOf({ entities: z.array(z.string()) })),
  coverage: defineQuery('seed/write-coverage.cypher', rowsOf({ segment: z.string(), region: z.string() })),
  mergeDecisions: defineQuery('seed/write-merge-decisions.cypher', rowsOf({ entity: z.string() })),
};

const held = z.object({ id: z.string(), hash: z.string() });
export const heldNodes = defineQuery('seed/held-nodes.cypher', { params: z.object({}), row: held });
export const heldRelationships = defineQuery('seed/held-relationships.cypher', {
  params: z.object({}),
  row: held.extend({ start: z.string() }),
});

/** A fact people changed, with what was given before, as JSON. Properties may be of other kinds too. */
export const editedFacts = defineQuery('seed/edited.cypher', {
  params: z.object({}),
  row: z.object({
    id: z.string(),
    given: z.string(),
    properties: z.record(z.string(), z.unknown()),
    name: z.string(),
  }),
});

export const removeRelationships = defineQuery('seed/remove-relationships.cypher', {
  params: z.object({ rows: z.array(z.object({ id: z.string(), start: z.string() })) }),
  row: z.object({ kept: z.number().int(), removed: z.number().int() }),
});
export const removeNodes = defineQuery('seed/remove-nodes.cypher', {
  params: z.object({ ids: z.array(z.string()) }),
  row: z.object({ kept: z.number().int(), removed: z.number().int() }),
});

const countsSchema = z.object(
  Object.fromEntries(FACT_KINDS.map((kind) => [kind, z.number().int()])) as Record<
    (typeof FACT_KINDS)[number],
    z.ZodNumber
  >,
);
const stateSchema = z.object({ hash: z.string(), loadedAt: z.string(), counts: countsSchema });
/** Which seed a graph holds: `hash` is the fingerprint of its tables, `loadedAt` an instant in ISO 8601. */
export type SeedState = z.output<typeof stateSchema>;

export const seedState = defineQuery('seed/state.cypher', { params: z.object({}), row: stateSchema });
export const saveState = defineQuery('seed/save-state.cypher', {
  params: stateSchema,
  row: z.object({ hash: z.string() }),
});
