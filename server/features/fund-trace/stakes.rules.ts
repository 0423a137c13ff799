import type { Money, Tie } from '../../contract/common.ts';
import type { Stake } from '../../contract/fund-trace-ownership.ts';

/** What is asked of a tie of ownership to know the stake it states. */
export type StakeTie = Pick<
  Tie,
  'id' | 'type' | 'from' | 'to' | 'share' | 'shareTo' | 'asOf' | 'instrument'
> & {
  amountStatus?: Money['status'];
};

/** Money that gives no part in the whole until it is turned into one. */
const NO_STAKE: ReadonlySet<string> = new Set(['loan', 'convertible-bond']);

/** One entity whose stated shares add up to more than the whole. */
export type Contradiction = { owned: string; sum: number };

/**
 * One stake for each pair of owner and owned, as far as the ties bound it:
 * - of several statements on one pair the newest with a share holds; those of one day that differ span a range; what a
 *   newest purchase bought may have come on top of an older holding, so that the sum is its upper end;
 * - a stake nobody states is above nothing and at most what the others' known ones leave of the whole;
 * - stated shares that add up to more than the whole cannot all be right: each then reaches down to what the others
 *   leave of the whole.
 * `planned: false` leaves out what is only planned.
 */
export function stakesOf(
  ties: readonly StakeTie[],
  { planned }: { planned: boolean },
): { stakes: Stake[]; contradictions: Contradiction[] } {
  const pairs = new Map<string, { owner: string; owned: string; ties: StakeTie[] }>();
  for (const tie of ties) {
    if (!planned && isPlanned(tie)) continue;
    if (tie.share === undefined && NO_STAKE.has(tie.instrument ?? '')) continue;
    const upwards = tie.type === 'SUBSIDIARY_OF';
    const [owner, owned] = upwards ? [tie.to, tie.from] : [tie.from, tie.to];
    const key = `${owner} ${owned}`;
    const pair = pairs.get(key);
    if (pair) pair.ties.push(tie);
    else pairs.set(key, { owner, owned, ties: [tie] });
  }
  const columns = new Map<string, Stake[]>();
  for (const { owner, owned, ties: all } of pairs.values()) {
    const share = shareStated(all);
    const stake: Stake = {
      owner,
      owned,
      low: share?.low ?? 0,
      high: share?.high ?? 1,
      basis: !share ? 'left-over' : share.high > share.low ? 'range' : 'stated',
      planned: (share?.of ?? all).every(isPlanned),
      ties: all.map(({ id }) => id),
    };
    const column = columns.get(owned);
    if (column) column.push(stake);
    else columns.set(owned, [stake]);
  }
  const contradictions = [...columns].flatMap(([owned, column]) => {
    const sum = settle(column);
    return sum === undefined ? [] : [{ owned, sum }];
  });
  return { stakes: [...columns.values()].flat(), contradictions };
}

function isPlanned(tie: StakeTie): boolean {
  return tie.amountStatus === 'planned';
}

function shareStated(
  ties: readonly StakeTie[],
): { low: number; high: number; of: readonly StakeTie[] } | undefined {
  const stating = ties
    .flatMap((tie) =>
      tie.share === undefined ? [] : [{ tie, low: tie.share, high: tie.shareTo ?? tie.share }],
    )
    .sort((a, b) => (a.tie.asOf < b.tie.asOf ? 1 : -1));
  const [newest] = stating;
  if (!newest) return undefined;
  const today = stating.filter(({ tie }) => tie.asOf === newest.tie.asOf);
  const low = Math.min(...today.map((one) => one.low));
  const high = Math.max(...today.map((one) => one.high));
  const bought = today.every(({ tie }) => tie.instrument === 'acquisition');
  const before = stating.find((one) => one.tie.asOf < newest.tie.asOf && one.low !== newest.low);
  if (bought && before) {
    return {
      low,
      high: Math.min(1, round(high + before.high)),
      of: [...today, before].map(({ tie }) => tie),
    };
  }
  return { low, high, of: today.map(({ tie }) => tie) };
}

/** Fits the stakes in one entity into its whole. Gives the sum of the stated shares where it is more than that. */
function settle(column: Stake[]): number | undefined {
  const stated = round(column.reduce((sum, stake) => sum + stake.low, 0));
  const over = stated > 1;
  if (over) {
    for (const stake of column) {
      if (stake.low === 0) continue;
      stake.low = Math.max(0, round(1 - (stated - stake.low)));
      stake.basis = 'contradicted';
    }
  }
  const low = column.reduce((sum, stake) => sum + stake.low, 0);
  for (const stake of column)
    stake.high = Math.max(stake.low, Math.min(stake.high, round(1 - (low - stake.low))));
  return over ? stated : undefined;
}

/** Twelve digits are kept, so that 1 - 0.9 is 0.1 and not 0.1 less a bit. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
