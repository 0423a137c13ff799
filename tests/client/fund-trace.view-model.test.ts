import { describe, expect, test } from '@jest/globals';
import {
  drawingOf,
  fundMatches,
  litIds,
  orderFunds,
  routeKey,
  routeRows,
  rowsOfReach,
  tiesAt,
} from '../../client/features/fund-trace/fund-trace.view-model.ts';
import type { Tie } from '../../server/contract/common.ts';
import type { FundSummary, FundTraceAnswer, TraceNode } from '../../server/contract/fund-trace.ts';

const node = (id: string, label: TraceNode['label'], name: string, depth: number): TraceNode => ({
  id,
  label,
  name,
  depth,
  figures: [],
});
const tie = (id: string, from: string, type: Tie['type'], to: string, more: Partial<Tie> = {}): Tie => ({
  id,
  from,
  type,
  to,
  asOf: '2024',
  confidence: 'stated',
  sources: [],
  ...more,
});

/** A fund holds 30 % of a firm for 4000万元, introduced another, and both stand in one district; the first builds in a park. */
const trace: FundTraceAnswer = {
  fund: { id: 'fund:f', label: 'Fund', name: '甲基金' },
  direction: 'down',
  nodes: [
    {
      ...node('fund:f', 'Fund', '甲基金', 0),
      figures: [
        {
          key: 'fundSize',
          nameZh: '基金规模',
          nameEn: 'Fund size',
          amount: { value: 10, unit: '亿元', currency: 'CNY', qualifier: '约' },
          asOf: '2024',
          shared: false,
        },
      ],
    },
    node('company:held', 'Company', '所投企业', 1),
    node('company:brought', 'Company', '所引企业', 1),
    {
      ...node('project:p', 'Project', '一期', 2),
      figures: [
        {
          key: 'plannedInvestment',
          nameZh: '计划投资',
          nameEn: 'Planned investment',
          amount: { value: 50, unit: '亿元', currency: 'CNY', status: 'planned' },
          asOf: '2024',
          shared: true,
        },
      ],
    },
    node('region:r', 'Region', '即墨区', 2),
    node('park:k', 'Park', '芯园', 3),
  ],
  ties: [
    tie('t1', 'fund:f', 'INVESTS_IN', 'company:held', {
      share: 0.3,
      amount: { value: 4000, unit: '万元', currency: 'CNY' },
    }),
    tie('t2', 'fund:f', 'INTRODUCED', 'company:brought'),
    tie('t3', 'company:held', 'BACKS', 'project:p'),
    tie('t4', 'company:held', 'LOCATED_IN', 'region:r'),
    tie('t5', 'company:brought', 'LOCATED_IN', 'region:r'),
    tie('t6', 'project:p', 'SITED_IN', 'park:k'),
  ],
  routes: [
    {
      to: 'company:held',
      via: ['fund:f', 'company:held'],
      ties: ['t1'],
      cashFlowShare: 0.3,
      controlShare: 0.3,
    },
    { to: 'company:brought', via: ['fund:f', 'company:brought'], ties: ['t2'] },
    { to: 'project:p', via: ['fund:f', 'company:held', 'project:p'], ties: ['t1', 't3'] },
    { to: 'region:r', via: ['fund:f', 'company:held', 'region:r'], ties: ['t1', 't4'] },
    { to: 'region:r', via: ['fund:f', 'company:brought', 'region:r'], ties: ['t2', 't5'] },
    { to: 'park:k', via: ['fund:f', 'company:held', 'project:p', 'park:k'], ties: ['t1', 't3', 't6'] },
  ],
  summary: { funds: 0, companies: 2, projects: 1, parks: 1, segments: 0, chains: 0, introduced: 1 },
  ownership: {
    countsPlanned: true,
    holdings: [],
    stakes: [],
    loops: [],
    error: 0,
    contradictions: [],
    cut: false,
  },
  outlayTotals: [],
  investments: [],
  projectsWithoutInvestment: 1,
  outlays: [],
  withoutAmount: 0,
  searched: { maxSteps: 8, maxRoutes: 2000, cut: false },
  basis: { queries: [], asOf: '2024-12-31', newest: '2024' },
};

const chinese = {
  language: 'zh-CN',
  status: { planned: '计划', actual: '实际', 'paid-in': '实缴' },
  shared: '（合计）',
};

describe('the drawing of a trace', () => {
  test('stands in columns by kind; regions are written under what stands in them instead of being drawn', () => {
    expect(drawingOf(trace, chinese).nodes).toEqual([
      { id: 'fund:f', label: 'Fund', name: '甲基金', layer: 0, caption: '约10亿元', focus: true },
      { id: 'company:held', label: 'Company', name: '所投企业', layer: 1, caption: '即墨区' },
      { id: 'company:brought', label: 'Company', name: '所引企业', layer: 1, caption: '即墨区' },
      { id: 'project:p', label: 'Project', name: '一期', layer: 2, caption: '计划50亿元（合计）' },
      { id: 'park:k', label: 'Park', name: '芯园', layer: 3 },
    ]);
  });

  test('writes amount and share on money, and what it is on an introduction', () => {
    const { ties } = drawingOf(trace, chinese);
    expect(ties.map(({ id, caption }) => [id, caption])).toEqual([
      ['t1', '4,000万元\n30%'],
      ['t2', '引荐'],
      ['t3', undefined],
      ['t6', undefined],
    ]);
  });

  test('upwards puts the fund at the right', () => {
    const up: FundTraceAnswer = {
      ...trace,
      direction: 'up',
      nodes: [
        node('fund:f', 'Fund', '甲基金', 0),
        node('company:a', 'Company', '出资方', 1),
        node('company:g', 'Company', '集团', 2),
      ],
      ties: [
        tie('u1', 'company:a', 'INVESTS_IN', 'fund:f'),
        tie('u2', 'company:a', 'SUBSIDIARY_OF', 'company:g'),
      ],
      routes: [],
    };
    const { nodes, ties } = drawingOf(up, chinese);
    expect(nodes.map(({ name, layer }) => [name, layer])).toEqual([
      ['甲基金', 2],
      ['出资方', 1],
      ['集团', 0],
    ]);
    expect(ties.map(({ caption }) => caption)).toEqual([undefined, '隶属']);
  });
});

describe('the route table', () => {
  const rows = routeRows(trace);

  test('tells each route by its stops, its last tie and whether an introduction lies on the way', () => {
    expect(
      rows.map(({ to, between, last, introduced }) => [
        to.name,
        between.map(({ name }) => name).join(' → '),
        last.id,
        introduced,
      ]),
    ).toEqual([
      ['所投企业', '', 't1', false],
      ['所引企业', '', 't2', true],
      ['一期', '所投企业', 't3', false],
      ['即墨区', '所投企业', 't4', false],
      ['即墨区', '所引企业', 't5', true],
      ['芯园', '所投企业 → 一期', 't6', false],
    ]);
  });

  test('a figure of the summary lists the routes to what it counts, introductions those that end with one', () => {
    expect(rowsOfReach(rows, 'companies').map((row) => row.last.id)).toEqual(['t1', 't2']);
    expect(rowsOfReach(rows, 'introduced').map((row) => row.last.id)).toEqual(['t2']);
    expect(rowsOfReach(rows, 'parks').map((row) => row.last.id)).toEqual(['t6']);
    expect(rowsOfReach(rows, null)).toHaveLength(6);
  });

  test('a chosen route lights itself alone; a chosen entity lights every route to it', () => {
    const second = trace.routes[4];
    expect(litIds(rows, { at: 'region:r', route: second ? routeKey(second) : null })).toEqual([
      'fund:f',
      'company:brought',
      'region:r',
      't2',
      't5',
    ]);
    expect(litIds(rows, { at: 'region:r', route: null }).sort()).toEqual(
      ['company:brought', 'company:held', 'fund:f', 'region:r', 't1', 't2', 't4', 't5'].sort(),
    );
    expect(litIds(rows, { at: null, route: null })).toEqual([]);
  });

  test('the ties of an entity come with those towards the fund first', () => {
    expect(tiesAt(trace, 'company:held').map(({ tie: one }) => one.id)).toEqual(['t1', 't3', 't4']);
  });
});

const fund = (name: string, more: Partial<FundSummary> = {}): FundSummary => ({
  fund: { id: `fund:${name}`, label: 'Fund', name },
  findBy: name,
  sizes: [],
  managers: [],
  focuses: [],
  invested: 0,
  introduced: 0,
  ...more,
});

describe('choosing a fund', () => {
  test('a fund is found by a name, by how it sounds and by its manager', () => {
    const one = fund('中骏基金', {
      findBy: '中骏基金 zhongjunjijin zjjj',
      managers: [{ id: 'company:m', label: 'Company', name: '前海方舟' }],
    });
    expect(['中骏', 'ZJJJ', 'zhong jun', '方舟', '启迪'].map((typed) => fundMatches(one, typed))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  test('funds that did most come first, equals by name', () => {
    const funds = [fund('乙'), fund('丙', { introduced: 4 }), fund('甲'), fund('丁', { invested: 1 })];
    expect(orderFunds(funds).map((one) => one.fund.name)).toEqual(['丙', '丁', '甲', '乙']);
  });
});
