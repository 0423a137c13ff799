import type { MoneyInterval } from '../../contract/fund-trace-ledger.ts';
import { roundMoney } from '../../contract/money.ts';

export const NOTHING: MoneyInterval = { low: 0, high: 0 };
export const UNKNOWN: MoneyInterval = { low: 0, high: null };

export function addUp(intervals: readonly MoneyInterval[]): MoneyInterval {
  return intervals.reduce(
    (sum, one) => ({
      low: roundMoney(sum.low + one.low),
      high: sum.high === null || one.high === null ? null : roundMoney(sum.high + one.high),
    }),
    NOTHING,
  );
}

/** From the least to the most any of them says; undefined of none. */
export function span(intervals: readonly MoneyInterval[]): MoneyInterval | undefined {
  if (intervals.length === 0) return undefined;
  const highs = intervals.map(({ high }) => high);
  return {
    low: Math.min(...intervals.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map((high) => high ?? 0)),
  };
}

export function times({ low, high }: MoneyInterval, factor: number): MoneyInterval {
  return { low: roundMoney(low * factor), high: high === null ? null : roundMoney(high * factor) };
}

/** What is lacking of `target` when there is `sum`: never less than nothing. */
export function lackingOf(target: MoneyInterval, sum: MoneyInterval): MoneyInterval {
  return {
    low: sum.high === null ? 0 : Math.max(0, roundMoney(target.low - sum.high)),
    high: target.high === null ? null : Math.max(0, roundMoney(target.high - sum.low)),
  };
}
