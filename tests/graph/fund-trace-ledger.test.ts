import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ReinvestmentRule } from '../../server/contract/fund-trace-ledger.ts';
import { citeRules, keepLedger } from '../../server/features/fund-trace/keep-ledger.use-case.ts';
import { traceIntroductions } from '../../server/features/fund-trace/trace-introductions.use-case.ts';
import { plant } from '../support/small-graph.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let uproot: () => Promise<void>;

const money = (amount: number) => ({
  amount,
  amountUnit: '亿元',
  amountCurrency: 'CNY',
  amountStatus: 'actual',
});

/**
 * The mother fund put 10亿元 into a sub-fund, which put 2亿元 into 甲; a subsidiary of 甲 builds two plants for one sum of
 * 30亿元, one in a park of the district, one elsewhere. The mother fund introduced 乙, of which no source says where it
 * stands; 乙 introduced 丙, and 丙 introduced 乙.
 */
beforeAll(async () => {
  uproot = await plant(graph, {
    nodes: {
      'fund:ftl-mother': {},
      'fund:ftl-sub': {},
      'company:ftl-a': {},
      'company:ftl-local': {},
      'company:ftl-b': {},
      'company:ftl-c': {},
      'project:ftl-here': {},
      'project:ftl-there': {},
      'park:ftl-park': {},
      'region:ftl-district': {},
      'region:ftl-far': {},
      'claim:ftl-both': { key: 'plannedInvestment', value: 30, unit: '亿元', currency: 'CNY', asOf: '2021' },
      'claim:ftl-multiple': { key: 'ftlMultiple', value: 1.5, unit: '倍', asOf: '2021' },
    },
    ties: [
      { from: 'fund:ftl-mother', type: 'INVESTS_IN', to: 'fund:ftl-sub', properties: money(10) },
      { from: 'fund:ftl-sub', type: 'INVESTS_IN', to: 'company:ftl-a', properties: money(2) },
      { from: 'company:ftl-local', type: 'SUBSIDIARY_OF', to: 'company:ftl-a' },
      { from: 'company:ftl-local', type: 'BACKS', to: 'project:ftl-here' },
      { from: 'company:ftl-local', type: 'BACKS', to: 'project:ftl-there' },
      { from: 'project:ftl-here', type: 'SITED_IN', to: 'park:ftl-park' },
      { from: 'park:ftl-park', type: 'LOCATED_IN', to: 'region:ftl-district' },
      { from: 'project:ftl-there', type: 'LOCATED_IN', to: 'region:ftl-far' },
      { from: 'company:ftl-local', type: 'LOCATED_IN', to: 'region:ftl-district' },
      { from: 'company:ftl-a', type: 'LOCATED_IN', to: 'region:ftl-far' },
      { from: 'fund:ftl-mother', type: 'INTRODUCED', to: 'company:ftl-b', properties: { mode: 'capital' } },
      { from: 'company:ftl-b', type: 'INTRODUCED', to: 'company:ftl-c', properties: { asOf: '2022' } },
      { from: 'company:ftl-c', type: 'INTRODUCED', to: 'company:ftl-b', properties: { asOf: '2023' } },
      { from: 'project:ftl-here', type: 'HAS_CLAIM', to: 'claim:ftl-both' },
      { from: 'project:ftl-there', type: 'HAS_CLAIM', to: 'claim:ftl-both' },
      { from: 'fund:ftl-mother', type: 'HAS_CLAIM', to: 'claim:ftl-multiple' },
    ],
  });
  await runCypher(
    graph,
    "MERGE (k:ClaimKey {key: 'ftlMultiple'}) SET k.nameZh = '返投倍数', k.nameEn = 'Multiple', k.kind = 'number'",
  );
});
afterAll(async () => {
  await runCypher(graph, "MATCH (k:ClaimKey {key: 'ftlMultiple'}) DETACH DELETE k");
  await uproot();
  await graph.close();
});

const rule: ReinvestmentRule = {
  name: '试算',
  judgedBy: 'day',
  versions: [
    {
      from: '2015-01-01',
      multiple: 2,
      base: { kind: 'amount', value: 10 },
      counts: ['landed', 'projects', 'sub-fund', 'introduced'],
      region: 'region:ftl-district',
      statuses: ['actual', 'planned'],
    },
  ],
};
const ledger = (fund: string, asOf = '2024-01-01') =>
  graph.reading((tx) => keepLedger(tx, { fund, rule, asOf }));

test('a sub-fund’s firm lands by its subsidiary; a sum that also covers a plant elsewhere is only an upper end', async () => {
  const { items, sum, target, lacking, verdict } = await ledger('fund:ftl-mother');
  expect(items.map(({ thing, outcome, reasons, amount }) => [thing.id, outcome, reasons, amount])).toEqual([
    ['company:ftl-a', 'counted', ['fits'], { low: 2, high: 30 }],
    ['company:ftl-b', 'open', ['place-unknown'], { low: 0, high: null }],
    ['project:ftl-here', 'refused', ['within-firm'], { low: 0, high: 0 }],
    ['project:ftl-there', 'refused', ['elsewhere'], { low: 0, high: 0 }],
  ]);
  expect({ sum, target, lacking, verdict }).toEqual({
    sum: { low: 2, high: null },
    target: { low: 20, high: 20 },
    lacking: { low: 0, high: 18 },
    verdict: 'open',
  });
});

test('before anything was stated there is nothing to count', async () => {
  const { items, sum } = await ledger('fund:ftl-mother', '2019-12-31');
  expect([items, sum]).toEqual([[], { low: 0, high: 0 }]);
});

test('whom the fund introduced, whom they introduced, and the loop that closes there', async () => {
  const { tree } = await graph.reading((tx) =>
    traceIntroductions(tx, { fund: 'fund:ftl-mother', asOf: '2024-01-01' }),
  );
  expect(
    tree.map(({ entity, by, generation, again, ties }) => [
      entity.id,
      by,
      generation,
      again,
      ties[0]?.mode,
      ties[0]?.asOf,
    ]),
  ).toEqual([
    ['company:ftl-b', 'introduced', 1, false, 'capital', '2020'],
    ['company:ftl-c', 'introduced', 2, false, undefined, '2022'],
    ['company:ftl-b', 'introduced', 3, true, undefined, '2023'],
  ]);
});

test('a multiple a source states is offered with whom it is about', async () => {
  const { rules } = await graph.reading((tx) => citeRules(tx, '2024-01-01'));
  expect(rules).toContainEqual({
    about: { id: 'fund:ftl-mother', label: 'Fund', name: 'ftl-mother' },
    figure: '返投倍数',
    multiple: 1.5,
    asOf: '2021',
    sources: [],
  });
});

const fund = (level: number) => `fund:ftb-${level}`;
const firm = (level: number) => `company:ftb-${level}`;

test('what lies behind a fourth sub-fund or a third subsidiary is no item, and is said', async () => {
  const levels = [1, 2, 3, 4];
  const remove = await plant(graph, {
    nodes: Object.fromEntries([
      ...[0, ...levels].map((level) => [fund(level), {}]),
      ...[0, ...levels].map((level) => [firm(level), {}]),
      ['company:ftb-deep', {}],
      ['project:ftb-near', {}],
      ['project:ftb-deep', {}],
    ]),
    ties: [
      ...levels.map((level) => ({
        from: fund(level - 1),
        type: 'INVESTS_IN' as const,
        to: fund(level),
        properties: money(1),
      })),
      { from: fund(4), type: 'INVESTS_IN', to: 'company:ftb-deep', properties: money(1) },
      { from: fund(0), type: 'INVESTS_IN', to: firm(0), properties: money(1) },
      ...levels.map((level) => ({
        from: firm(level),
        type: 'SUBSIDIARY_OF' as const,
        to: firm(level - 1),
      })),
      { from: firm(2), type: 'BACKS', to: 'project:ftb-near' },
      { from: firm(3), type: 'BACKS', to: 'project:ftb-near' },
      { from: firm(3), type: 'BACKS', to: 'project:ftb-deep' },
    ],
  });
  try {
    const { items, beyond } = await ledger(fund(0));
    expect(items.map(({ thing }) => thing.id)).toEqual(['project:ftb-near', firm(0)]);
    expect(beyond).toEqual([
      {
        behind: 'sub-funds',
        levels: 3,
        count: 1,
        things: [{ id: 'company:ftb-deep', label: 'Company', name: 'ftb-deep' }],
      },
      {
        behind: 'subsidiaries',
        levels: 2,
        count: 1,
        things: [{ id: 'project:ftb-deep', label: 'Project', name: 'ftb-deep' }],
      },
    ]);
    expect((await ledger(fund(1))).beyond).toEqual([]);
  } finally {
    await remove();
  }
});
