import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { traceFund } from '../../server/features/fund-trace/trace-fund.use-case.ts';
import { plant } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let uproot: () => Promise<void>;

/**
 * The fund holds 50 % of 甲; 甲 and 乙 hold 60 % and 20 % of each other; 丙 is a subsidiary of 乙 of which a stranger, whom
 * the fund does not reach, holds 30 %; ten firms below 丙 hold all of the next.
 */
beforeAll(async () => {
  const long = Array.from({ length: 10 }, (_, index) => `company:fto-long-${index}`);
  uproot = await plant(graph, {
    nodes: {
      'fund:fto-fund': {},
      'company:fto-a': {},
      'company:fto-b': {},
      'company:fto-c': {},
      'company:fto-stranger': {},
      ...Object.fromEntries(long.map((id) => [id, {}])),
    },
    ties: [
      { from: 'fund:fto-fund', type: 'INVESTS_IN', to: 'company:fto-a', properties: { share: 0.5 } },
      { from: 'company:fto-a', type: 'INVESTS_IN', to: 'company:fto-b', properties: { share: 0.6 } },
      { from: 'company:fto-b', type: 'INVESTS_IN', to: 'company:fto-a', properties: { share: 0.2 } },
      { from: 'company:fto-c', type: 'SUBSIDIARY_OF', to: 'company:fto-b' },
      { from: 'company:fto-stranger', type: 'INVESTS_IN', to: 'company:fto-c', properties: { share: 0.3 } },
      ...long.map((to, index) => ({
        from: index === 0 ? 'company:fto-c' : `company:fto-long-${index - 1}`,
        type: 'INVESTS_IN' as const,
        to,
        properties: { share: 1 },
      })),
    ],
  });
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

test('a loop is solved, an unknown stake leaves what a stranger holds, and no way is too long to count', async () => {
  const { ownership, searched } = await graph.reading((tx) =>
    traceFund(tx, { fund: 'fund:fto-fund', direction: 'down', asOf: '2024-01-01', planned: true }),
  );
  const held = new Map(ownership.holdings.map(({ entity, cashFlow }) => [entity.id, cashFlow]));
  expect(held.get('company:fto-a')?.low).toBeCloseTo(0.5 / 0.88, 10);
  expect(held.get('company:fto-b')?.high).toBeCloseTo(0.3 / 0.88, 10);
  expect(held.get('company:fto-c')?.low).toBe(0);
  expect(held.get('company:fto-c')?.high).toBeCloseTo((0.7 * 0.3) / 0.88, 10);
  expect(held.get('company:fto-long-9')).toEqual(held.get('company:fto-c'));
  expect(held.has('company:fto-stranger')).toBe(false);
  expect(ownership.loops).toEqual([['company:fto-a', 'company:fto-b']]);
  expect([ownership.error, ownership.cut]).toEqual([0, false]);
  // The routes drawn end after some steps; what is held does not.
  expect(searched.cut).toBe(true);
});

test('upwards: who holds how much of a firm’s fund, around the same loop', async () => {
  const uprootOther = await plant(graph, {
    nodes: { 'fund:fto-other': {}, 'company:fto-x': {}, 'company:fto-y': {} },
    ties: [
      { from: 'company:fto-x', type: 'INVESTS_IN', to: 'fund:fto-other', properties: { share: 0.4 } },
      { from: 'company:fto-y', type: 'INVESTS_IN', to: 'company:fto-x', properties: { share: 0.5 } },
      { from: 'company:fto-x', type: 'INVESTS_IN', to: 'company:fto-y', properties: { share: 0.2 } },
    ],
  });
  try {
    const { ownership } = await graph.reading((tx) =>
      traceFund(tx, { fund: 'fund:fto-other', direction: 'up', asOf: '2024-01-01', planned: true }),
    );
    // Of each unit that reaches x, 0.5 goes on to y, and 0.2 of that comes back: x gets 0.4 / (1 - 0.1).
    expect(
      ownership.holdings.map(({ entity, cashFlow, cashFlowOnce }) => [
        entity.name,
        cashFlow.low,
        cashFlowOnce?.low,
      ]),
    ).toEqual([
      ['fto-x', 0.444444444444, 0.4],
      ['fto-y', 0.222222222222, 0.2],
    ]);
  } finally {
    await uprootOther();
  }
});
