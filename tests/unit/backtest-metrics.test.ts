import { describe, expect, test } from '@jest/globals';
import { bootstrap, percentile, randomFrom, rate } from '../../server/features/backtest/metrics.rules.ts';
import {
  adamicAdar,
  commonNeighbours,
  neighboursOf,
  popularity,
} from '../../server/features/backtest/neighbours.rules.ts';

/** Candidates a, b, c … with one number each to be ordered by. */
const keys = (...values: number[]) =>
  new Map(values.map((value, index) => [String.fromCodePoint(97 + index), [value]]));

describe('where the hidden one stands', () => {
  test('first is 1, third is a third', () => {
    expect(rate(keys(9, 5, 7, 1), 'a')).toEqual({ hitAt10: 1, reciprocalRank: 1 });
    expect(rate(keys(9, 5, 7, 1), 'b').reciprocalRank).toBeCloseTo(1 / 3);
  });

  test('the eleventh of twelve is no hit', () => {
    const twelve = keys(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect(rate(twelve, 'k')).toEqual({ hitAt10: 0, reciprocalRank: 1 / 11 });
    expect(rate(twelve, 'j').hitAt10).toBe(1);
  });

  test('among three equals behind one better it stands second, third or fourth with equal chance', () => {
    const outcome = rate(keys(9, 5, 5, 5, 1), 'c');
    expect(outcome.reciprocalRank).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 4) / 3);
    expect(outcome.hitAt10).toBe(1);
  });

  test('of twenty equals, half the chance of being among the first ten: what guessing gives', () => {
    const outcome = rate(keys(...Array.from({ length: 20 }, () => 0)), 'a');
    expect(outcome.hitAt10).toBe(0.5);
    const harmonic = Array.from({ length: 20 }, (_, index) => 1 / (index + 1)).reduce((a, b) => a + b);
    expect(outcome.reciprocalRank).toBeCloseTo(harmonic / 20);
  });

  test('equals that straddle the tenth place count in part', () => {
    // Eight are better, four are equal: two of their four places are among the first ten.
    expect(rate(keys(9, 9, 9, 9, 9, 9, 9, 9, 5, 5, 5, 5), 'i').hitAt10).toBe(0.5);
  });

  test('a second number decides between equals only; rounding does not', () => {
    const two = new Map([
      ['a', [0.3, 0.9]],
      ['b', [0.1 + 0.2, 0.5]],
      ['c', [0.4, 0]],
    ]);
    expect(rate(two, 'a').reciprocalRank).toBe(1 / 2);
    expect(rate(two, 'b').reciprocalRank).toBe(1 / 3);
  });

  test('a hidden one that is no candidate is a fault', () => {
    expect(() => rate(keys(1), 'z')).toThrow('z is not among the candidates');
  });
});

describe('the interval', () => {
  const setting = { seed: 7, resamples: 500 };

  test('is the same for the same seed and another for another', () => {
    const values = [0, 1, 1, 0, 1, 0, 0, 1].map((value, index) => ({ cluster: `c${index}`, value }));
    expect(bootstrap(values, setting)).toEqual(bootstrap(values, setting));
    const { value, low, high } = bootstrap(values, setting);
    expect(value).toBe(0.5);
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
  });

  test('of one cluster is a point: its members are no independent trials', () => {
    const values = [0, 1, 1].map((value) => ({ cluster: 'one', value }));
    expect(bootstrap(values, setting)).toEqual({ value: 2 / 3, low: 2 / 3, high: 2 / 3 });
  });

  test('of nothing is nothing', () => {
    expect(bootstrap([], setting)).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('its ends lie between the sorted values', () => {
    expect([0, 0.25, 0.5, 1].map((share) => percentile([1, 2, 3, 5], share))).toEqual([1, 1.75, 2.5, 5]);
  });

  test('the random numbers are spread over [0, 1)', () => {
    const random = randomFrom(1);
    const drawn = Array.from({ length: 10_000 }, random);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThan(1);
    expect(drawn.reduce((a, b) => a + b) / drawn.length).toBeCloseTo(0.5, 1);
  });
});

describe('plain link predictors', () => {
  // a knows p, q and r; b knows p and q; q knows four, p two.
  const neighbours = neighboursOf([
    { from: 'a', to: 'p' },
    { from: 'p', to: 'b' },
    { from: 'p', to: 'b' },
    { from: 'a', to: 'q' },
    { from: 'b', to: 'q' },
    { from: 'q', to: 'x' },
    { from: 'q', to: 'y' },
    { from: 'a', to: 'r' },
    { from: 'z', to: 'z' },
  ]);

  test('count whom two have in common, each once', () => {
    expect(commonNeighbours(neighbours, 'a', 'b')).toBe(2);
    expect(commonNeighbours(neighbours, 'a', 'nobody')).toBe(0);
  });

  test('let one with few ties count for more', () => {
    expect(adamicAdar(neighbours, 'a', 'b')).toBeCloseTo(1 / Math.log(2) + 1 / Math.log(4));
  });

  test('count neighbours', () => {
    expect([popularity(neighbours, 'a'), popularity(neighbours, 'z')]).toEqual([3, 0]);
  });
});
