import { z } from 'zod';
import { type Decision, reconciledLabelSchema, sameAsVerdictSchema } from '../../contract/reconciliation.ts';
import { optional } from '../../graph/fact-rows.ts';

const text = optional(z.string());
const texts = optional(z.array(z.string()));

/** A decision as stored. Names are those of the day it was made, for when the thing itself is gone. */
const storedDecision = z.object({
  id: z.string(),
  version: z.number().int(),
  verdict: sameAsVerdictSchema,
  label: reconciledLabelSchema,
  /** What it is about in one word, unique among standing decisions; none once it is undone. */
  subject: text,
  entity: z.string(),
  entityName: z.string(),
  other: text,
  otherName: text,
  name: text,
  note: z.string(),
  by: z.string(),
  at: z.string(),
  undoneBy: text,
  undoneAt: text,
  movedTies: z.number().int(),
  movedClaims: z.number().int(),
  /** What the entity that stays took over from the other: aliases, sources, and properties it had none of. */
  aliases: texts,
  sources: texts,
  filled: texts,
});
export type StoredDecision = z.output<typeof storedDecision>;

export const decisionRow = z.object({
  decision: storedDecision,
  entity: z.string().nullable(),
  other: z.string().nullable(),
});
export type DecisionRow = z.output<typeof decisionRow>;

/** A row as the contract's decision, the names being those of today where the thing is still there. */
export function decisionOf({ decision: stored, entity, other }: DecisionRow): Decision {
  const { id, version, verdict, label, note, by, at, undoneBy, undoneAt } = stored;
  return {
    id,
    version,
    verdict,
    entity: { id: stored.entity, label, name: entity ?? stored.entityName },
    other:
      stored.other === undefined
        ? { kind: 'name', label, name: stored.name ?? '' }
        : {
            kind: 'entity',
            entity: { id: stored.other, label, name: other ?? stored.otherName ?? stored.other },
          },
    note,
    by,
    at,
    undone: undoneBy !== undefined && undoneAt !== undefined ? { by: undoneBy, at: undoneAt } : null,
    moved: { ties: stored.movedTies, claims: stored.movedClaims },
  };
}
