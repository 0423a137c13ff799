import type { Money } from '../../contract/common.ts';
import type { MoneyInterval } from '../../contract/fund-trace-ledger.ts';

/** How many 亿 one of each is. 千 and bare 元 included, so that no unit is guessed. */
const SCALES: readonly [string, number][] = [
  ['万亿', 1e4],
  ['亿', 1],
  ['千万', 0.1],
  ['百万', 0.01],
  ['万', 1e-4],
  ['千', 1e-7],
];
const AT_LEAST: ReadonlySet<string> = new Set(['超', '超过', '以上', '多', '余']);
const AT_MOST: ReadonlySet<string> = new Set(['不足', '以下']);

export const NOTHING: MoneyInterval = { low: 0, high: 0 };
export const UNKNOWN: MoneyInterval = { low: 0, high: null };

/**
 * An amount of yuan in 亿元, as far as its words bound it: 超10亿元 has no upper end, 不足10亿元 no lower one; 约 and 近 are
 * taken at their figure. Undefined for other currencies and units, which are never converted.
 */
export function inYi(
  money: Pick<Money, 'value' | 'valueTo' | 'unit' | 'currency' | 'qualifier'>,
): MoneyInterval | undefined {
  const scale = SCALES.find(([word]) => money.unit.startsWith(word));
  const rest = scale ? money.unit.slice(scale[0].length) : money.unit;
  if (money.currency !== 'CNY' || !['元', '人民币', ''].includes(rest)) return undefined;
  const factor = scale?.[1] ?? 1e-8;
  const low = round(money.value * factor);
  const high = round((money.valueTo ?? money.value) * factor);
  if (AT_LEAST.has(money.qualifier ?? '')) return { low, high: null };
  if (AT_MOST.has(money.qualifier ?? '')) return { low: 0, high };
  return { low, high };
}

export function addUp(intervals: readonly MoneyInterval[]): MoneyInterval {
  return intervals.reduce(
    (sum, one) => ({
      low: round(sum.low + one.low),
      high: sum.high === null || one.high === null ? null : round(sum.high + one.high),
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
  return { low: round(low * factor), high: high === null ? null : round(high * factor) };
}

/** What is lacking of `target` when there is `sum`: never less than nothing. */
export function lackingOf(target: MoneyInterval, sum: MoneyInterval): MoneyInterval {
  return {
    low: sum.high === null ? 0 : Math.max(0, round(target.low - sum.high)),
    high: target.high === null ? null : Math.max(0, round(target.high - sum.low)),
  };
}

/** Twelve digits are kept, so that 0.1 + 0.2 is 0.3. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
