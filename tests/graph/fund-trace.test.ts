import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { coverChains } from '../../server/features/fund-trace/cover-chains.use-case.ts';
import {
  figuresOf,
  listFunds,
  oneFund,
  tiesOfSteps,
} from '../../server/features/fund-trace/fund-trace.queries.ts';
import { traceFund } from '../../server/features/fund-trace/trace-fund.use-case.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const graph = testGraph();
const MARK = 'fund-trace-test';

/**
 * 母基金 puts money into 子基金 (from 2020 to 2022) and, so a source of 2025 says, into 甲; 子基金 into 甲, which builds
 * two works for one sum of 10亿元 in a park of a street of a district. 推手 was introduced by 子基金.
 */
const SMALL_GRAPH = `
CREATE (mother:Entity:Fund {id: 'fund:ftt-mother', name: '母基金', aliases: ['引导基金'], searchPinyin: 'mujijin mjj', kind: 'mother'}),
  (sub:Entity:Fund {id: 'fund:ftt-sub', name: '子基金', kind: 'sub'}),
  (firm:Entity:Company {id: 'company:ftt-firm', name: '甲'}),
  (pushed:Entity:Company {id: 'company:ftt-pushed', name: '推手'}),
  (one:Entity:Project {id: 'project:ftt-one', name: '一期'}),
  (two:Entity:Project {id: 'project:ftt-two', name: '二期'}),
  (park:Entity:Park {id: 'park:ftt-park', name: '园'}),
  (street:Entity:Region {id: 'region:ftt-street', name: '街道'}),
  (district:Entity:Region {id: 'region:ftt-district', name: '区'}),
  (other:Entity:Region {id: 'region:ftt-other', name: '别处'}),
  (taxonomy:Entity:Taxonomy {id: 'taxonomy:ftt', name: '体系'}),
  (chain:Entity:Chain {id: 'chain:ftt-chain', name: '链', order: 1}),
  (bare:Entity:Chain {id: 'chain:ftt-bare', name: '空链', order: 2}),
  (segment:Entity:Segment {id: 'segment:ftt-segment', name: '环节'}),
  (mother)-[:INVESTS_IN {id: 'ftt-1', asOf: '2020', validTo: '2022', confidence: 'stated', sources: ['source:ftt-a'],
    share: 0.3, shareTo: 0.5, amount: 2.0, amountUnit: '亿元', amountCurrency: 'CNY', amountQualifier: '约', amountStatus: 'planned'}]->(sub),
  (mother)-[:INVESTS_IN {id: 'ftt-2', asOf: '2025-05-01', confidence: 'stated', sources: ['source:ftt-b']}]->(firm),
  (sub)-[:INVESTS_IN {id: 'ftt-3', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a'], share: 0.2}]->(firm),
  (sub)-[:INTRODUCED {id: 'ftt-4', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a'], joint: true}]->(pushed),
  (pushed)-[:SUPPLIES {id: 'ftt-5', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(firm),
  (firm)-[:BACKS {id: 'ftt-6', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(one),
  (firm)-[:BACKS {id: 'ftt-7', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(two),
  (one)-[:SITED_IN {id: 'ftt-8', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(park),
  (park)-[:LOCATED_IN {id: 'ftt-9', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(street),
  (street)-[:WITHIN {id: 'ftt-10', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(district),
  (one)-[:FILLS {id: 'ftt-11', asOf: '2020', confidence: 'stated', sources: ['source:ftt-c']}]->(segment),
  (segment)-[:PART_OF {id: 'ftt-12', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(chain),
  (chain)-[:IN_TAXONOMY {id: 'ftt-13', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(taxonomy),
  (bare)-[:IN_TAXONOMY {id: 'ftt-14', asOf: '2020', confidence: 'stated', sources: ['source:ftt-a']}]->(taxonomy),
  (both:Claim {id: 'claim:ftt-both', key: 'plannedInvestment', value: 10, unit: '亿元', currency: 'CNY', asOf: '2020',
    confidence: 'stated', sources: ['source:ftt-a'], shared: true}),
  (one)-[:HAS_CLAIM]->(both), (two)-[:HAS_CLAIM]->(both),
  (size:Claim {id: 'claim:ftt-size', key: 'fundSize', value: 20, unit: '亿元', currency: 'CNY', asOf: '2021',
    confidence: 'stated', sources: ['source:ftt-a']}),
  (mother)-[:HAS_CLAIM]->(size)
WITH [mother, sub, firm, pushed, one, two, park, street, district, other, taxonomy, chain, bare, segment, both, size] AS all
UNWIND all AS node
SET node.test = $mark`;

const clear = () => runCypher(graph, 'MATCH (n {test: $mark}) DETACH DELETE n', { mark: MARK });

beforeAll(async () => {
  await clear();
  await runCypher(graph, SMALL_GRAPH, { mark: MARK });
  for (const [key, nameZh, nameEn] of [
    ['plannedInvestment', '计划投资', 'Planned investment'],
    ['fundSize', '基金规模', 'Fund size'],
  ]) {
    await runCypher(
      graph,
      "MERGE (k:ClaimKey {key: $key}) ON CREATE SET k.nameZh = $nameZh, k.nameEn = $nameEn, k.kind = 'money'",
      {
        key,
        nameZh,
        nameEn,
      },
    );
  }
});
afterAll(async () => {
  await clear();
  await graph.close();
});

const motherListed = async (asOf: string) =>
  (await graph.all(listFunds, { asOf })).find((one) => one.fund.id === 'fund:ftt-mother');
const coverage = (asOf: string, region?: string) =>
  graph.reading((tx) => coverChains(tx, { asOf, region, taxonomy: 'taxonomy:ftt' }));
const steps = (asOf: string, ...types: string[]) =>
  graph
    .all(tiesOfSteps, { steps: [{ id: 'fund:ftt-mother', out: types, in: [] }], asOf })
    .then((rows) => rows.map((row) => row.tie.id));

describe('the ties a trace follows', () => {
  test('a tie stated later than the date looked at is left out', async () => {
    expect(await steps('2021-06-30', 'INVESTS_IN')).toEqual(['ftt-1']);
  });

  test('a tie that ended in 2022 still holds in the middle of 2022 and no longer in 2023', async () => {
    expect(await steps('2022-06-30', 'INVESTS_IN')).toEqual(['ftt-1']);
    expect(await steps('2023-01-01', 'INVESTS_IN')).toEqual([]);
  });

  test('only the asked types are followed, and only the asked way round', async () => {
    expect(await steps('2021-06-30', 'INTRODUCED')).toEqual([]);
    const up = await graph.all(tiesOfSteps, {
      steps: [{ id: 'company:ftt-firm', out: [], in: ['INVESTS_IN'] }],
      asOf: '2026-01-01',
    });
    expect(up.map((row) => [row.tie.id, row.next.id])).toEqual([
      ['ftt-2', 'fund:ftt-mother'],
      ['ftt-3', 'fund:ftt-sub'],
    ]);
  });
});

test('one amount for two projects is marked shared on both, a fund’s own size is not', async () => {
  const rows = await graph.all(figuresOf, {
    ids: ['project:ftt-one', 'project:ftt-two', 'fund:ftt-mother'],
    keys: ['plannedInvestment'],
    asOf: '2026-01-01',
  });
  expect(rows.map(({ entity, key, amount, shared }) => [entity, key, amount.value, shared])).toEqual([
    ['fund:ftt-mother', 'fundSize', 20, false],
    ['project:ftt-one', 'plannedInvestment', 10, true],
    ['project:ftt-two', 'plannedInvestment', 10, true],
  ]);
});

test('an id that is no fund gives no fund', async () => {
  expect(await graph.first(oneFund, { fund: 'company:ftt-firm' })).toBeUndefined();
});

test('a fund is listed with its size and what it did by the date looked at', async () => {
  expect(await motherListed('2020-06-30')).toEqual({
    fund: { id: 'fund:ftt-mother', label: 'Fund', name: '母基金' },
    findBy: '母基金 引导基金 mujijin mjj',
    kind: 'mother',
    sizes: [],
    managers: [],
    focuses: [],
    invested: 1,
    introduced: 0,
  });
  expect(await motherListed('2026-06-30')).toMatchObject({
    sizes: [{ value: 20, unit: '亿元' }],
    invested: 1,
  });
});

test('a trace over the whole small graph: routes with ranges, the shared amount, the place and the segment', async () => {
  const answer = await graph.reading((tx) =>
    traceFund(tx, { fund: 'fund:ftt-mother', direction: 'down', asOf: '2021-12-31', planned: true }),
  );
  expect(
    answer.routes.map(({ via, cashFlowShare, cashFlowShareTo, controlShare, amount }) => [
      via.slice(1).join(' '),
      cashFlowShare,
      cashFlowShareTo,
      controlShare,
      amount?.value,
    ]),
  ).toEqual([
    ['fund:ftt-sub', 0.3, 0.5, 0.3, 2],
    ['fund:ftt-sub company:ftt-firm', 0.06, 0.1, 0.2, undefined],
    ['fund:ftt-sub company:ftt-pushed', undefined, undefined, undefined, undefined],
    ['fund:ftt-sub company:ftt-firm project:ftt-one', undefined, 0.1, undefined, undefined],
    ['fund:ftt-sub company:ftt-firm project:ftt-two', undefined, 0.1, undefined, undefined],
    [
      'fund:ftt-sub company:ftt-firm project:ftt-one segment:ftt-segment',
      undefined,
      undefined,
      undefined,
      undefined,
    ],
    [
      'fund:ftt-sub company:ftt-firm project:ftt-one park:ftt-park',
      undefined,
      undefined,
      undefined,
      undefined,
    ],
    [
      'fund:ftt-sub company:ftt-firm project:ftt-one segment:ftt-segment chain:ftt-chain',
      undefined,
      undefined,
      undefined,
      undefined,
    ],
    [
      'fund:ftt-sub company:ftt-firm project:ftt-one park:ftt-park region:ftt-street',
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  ]);
  expect(answer.nodes.find((node) => node.id === 'project:ftt-two')?.figures).toEqual([
    {
      key: 'plannedInvestment',
      nameZh: '计划投资',
      nameEn: 'Planned investment',
      amount: { value: 10, unit: '亿元', currency: 'CNY', status: 'planned' },
      asOf: '2020',
      shared: true,
    },
  ]);
  expect(answer.summary).toEqual({
    funds: 1,
    companies: 2,
    projects: 2,
    parks: 1,
    segments: 1,
    chains: 1,
    introduced: 1,
  });
});

describe('funds × chains', () => {
  test('a mother fund covers the chain its sub-fund’s firm builds a project for', async () => {
    const answer = await coverage('2021-12-31');
    expect(answer.cells).toEqual([
      {
        fund: 'fund:ftt-mother',
        chain: 'chain:ftt-chain',
        focuses: false,
        invests: 1,
        introduced: 0,
        sources: 2,
      },
      {
        fund: 'fund:ftt-sub',
        chain: 'chain:ftt-chain',
        focuses: false,
        invests: 1,
        introduced: 0,
        sources: 2,
      },
    ]);
    expect(answer.chainsWithoutFund.map((chain) => chain.id)).toEqual(['chain:ftt-bare']);
  });

  test('once the mother fund has left, only the sub-fund covers it', async () => {
    expect((await coverage('2023-12-31')).cells.map((cell) => cell.fund)).toEqual(['fund:ftt-sub']);
  });

  test('with a region only what stands in it counts: the sub-fund’s firm builds there, and nobody stands elsewhere', async () => {
    const there = await coverage('2021-12-31', 'region:ftt-district');
    expect({
      funds: there.funds.map((fund) => fund.id),
      cells: there.cells.map((cell) => [cell.fund, cell.invests]),
    }).toEqual({
      funds: ['fund:ftt-sub', 'fund:ftt-mother'],
      cells: [
        ['fund:ftt-mother', 1],
        ['fund:ftt-sub', 1],
      ],
    });
    expect((await coverage('2021-12-31', 'region:ftt-other')).funds).toEqual([]);
  });
});
