import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findCandidates } from '../../server/features/candidates/find-candidates.use-case.ts';
import { analyseGaps } from '../../server/features/gap-analysis/gap-analysis.use-case.ts';
import { plant, type SmallGraph } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

/** A town with a village and a park; 料 feeds 板 feeds 机. */
const TOWN: SmallGraph = {
  nodes: {
    'region:gap-land': { name: '试国' },
    'region:gap-town': { name: '试城' },
    'region:gap-village': { name: '试村' },
    'park:gap': { name: '试园' },
    'source:gap': { title: '试报', date: '2025' },
    'chain:gap': { name: '试链' },
    'segment:gap-raw': { name: '料', position: 'upstream', order: 1, key: false },
    'segment:gap-board': { name: '板', position: 'midstream', order: 2, key: true },
    'segment:gap-set': { name: '机', position: 'downstream', order: 3, key: false },
    'company:gap-group': { name: '甲集团' },
    'company:gap-a': { name: '甲' },
    'company:gap-a2': { name: '甲二' },
    'company:gap-stopped': { name: '停', status: 'dissolved' },
    'company:gap-old': { name: '旧' },
    'company:gap-out': { name: '外' },
    'company:gap-mother': { name: '母' },
    'company:gap-daughter': { name: '女' },
    'company:gap-b': { name: '乙' },
    'company:gap-c': { name: '丙' },
    'project:gap': { name: '板项目' },
    'claim:gap-1': { key: 'stage', value: 'signed', asOf: '2022-05', shared: false },
    'claim:gap-2': { key: 'stage', value: 'started', asOf: '2024-06', shared: false },
    'claim:gap-3': {
      key: 'plannedInvestment',
      value: 10,
      unit: '亿元',
      currency: 'CNY',
      qualifier: '超',
      asOf: '2022-05',
      shared: true,
    },
    'coverage:gap-board': {
      lookedInto: true,
      finding: 'absent',
      asOf: '2023',
      evidence: '本城没有板厂',
      sources: ['source:gap'],
    },
  },
  ties: [
    { from: 'region:gap-town', type: 'WITHIN', to: 'region:gap-land' },
    { from: 'region:gap-village', type: 'WITHIN', to: 'region:gap-town' },
    { from: 'park:gap', type: 'LOCATED_IN', to: 'region:gap-town' },
    ...['raw', 'board', 'set'].map((name) => ({
      from: `segment:gap-${name}`,
      type: 'PART_OF' as const,
      to: 'chain:gap',
    })),
    { from: 'segment:gap-raw', type: 'FEEDS', to: 'segment:gap-board' },
    { from: 'segment:gap-board', type: 'FEEDS', to: 'segment:gap-set' },
    works('a', 'raw', '2022'),
    works('a2', 'raw', '2024-03'),
    works('stopped', 'raw', '2020'),
    { ...works('old', 'raw', '2019'), properties: { asOf: '2019', validTo: '2023' } },
    works('out', 'board', '2021'),
    works('mother', 'set', '2021'),
    works('daughter', 'set', '2025-01'),
    works('b', 'set', '2021'),
    works('c', 'set', '2023'),
    stands('a', 'region:gap-village'),
    { from: 'company:gap-a2', type: 'SITED_IN', to: 'park:gap' },
    stands('stopped', 'region:gap-town'),
    stands('old', 'region:gap-town'),
    stands('out', 'region:gap-land'),
    stands('mother', 'region:gap-land'),
    stands('daughter', 'region:gap-town'),
    stands('b', 'region:gap-town'),
    stands('c', 'region:gap-town'),
    { from: 'company:gap-a', type: 'SUBSIDIARY_OF', to: 'company:gap-group' },
    { from: 'company:gap-a2', type: 'SUBSIDIARY_OF', to: 'company:gap-group' },
    { from: 'company:gap-daughter', type: 'SUBSIDIARY_OF', to: 'company:gap-mother' },
    { from: 'company:gap-b', type: 'LEADS', to: 'chain:gap' },
    { from: 'company:gap-a', type: 'SUPPLIES', to: 'company:gap-b' },
    { from: 'company:gap-out', type: 'SUPPLIES', to: 'company:gap-b' },
    {
      from: 'company:gap-out',
      type: 'SUPPLIES',
      to: 'company:gap-b',
      properties: {
        asOf: '2021',
        amount: 3,
        amountUnit: '亿元',
        amountCurrency: 'CNY',
        amountStatus: 'actual',
      },
    },
    { from: 'project:gap', type: 'FILLS', to: 'segment:gap-board', properties: { asOf: '2022-05' } },
    { from: 'project:gap', type: 'SITED_IN', to: 'park:gap' },
    { from: 'company:gap-out', type: 'BACKS', to: 'project:gap', properties: { asOf: '2022-05' } },
    { from: 'company:gap-b', type: 'INTRODUCED', to: 'project:gap', properties: { asOf: '2022-05' } },
    ...['1', '2', '3'].map((number) => ({
      from: 'project:gap',
      type: 'HAS_CLAIM' as const,
      to: `claim:gap-${number}`,
    })),
    { from: 'coverage:gap-board', type: 'OF', to: 'segment:gap-board' },
    { from: 'coverage:gap-board', type: 'IN', to: 'region:gap-town' },
  ],
};

/** Films, which 甲 makes, can take the place of boards in sets. */
const FILM: SmallGraph = {
  nodes: { 'segment:gap-film': { name: '膜', position: 'midstream', order: 4, key: false } },
  ties: [
    { from: 'segment:gap-film', type: 'PART_OF', to: 'chain:gap' },
    { from: 'segment:gap-film', type: 'FEEDS', to: 'segment:gap-set' },
    {
      from: 'segment:gap-film',
      type: 'SUBSTITUTES',
      to: 'segment:gap-board',
      properties: { sources: ['source:gap'] },
    },
    works('a', 'film', '2022'),
  ],
};

function works(firm: string, segment: string, asOf: string) {
  return {
    from: `company:gap-${firm}`,
    type: 'OPERATES_IN' as const,
    to: `segment:gap-${segment}`,
    properties: { asOf, sources: ['source:gap'] },
  };
}
function stands(firm: string, place: string) {
  return { from: `company:gap-${firm}`, type: 'LOCATED_IN' as const, to: place };
}

const graph = testGraph();
let uproot: () => Promise<void>;
beforeAll(async () => {
  uproot = await plant(graph, TOWN);
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

const judge = async (region: string, asOf: string) => {
  const answer = await analyseGaps(graph, 'chain:gap', region, asOf);
  const [raw, board, set] = answer.segments;
  if (!raw || !board || !set) throw new Error('The chain has three segments');
  return { answer, raw, board, set };
};

describe('a town', () => {
  test('firms in its villages and parks count, two of one group once; dissolved and ended ones do not', async () => {
    const { raw } = await judge('region:gap-town', '2026-01-01');
    expect(
      raw.firms.map(({ company, group, places }) => [company.name, group.name, places[0]?.name]),
    ).toEqual([
      ['甲', '甲集团', '试村'],
      ['甲二', '甲集团', '试园'],
    ]);
    expect([raw.verdict, raw.reason.rule, raw.reason.sentence]).toEqual([
      'weak',
      'one-group',
      {
        zh: '本地 2 家企业，同属一个集团，没有补链项目：不到 2 家独立企业，判为弱。',
        en: '2 local firms, both in one group, no pipeline: fewer than the 2 independent firms needed, so it is weak.',
      },
    ]);
  });

  test('a firm whose work there ended counts until the year it ended', async () => {
    const { raw } = await judge('region:gap-town', '2023-06-01');
    expect(raw.firms.map(({ company }) => company.name)).toEqual(['旧', '甲']);
    expect(raw.verdict).toBe('strong');
  });

  test('declared absent with a project being built: missing, half as short, the project told in full', async () => {
    const { board } = await judge('region:gap-town', '2026-01-01');
    expect([board.verdict, board.priority.shortage]).toEqual(['missing', 0.5]);
    expect(board.coverage).toEqual({
      lookedInto: true,
      finding: 'absent',
      asOf: '2023',
      evidence: '本城没有板厂',
      sources: [{ id: 'source:gap', title: '试报', date: '2025' }],
    });
    expect(board.pipeline).toEqual([
      {
        project: { id: 'project:gap', label: 'Project', name: '板项目' },
        stage: 'started',
        stageSince: '2024-06',
        investment: { value: 10, unit: '亿元', currency: 'CNY', qualifier: '超', status: 'planned' },
        investmentShared: true,
        backers: [{ id: 'company:gap-out', label: 'Company', name: '外' }],
        introducedBy: [{ id: 'company:gap-b', label: 'Company', name: '乙' }],
        sources: [],
      },
    ]);
  });

  test('a year earlier the project was signed only, before that nobody had looked', async () => {
    const signed = await judge('region:gap-town', '2023-06-01');
    expect([signed.board.pipeline[0]?.stage, signed.board.priority.shortage]).toEqual(['signed', 0.75]);
    const before = await judge('region:gap-town', '2022-01-01');
    expect([before.board.verdict, before.board.pipeline, before.board.coverage]).toEqual([
      'unknown',
      [],
      null,
    ]);
  });

  test('the chain leader makes its segment strong, and the buyers of a segment are its demand', async () => {
    const { answer, board, set } = await judge('region:gap-town', '2026-01-01');
    expect(answer.leaders.map((leader) => leader.name)).toEqual(['乙']);
    expect([set.verdict, set.reason.rule, board.demandFirms]).toEqual(['strong', 'leader-present', 3]);
    expect(set.firms.map(({ company, leader }) => [company.name, leader])).toEqual([
      ['丙', false],
      ['乙', true],
      ['女', false],
    ]);
  });

  test('of the leader’s two suppliers one is local, on three known ties', async () => {
    const { answer } = await judge('region:gap-town', '2026-01-01');
    expect([answer.localSupplyRate, answer.localSuppliers, answer.localSupplyTies]).toEqual([
      0.5,
      { local: 1, known: 2 },
      3,
    ]);
  });
});

describe('what the town depends on', () => {
  test('without its boards the sets stop, the films could stand in for them where they are made', async () => {
    const { raw, board } = await judge('region:gap-town', '2026-01-01');
    expect(raw.downstream).toEqual({
      cutOff: [
        { segment: 'segment:gap-board', steps: 1, firms: 0 },
        { segment: 'segment:gap-set', steps: 2, firms: 3 },
      ],
      firms: 3,
      share: 1,
      held: [],
      substitutes: [],
    });
    expect(board.downstream.cutOff).toEqual([{ segment: 'segment:gap-set', steps: 1, firms: 3 }]);

    const uprootFilm = await plant(graph, FILM);
    try {
      const withFilm = await judge('region:gap-town', '2026-01-01');
      expect(withFilm.board.downstream).toEqual({
        cutOff: [],
        firms: 0,
        share: 0,
        held: [{ segment: 'segment:gap-set', by: 'segment:gap-film' }],
        substitutes: [
          {
            segment: 'segment:gap-film',
            local: true,
            sources: [{ id: 'source:gap', title: '试报', date: '2025' }],
          },
        ],
      });
      expect(withFilm.board.priority.criticality).toBeLessThan(board.priority.criticality);
    } finally {
      await uprootFilm();
    }
  });

  test('its makers of sets are known to buy boards from one group, paid for in part', async () => {
    const { answer, board, raw } = await judge('region:gap-town', '2026-01-01');
    expect(board.sourcing).toEqual({
      local: { firms: 0, groups: 0 },
      customers: {
        groups: 3,
        supplied: 1,
        suppliers: 1,
        pairs: 1,
        withAmount: 1,
        hhi: 1,
        by: 'amount',
        ties: [
          {
            supplier: { id: 'company:gap-out', label: 'Company', name: '外' },
            group: { id: 'company:gap-out', label: 'Company', name: '外' },
            local: false,
            buyer: { id: 'company:gap-b', label: 'Company', name: '乙' },
            amount: { value: 3, unit: '亿元', currency: 'CNY', status: 'actual' },
            asOf: '2021',
            sources: [],
          },
        ],
      },
    });
    const { local, customers } = raw.sourcing;
    expect([local, customers.suppliers, customers.hhi, customers.ties.map((tie) => tie.group.name)]).toEqual([
      { firms: 2, groups: 1 },
      1,
      null,
      ['甲集团'],
    ]);
    expect(answer.localSupplyByAmount).toEqual({
      rate: 0,
      localYuan: 0,
      knownYuan: 3e8,
      withAmount: 1,
      pairs: 2,
      from: '2021',
      to: '2021',
    });
  });
});

describe('who could come from outside', () => {
  test('a company whose daughter already works in the segment here is no candidate, and is not counted', async () => {
    const { answer, board, set } = await judge('region:gap-town', '2026-01-01');
    expect([board.candidates, set.candidates]).toEqual([1, 0]);
    for (const gap of answer.segments) {
      const found = await graph.reading((tx) =>
        findCandidates(tx, {
          segments: [gap.segment.id],
          outside: 'region:gap-town',
          asOf: '2026-01-01',
        }),
      );
      expect(found).toHaveLength(gap.candidates);
    }
  });

  test('a candidate that sells to the chain fits better than one that does not', async () => {
    const found = await graph.reading((tx) =>
      findCandidates(tx, { segments: ['segment:gap-board'], outside: 'region:gap-town', asOf: '2026-01-01' }),
    );
    expect(found).toEqual([
      {
        company: { id: 'company:gap-out', label: 'Company', name: '外' },
        places: [{ id: 'region:gap-land', label: 'Region', name: '试国' }],
        fit: { score: expect.closeTo(0.88), parts: { evidence: 1, standing: 0.4, market: 1 } },
        readiness: {
          score: 0.75,
          parts: { presence: 1, backing: 0, expansion: 0, means: 0 },
          facts: [expect.objectContaining({ part: 'presence', kind: 'project', here: true })],
        },
        evidence: [
          {
            segment: { id: 'segment:gap-board', label: 'Segment', name: '板' },
            confidence: 'stated',
            asOf: '2021',
            sources: [{ id: 'source:gap', title: '试报', date: '2025' }],
          },
        ],
      },
    ]);
  });
});

describe('a village of the town', () => {
  test('it takes over that the town has none, and counts its own firms only', async () => {
    const { raw, board, set } = await judge('region:gap-village', '2026-01-01');
    expect(raw.firms.map(({ company }) => company.name)).toEqual(['甲']);
    expect([board.verdict, board.pipeline]).toEqual(['missing', []]);
    expect(set.verdict).toBe('unknown');
  });
});

test('the land as a whole does not take over that its town has none', async () => {
  const { board } = await judge('region:gap-land', '2026-01-01');
  expect([board.verdict, board.firms.map(({ company }) => company.name)]).toEqual(['weak', ['外']]);
});
