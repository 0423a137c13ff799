import { expect, test } from '@jest/globals';
import type { BacktestAnswer, BacktestMethod, Experiment } from '../../server/contract/backtest.ts';
import {
  betterThanProduct,
  headlineOf,
  leftOutOf,
  outdated,
} from '../../client/features/backtest/backtest.view-model.ts';

const point = (value: number) => ({ value, low: value, high: value });
const method = (name: BacktestMethod, hits: number, behind: number): Experiment['methods'][number] => ({
  method: name,
  hitsAt10: point(hits),
  mrr: point(0.2 - behind),
  behindProduct: point(behind),
});
const experiment: Experiment = {
  id: 'held-out-local',
  n: 38,
  introducers: 21,
  leftOut: { 'not-a-candidate': 40, 'no-rivals': 6 },
  candidates: { least: 19, median: 58, most: 112 },
  reachable: 19,
  methods: [
    method('product', 0.335, 0),
    method('tuned', 0.3, -0.3),
    method('reach', 0.35, -0.01),
    method('popularity', 0.41, -0.2),
    method('adamic-adar', 0.345, 0.02),
    method('random', 0.231, 0.05),
  ],
};
const answer = {
  figures: { experiments: [experiment], graph: { nodes: 10, relationships: 20 } },
  now: { nodes: 10, relationships: 20 },
} as BacktestAnswer;

test('the methods that do better are named, the best first; tuned weights are no rival', () => {
  expect(betterThanProduct(experiment)).toEqual({
    byRank: ['popularity', 'reach'],
    byHits: ['popularity', 'reach', 'adamic-adar'],
  });
});

test('the line beside the ranking gives the first experiment in per cent, where it loses too', () => {
  expect(headlineOf(answer.figures)).toEqual({ n: 38, product: 34, random: 23, popularity: 41 });
  expect(leftOutOf(experiment)).toBe(46);
});

test('figures of another graph are told to be so', () => {
  expect(outdated(answer)).toBe(false);
  expect(outdated({ ...answer, now: { nodes: 10, relationships: 21 } })).toBe(true);
});
