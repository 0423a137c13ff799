import { afterAll, expect, test } from '@jest/globals';
import type { BacktestAnswer } from '../../server/contract/backtest.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

test('the last figures are answered, with the size of the graph as it is now beside theirs', async () => {
  const answer: BacktestAnswer = (await api.get('/api/backtest').expect(200)).body;
  const health = (await api.get('/api/health').expect(200)).body;
  expect(answer.now).toEqual(health.graph);
  expect(answer.figures.experiments.map(({ id }) => id)).toEqual([
    'held-out-local',
    'held-out-elsewhere',
    'later-local',
    'later-elsewhere',
    'introduced',
  ]);
});
