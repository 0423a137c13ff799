import type { Money } from '../../contract/common.ts';
import type { Stage } from '../../contract/graph-model.ts';

type StageClaim = { value: Stage; asOf: string };
export type InvestmentClaim = {
  key: 'plannedInvestment' | 'actualInvestment' | 'paidInInvestment';
  value: number;
  valueTo?: number | undefined;
  unit: string;
  currency?: string | undefined;
  qualifier?: string | undefined;
  asOf: string;
  shared?: boolean | undefined;
};

const STATUS = {
  plannedInvestment: 'planned',
  actualInvestment: 'actual',
  paidInInvestment: 'paid-in',
} as const;

/** The stage a project is at: the newest claim decides. */
export function presentStage(claims: readonly StageClaim[]): { stage: Stage | null; since: string | null } {
  const latest = claims.reduce<StageClaim | null>(
    (newest, claim) => (newest && newest.asOf > claim.asOf ? newest : claim),
    null,
  );
  return { stage: latest?.value ?? null, since: latest?.asOf ?? null };
}

/** Whether a project is known to have failed or been given up: then it fills nothing. */
export function hasEnded(claims: readonly StageClaim[]): boolean {
  return presentStage(claims).stage === 'ended';
}

/** The amount to show for a project: the newest planned one, else the newest of any kind. Never a sum. */
export function shownInvestment(claims: readonly InvestmentClaim[]): { investment?: Money; shared: boolean } {
  const planned = claims.filter((claim) => claim.key === 'plannedInvestment');
  const newest = [...(planned.length ? planned : claims)].sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
  if (!newest) return { shared: false };
  const { key, value, valueTo, unit, currency, qualifier, shared } = newest;
  return {
    investment: { value, valueTo, unit, currency: currency ?? 'CNY', qualifier, status: STATUS[key] },
    shared: shared ?? false,
  };
}
