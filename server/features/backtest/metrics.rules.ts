import type { Interval } from '../../contract/backtest.ts';

/** What a candidate is ordered by: the first number decides, the next only between equals; higher is better. */
export type SortKey = readonly number[];

/** How well one query was answered: the chance that the hidden firm is among the first ten, and the expected 1 ÷ rank. */
export type Outcome = { hitAt10: number; reciprocalRank: number };

const FIRST = 10;

/**
 * Rates a ranking by where the hidden one stands. Candidates with equal keys stand in any order with equal chance, so
 * what is rated is the expectation: a ranking gains nothing by leaving all equal. With all equal it is pure chance.
 */
export function rate(keys: ReadonlyMap<string, SortKey>, hidden: string): Outcome {
  const own = keys.get(hidden);
  if (!own) throw new Error(`${hidden} is not among the candidates`);
  let better = 0;
  let equal = 0;
  for (const key of keys.values()) {
    const order = compare(key, own);
    if (order > 0) better += 1;
    else if (order === 0) equal += 1;
  }
  let reciprocalRank = 0;
  for (let rank = better + 1; rank <= better + equal; rank++) reciprocalRank += 1 / rank / equal;
  return { hitAt10: Math.min(Math.max(FIRST - better, 0), equal) / equal, reciprocalRank };
}

/** Keys that differ only by rounding are equal. */
function compare(a: SortKey, b: SortKey): number {
  for (const [place, value] of a.entries()) {
    const difference = value - (b[place] ?? 0);
    if (Math.abs(difference) > 1e-12) return difference;
  }
  return 0;
}

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Clustered = { cluster: string; value: number };

/**
 * The mean with its 95 % bootstrap interval (percentiles). Whole clusters are drawn, since the ties of one introducer
 * stand or fall together and are no independent trials.
 */
export function bootstrap(
  values: readonly Clustered[],
  setting: { seed: number; resamples: number },
): Interval {
  const clusters = new Map<string, { sum: number; count: number }>();
  for (const { cluster, value } of values) {
    const known = clusters.get(cluster) ?? { sum: 0, count: 0 };
    clusters.set(cluster, { sum: known.sum + value, count: known.count + 1 });
  }
  const groups = [...clusters.values()];
  const random = randomFrom(setting.seed);
  const draw = () => groups[Math.floor(random() * groups.length)] ?? { sum: 0, count: 0 };
  const means = Array.from({ length: setting.resamples }, () => mean(groups.map(draw))).sort((a, b) => a - b);
  return { value: mean(groups), low: percentile(means, 0.025), high: percentile(means, 0.975) };
}

function mean(groups: readonly { sum: number; count: number }[]): number {
  const count = groups.reduce((total, group) => total + group.count, 0);
  return count === 0 ? 0 : groups.reduce((total, group) => total + group.sum, 0) / count;
}

/** Linear between the two nearest of sorted values; 0 of none. */
export function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (above - below) * (place - Math.floor(place));
}
