import type { Confidence, RelationshipType } from '../../contract/graph-model.ts';
import type { ClosedGap } from '../../contract/visit-plan.ts';

/** The strongest way from a party to a candidate of a gap: who stands on it, the party first; one alone is itself the candidate. */
export type GapWay = { party: string; gap: string; nodes: string[]; worth: number };

/** What makes a party one of the region, the most telling first. */
const REASONS: readonly RelationshipType[] = [
  'LEADS',
  'LOCATED_IN',
  'SITED_IN',
  'WORKS_AT',
  'MANAGES',
  'MEMBER_OF',
];
const CONFIDENCES: readonly Confidence[] = ['stated', 'inferred', 'contested'];

type Reason = { type: RelationshipType; fact: { asOf: string; confidence: Confidence } };

/** Of several reasons the one to show: the most telling kind, the most reliable, the newest. */
export function chosenReason<T extends Reason>(reasons: readonly T[]): T | undefined {
  return [...reasons].sort(
    (a, b) =>
      REASONS.indexOf(a.type) - REASONS.indexOf(b.type) ||
      CONFIDENCES.indexOf(a.fact.confidence) - CONFIDENCES.indexOf(b.fact.confidence) ||
      b.fact.asOf.localeCompare(a.fact.asOf),
  )[0];
}

/** Why a gap that no visit opens stays closed, and the strongest way to it, if any. */
export function whyClosed(
  gap: { candidates: number },
  ways: readonly GapWay[],
  minStrength: number,
): { why: ClosedGap['why']; best: GapWay | null } {
  const best = ways.reduce<GapWay | null>(
    (strongest, way) => (strongest && strongest.worth >= way.worth ? strongest : way),
    null,
  );
  if (gap.candidates === 0) return { why: 'no-candidate', best: null };
  if (!best) return { why: 'no-path', best: null };
  return { why: best.worth < minStrength ? 'too-weak' : 'beyond-limit', best };
}
