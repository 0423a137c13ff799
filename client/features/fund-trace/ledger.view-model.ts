import {
  COUNTED_KINDS,
  LEDGER_STATUSES,
  reinvestmentRuleSchema,
  type FundLedgerAnswer,
  type LedgerItem,
  type ReinvestmentRule,
  type RuleVersion,
} from '../../../server/contract/fund-trace-ledger.ts';

/** A version while it is being written: what a rule must say and nobody has said yet is missing. */
export type DraftVersion = Partial<Omit<RuleVersion, 'base'>> & {
  base: { kind: RuleVersion['base']['kind']; value?: number; of?: string[] };
};
export type DraftRule = {
  name: string;
  source: string;
  judgedBy: ReinvestmentRule['judgedBy'];
  versions: DraftVersion[];
};

/** What a new version begins with: everything counts, but neither multiple nor region is assumed. */
export const NEW_VERSION: DraftVersion = {
  base: { kind: 'fund-size' },
  counts: [...COUNTED_KINDS],
  statuses: [...LEDGER_STATUSES],
};

/** The rule of the address to go on writing, or an empty one. */
export function draftOf(rule: ReinvestmentRule | null): DraftRule {
  if (!rule) return { name: '', source: '', judgedBy: 'day', versions: [{ ...NEW_VERSION }] };
  return { ...rule, source: rule.source ?? '', versions: rule.versions.map((version) => ({ ...version })) };
}

/** The rule a draft amounts to, or the fields that still lack something, as `versions.0.multiple`. */
export function ruleFrom(draft: DraftRule): { rule: ReinvestmentRule } | { lacking: string[] } {
  const parsed = reinvestmentRuleSchema.safeParse({
    ...draft,
    source: draft.source.trim() || undefined,
    versions: draft.versions.map(({ base, ...version }) => ({
      ...version,
      since: version.since || undefined,
      base:
        base.kind === 'amount'
          ? { kind: base.kind, value: base.value }
          : base.kind === 'commitments'
            ? { kind: base.kind, of: base.of ?? [] }
            : { kind: base.kind },
    })),
  });
  if (parsed.success) return { rule: parsed.data };
  return { lacking: [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))] };
}

/** How many items fared each way. */
export function countOutcomes(items: readonly LedgerItem[]): Record<LedgerItem['outcome'], number> {
  const counts = { counted: 0, open: 0, refused: 0 };
  for (const { outcome } of items) counts[outcome] += 1;
  return counts;
}

/** How much of the target is certain and how much possible, in per cent of its upper end; undefined without a target. */
export function progressOf({
  sum,
  target,
}: Pick<FundLedgerAnswer, 'sum' | 'target'>): { certain: number; possible: number } | undefined {
  if (!target?.high) return undefined;
  const part = (amount: number) => Math.min(100, Math.round((amount / (target.high ?? 1)) * 1000) / 10);
  return { certain: part(sum.low), possible: sum.high === null ? 100 : part(sum.high) };
}
