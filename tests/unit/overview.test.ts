import { expect, test } from '@jest/globals';
import { keepAnswers } from '../../server/features/overview/kept-answers.ts';
import {
  datedWithin,
  olderThan,
  quarterOf,
  quarterUpTo,
} from '../../server/features/overview/quarter.rules.ts';

test('the quarter of a day, and how far it has come', () => {
  expect(['2026-01-01', '2026-03-31', '2026-11-22'].map(quarterOf)).toEqual(['2026Q1', '2026Q1', '2026Q4']);
  expect([
    quarterUpTo('2026Q1', '2026-11-22'),
    quarterUpTo('2026Q4', '2026-11-22'),
    quarterUpTo('2027Q1', '2026-11-22'),
  ]).toEqual([
    { from: '2026-01-01', to: '2026-03-31', over: true },
    { from: '2026-10-01', to: '2026-11-22', over: false },
    undefined,
  ]);
});

test('a fact is of a quarter only where its date can be nowhere else', () => {
  const dates = ['2026-04-02', '2026-05', '2026', '2026-04', '2025-12-31'];
  expect(datedWithin(dates, { from: '2026-04-01', to: '2026-06-30' })).toEqual({ within: 3, unplaced: 2 });
});

test('what is older than two years is so for certain', () => {
  expect(olderThan(2, ['2024-11-21', '2024-11-22', '2024', '2023'], '2026-11-22')).toBe(2);
});

test('an answer is found out once, shared by those who wait, and made anew under another key or after a failure', async () => {
  let asked = 0;
  const ask = keepAnswers<number>(2);
  const find = async () => (asked += 1);
  expect(await Promise.all([ask('a', find), ask('a', find)])).toEqual([1, 1]);
  expect([await ask('b', find), await ask('a', find)]).toEqual([2, 1]);
  // A third question takes the room of the one longest not asked for.
  expect([await ask('c', find), await ask('a', find), await ask('b', find)]).toEqual([3, 1, 4]);
  await expect(ask('d', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await ask('d', find)).toBe(5);
});

test('an answer is not kept for ever', async () => {
  let now = 0;
  let asked = 0;
  const ask = keepAnswers<number>(2, () => now);
  const find = async () => (asked += 1);
  await ask('a', find);
  now = 600_001;
  expect(await ask('a', find)).toBe(2);
});
