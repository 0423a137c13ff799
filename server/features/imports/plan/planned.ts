import { z } from 'zod';
import { labelSchema, relationshipTypeSchema } from '../../../contract/graph-model.ts';
import { factOutcomeSchema } from '../../../contract/imports-batch.ts';

/** The kinds of facts in the order they are written: what others hang on comes first. */
export const TABLES = ['sources', 'claimKeys', 'entities', 'relationships', 'claims'] as const;
export type Table = (typeof TABLES)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type Value = z.output<typeof value>;
export type Values = Record<string, Value>;

/** One line of a plan: a fact, what becomes of it and the row it stands in. `set` is written, `before` what it takes the place of. */
export const planLineSchema = z.object({
  table: z.enum(TABLES),
  id: z.string(),
  outcome: factOutcomeSchema,
  name: z.string(),
  foundBy: z.string().nullable(),
  sheet: z.string(),
  line: z.number().int(),
  label: labelSchema.optional(),
  type: relationshipTypeSchema.optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  entities: z.array(z.string()).optional(),
  set: z.record(z.string(), value),
  before: z.record(z.string(), value).optional(),
});
export type PlanLine = z.output<typeof planLineSchema>;
/** A fact before it is compared with the graph. `said` stands for all it says. */
export type StatedFact = Omit<PlanLine, 'outcome' | 'before' | 'sheet' | 'line'> & { said: string };

const BESIDE: Record<Exclude<Table, 'entities' | 'relationships'>, string> = {
  sources: 'Source',
  claimKeys: 'ClaimKey',
  claims: 'Claim',
};

/** As counts name it: a label, a relationship type, or what stands beside both. */
export function kindOf({ table, label, type }: Pick<PlanLine, 'table' | 'label' | 'type'>): string {
  if (table === 'entities') return label ?? 'Entity';
  if (table === 'relationships') return type ?? 'Relationship';
  return BESIDE[table];
}
