/** An amount as a tie states it. */
type StatedAmount = {
  value: number;
  valueTo?: number | undefined;
  unit: string;
  currency: string;
  status?: string | undefined;
};

const SCALE: Record<string, number> = { 元: 1, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 };

/** What was actually paid, in yuan; null for plans, ranges and other currencies, which cannot be added to it. */
export function yuanPaid(amount: StatedAmount | null): number | null {
  if (!amount || amount.currency !== 'CNY' || amount.status !== 'actual') return null;
  if (amount.valueTo !== undefined) return null;
  const scale = SCALE[amount.unit];
  return scale === undefined ? null : amount.value * scale;
}

export type SupplyFact = {
  supplier: string;
  buyer: string;
  asOf: string;
  yuan: number | null;
  /** The supplier's part of what the buyer buys of it. */
  share?: number | null;
};

/** A supplier and a buyer once, however often they are reported: the newest amount speaks for them. */
export function pairsOf<T extends SupplyFact>(ties: readonly T[]): T[] {
  const pairs = new Map<string, T>();
  for (const tie of ties) {
    const key = `${tie.supplier} ${tie.buyer}`;
    const known = pairs.get(key);
    if (!known || speaksBefore(tie, known)) pairs.set(key, tie);
  }
  return [...pairs.values()];
}

function speaksBefore(a: SupplyFact, b: SupplyFact): boolean {
  if ((a.yuan === null) !== (b.yuan === null)) return a.yuan !== null;
  return a.asOf > b.asOf;
}

/** 本地配套率 by count: local suppliers ÷ all known suppliers, each once; null when none is known. */
export function localSupplyByCount(ties: readonly { supplier: string; local: boolean }[]): {
  rate: number | null;
  local: number;
  known: number;
} {
  const suppliers = new Map(ties.map((tie) => [tie.supplier, tie.local]));
  const local = [...suppliers.values()].filter(Boolean).length;
  return { rate: suppliers.size > 0 ? local / suppliers.size : null, local, known: suppliers.size };
}

const yuanOf = (some: readonly { yuan: number }[]) => some.reduce((total, { yuan }) => total + yuan, 0);

/** 本地配套率 by amount, over the pairs of supplier and buyer with a known amount; null when none is known. */
export function localSupplyByAmount(ties: readonly (SupplyFact & { local: boolean })[]): {
  rate: number | null;
  localYuan: number;
  knownYuan: number;
  withAmount: number;
  pairs: number;
  from: string | null;
  to: string | null;
} {
  const pairs = pairsOf(ties);
  const paid = pairs.flatMap(({ yuan, local, asOf }) => (yuan === null ? [] : [{ yuan, local, asOf }]));
  const [localYuan, knownYuan] = [yuanOf(paid.filter(({ local }) => local)), yuanOf(paid)];
  const dates = paid.map(({ asOf }) => asOf).sort();
  return {
    rate: knownYuan > 0 ? localYuan / knownYuan : null,
    localYuan,
    knownYuan,
    withAmount: paid.length,
    pairs: pairs.length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
  };
}

/** Herfindahl index Σ share² of some weights, in [1/n, 1]: 1 when one has it all. Null when nothing weighs anything. */
export function herfindahl(weights: readonly number[]): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.reduce((sum, weight) => sum + (weight / total) ** 2, 0) : null;
}

/**
 * How much rests on few suppliers: how many groups supply, and the Herfindahl index over what each was paid, or over
 * the shares stated of a single buyer. The index is null unless every pair of supplier and buyer has its amount, or its
 * share, since otherwise the shares are not known.
 */
export function concentration(ties: readonly (SupplyFact & { group: string })[]): {
  groups: number;
  pairs: number;
  withAmount: number;
  hhi: number | null;
  by: 'amount' | 'share' | null;
} {
  const pairs = pairsOf(ties);
  const groups = new Set(pairs.map(({ group }) => group)).size;
  const withAmount = pairs.filter(({ yuan }) => yuan !== null).length;
  const counts = { groups, pairs: pairs.length, withAmount };
  const paid = weightsByGroup(pairs, ({ yuan }) => yuan);
  if (paid) return { ...counts, hhi: herfindahl(paid), by: 'amount' };
  const oneBuyer = new Set(pairs.map(({ buyer }) => buyer)).size === 1;
  const shares = oneBuyer ? weightsByGroup(pairs, ({ share }) => share ?? null) : null;
  if (shares) return { ...counts, hhi: herfindahl(shares), by: 'share' };
  return { ...counts, hhi: null, by: null };
}

/** What weighs for each group; null when it is not known of every pair, or there is no pair. */
function weightsByGroup<T extends { group: string }>(
  pairs: readonly T[],
  weight: (pair: T) => number | null,
): number[] | null {
  const groups = new Map<string, number>();
  for (const pair of pairs) {
    const own = weight(pair);
    if (own === null) return null;
    groups.set(pair.group, (groups.get(pair.group) ?? 0) + own);
  }
  return groups.size > 0 ? [...groups.values()] : null;
}
