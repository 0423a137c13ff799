import type { Money } from '../../contract/common.ts';
import type { AmountKind, AmountSum, ThresholdCount, Yi } from '../../contract/projects.ts';
import { inYi } from '../../contract/money.ts';
import { addUp, NOTHING, span } from '../fund-trace/money-interval.rules.ts';

export type InvestmentClaim = {
  id: string;
  key:
    | 'plannedInvestment'
    | 'actualInvestment'
    | 'paidInInvestment'
    | 'plannedInvestmentPhase1'
    | 'totalProjectInvestment';
  value: number;
  valueTo?: number | undefined;
  unit: string;
  currency: string;
  qualifier?: string | undefined;
  asOf: string;
  shared: boolean;
};
export type Stake = Pick<InvestmentClaim, 'value' | 'valueTo' | 'unit' | 'currency' | 'qualifier'>;

/** The planned investment of one project, as far as it is known. */
export type ProjectAmount = {
  kind: AmountKind;
  yi: Yi | null;
  contested: boolean;
  money?: Money;
  /** The id of the sum it shares with other projects. */
  sharedSum?: string;
};

const newestOf = <T extends { asOf: string }>(claims: readonly T[]): T[] => {
  const newest = claims.reduce((date, claim) => (claim.asOf > date ? claim.asOf : date), '');
  return claims.filter(({ asOf }) => asOf === newest);
};
const asMoney = ({ value, valueTo, unit, currency, qualifier }: Stake): Money => ({
  value,
  valueTo,
  unit,
  currency,
  qualifier,
  status: 'planned',
});

/**
 * What a project is planned to cost: its own newest total, else a sum it shares, else what is known from below (a
 * phase, one backer's planned money, what was spent). Figures of one newest day that differ give a range.
 */
export function plannedAmount(claims: readonly InvestmentClaim[], stakes: readonly Stake[]): ProjectAmount {
  const own = newestOf(claims.filter(({ key, shared }) => key === 'plannedInvestment' && !shared));
  const inYuan = own.flatMap((claim) => inYi(claim) ?? []);
  const known = span(inYuan);
  const [first] = own;
  if (known && first) {
    const contested = new Set(inYuan.map(({ low, high }) => `${low} ${high}`)).size > 1;
    return { kind: 'own', yi: known, contested, money: asMoney(largest(own)) };
  }
  if (first) return { kind: 'foreign', yi: null, contested: own.length > 1, money: asMoney(largest(own)) };

  const [shared] = newestOf(
    claims.filter(
      (claim) =>
        claim.shared && (claim.key === 'plannedInvestment' || claim.key === 'totalProjectInvestment'),
    ),
  );
  const sharedYi = shared && inYi(shared);
  if (shared && sharedYi) {
    return { kind: 'shared', yi: sharedYi, contested: false, money: asMoney(shared), sharedSum: shared.id };
  }

  const parts = [
    ...claims.filter(({ key, shared: other }) => !other && key !== 'plannedInvestment'),
    ...stakes,
  ].flatMap((part) => {
    const yi = inYi(part);
    return yi ? [{ part, low: yi.low }] : [];
  });
  const [most] = parts.sort((a, b) => b.low - a.low);
  if (!most) return { kind: 'unknown', yi: null, contested: false };
  return { kind: 'part', yi: { low: most.low, high: null }, contested: false, money: asMoney(most.part) };
}

const largest = (claims: readonly InvestmentClaim[]): Stake =>
  claims.reduce((most, claim) => (claim.value > most.value ? claim : most));

export type SharedSum = {
  claim: string;
  /** The projects it covers, with what each has of its own; null where it has none. */
  members: readonly { id: string; own: Yi | null }[];
};
export type Priced = { id: string; amount: ProjectAmount };

/** One amount that enters a sum: of one project, or of the several that share it. */
type Item = { projects: readonly string[]; yi: Yi };

/** What is left of a shared sum for those of its projects that have no figure of their own. */
function remainder(sum: Yi, { members }: SharedSum): Yi {
  const taken = addUp(members.flatMap(({ own }) => (own ? [own] : [])));
  return {
    low: taken.high === null ? 0 : Math.max(0, sum.low - taken.high),
    high: sum.high === null ? null : Math.max(0, sum.high - taken.low),
  };
}

/**
 * The amounts of some projects, a shared one once: less what its other projects have of their own, and from nothing up
 * where not all who share it are among the projects asked for.
 */
export function amountItems(projects: readonly Priced[], sums: readonly SharedSum[]): Item[] {
  const bySum = new Map<string, Priced[]>();
  const items: Item[] = [];
  for (const priced of projects) {
    const { kind, yi, sharedSum } = priced.amount;
    if (kind === 'shared' && sharedSum) bySum.set(sharedSum, [...(bySum.get(sharedSum) ?? []), priced]);
    else if (yi) items.push({ projects: [priced.id], yi });
  }
  for (const [claim, sharing] of bySum) {
    const yi = sharing[0]?.amount.yi ?? NOTHING;
    const sum = sums.find((known) => known.claim === claim);
    const left = sum ? remainder(yi, sum) : yi;
    const without = sum?.members.filter(({ own }) => own === null).length ?? sharing.length;
    items.push({
      projects: sharing.map(({ id }) => id),
      yi: sharing.length < without ? { low: 0, high: left.high } : left,
    });
  }
  return items;
}

/** What a project's amount is for certain, in 亿元; for one that shares a sum, what is left of it for those who share. */
export function certainYi({ kind, yi, sharedSum }: ProjectAmount, sums: readonly SharedSum[]): number {
  if (!yi) return 0;
  const sum = kind === 'shared' ? sums.find(({ claim }) => claim === sharedSum) : undefined;
  return sum ? remainder(yi, sum).low : yi.low;
}

export function sumAmounts(projects: readonly Priced[], sums: readonly SharedSum[]): AmountSum {
  const count = (kind: AmountKind) => projects.filter(({ amount }) => amount.kind === kind).length;
  return {
    projects: projects.length,
    yi: addUp(amountItems(projects, sums).map(({ yi }) => yi)),
    own: count('own'),
    shared: {
      amounts: new Set(projects.flatMap(({ amount }) => amount.sharedSum ?? [])).size,
      projects: count('shared'),
    },
    part: count('part'),
    unknown: count('unknown'),
    foreign: foreignSums(projects),
  };
}

/** Amounts in other currencies, each added up in 亿 of its own, never converted. */
function foreignSums(projects: readonly Priced[]): AmountSum['foreign'] {
  const byCurrency = new Map<string, Yi[]>();
  for (const { amount } of projects) {
    if (amount.kind !== 'foreign' || !amount.money) continue;
    const { currency, unit } = amount.money;
    const scale = /^(?:万亿|亿|千万|百万|万|千)?/.exec(unit)?.[0] ?? '';
    const yi = inYi({ ...amount.money, currency: 'CNY', unit: `${scale}元` });
    if (yi) byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), yi]);
  }
  return [...byCurrency]
    .map(([currency, all]) => ({ currency, projects: all.length, ...addUp(all) }))
    .sort((a, b) => a.currency.localeCompare(b.currency));
}

/** How many amounts reach a size for certain or perhaps, and what those that do for certain add up to. */
export function reaching(
  min: number,
  projects: readonly Priced[],
  sums: readonly SharedSum[],
): ThresholdCount {
  const items = amountItems(projects, sums);
  const certain = items.filter(({ yi }) => yi.low >= min);
  return {
    min,
    amounts: certain.length,
    projects: certain.reduce((sum, item) => sum + item.projects.length, 0),
    possible: items.filter(({ yi }) => yi.low < min && (yi.high === null || yi.high >= min)).length,
    yi: addUp(certain.map(({ yi }) => yi)),
  };
}
