import type { MoneyInterval } from '../../../server/contract/fund-trace-ledger.ts';
import type { Stake } from '../../../server/contract/fund-trace-ownership.ts';

const percent = (share: number) => `${Number((share * 100).toFixed(4))}%`;

/**
 * A share between two ends in words, both always told: `13.48%`, `30%–50%`, `>0–86.52%` where nobody states the stake,
 * `13.48%–∞` without an upper end. Empty where there is none.
 */
export function endsWords(low: number | undefined, high: number | null | undefined): string {
  if (low === undefined && high === undefined) return '';
  const from = low === undefined || low === 0 ? '>0' : percent(low);
  if (high === null) return `${from}–∞`;
  if (low !== undefined && (high === undefined || percent(high) === percent(low))) return percent(low);
  return `${from}–${percent(high ?? 1)}`;
}

const plain = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 4 });

/**
 * Money between two ends, given in 亿元: `5亿元`, `5–10亿元`, `≥5亿元` where no upper end is known and `>0` where nothing is;
 * in English in billions.
 */
export function yiWords({ low, high }: MoneyInterval, language: string): string {
  const [factor, before, after] = language === 'en' ? [0.1, 'CNY ', ' billion'] : [1, '', '亿元'];
  const number = (value: number) => plain(Number((value * factor).toPrecision(12)));
  if (high === null) return low === 0 ? '>0' : `≥ ${before}${number(low)}${after}`;
  if (high === 0) return '0';
  return `${before}${low === high ? number(low) : `${number(low)}–${number(high)}`}${after}`;
}

/** The direct stakes in an entity, the largest certain one first. */
export function stakesIn(stakes: readonly Stake[], owned: string): Stake[] {
  return stakes.filter((stake) => stake.owned === owned).sort((a, b) => b.low - a.low || b.high - a.high);
}
