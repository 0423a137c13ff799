import type { Money } from './common.ts';
import type { MoneyInterval } from './fund-trace-ledger.ts';

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
  const low = roundMoney(money.value * factor);
  const high = roundMoney((money.valueTo ?? money.value) * factor);
  if (AT_LEAST.has(money.qualifier ?? '')) return { low, high: null };
  if (AT_MOST.has(money.qualifier ?? '')) return { low: 0, high };
  return { low, high };
}

/** Twelve digits are kept, so that 0.1 + 0.2 is 0.3. */
export function roundMoney(value: number): number {
  return Number(value.toPrecision(12));
}
