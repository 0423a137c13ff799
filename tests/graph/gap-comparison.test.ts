import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../server/contract/gap-settings.ts';
import { compareGaps } from '../../server/features/gap-comparison/compare-gaps.use-case.ts';
import { plant, type SmallGraph } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

const at = (asOf: string, more = {}) => ({ properties: { asOf, ...more } });

/**
 * One segment. 甲 works in it since 2020; 乙 does too, but that it stands in the town is only said in 2023; 丙 stopped in
 * 2022; 丁 came in 2024, through a project a fund introduced. A project's site and purpose ended in 2021.
 */
const TOWN: SmallGraph = {
  nodes: {
    'region:cmp-town': { name: '试城' },
    'source:cmp': { title: '试报' },
    'chain:cmp': { name: '试链' },
    'segment:cmp': { name: '板', position: 'midstream', order: 1, key: false },
    'company:cmp-a': { name: '甲' },
    'company:cmp-b': { name: '乙' },
    'company:cmp-c': { name: '丙' },
    'company:cmp-d': { name: '丁' },
    'project:cmp-d': { name: '丁项目' },
    'project:cmp-ended': { name: '旧项目' },
    'fund:cmp': { name: '试基金' },
  },
  ties: [
    { from: 'segment:cmp', type: 'PART_OF', to: 'chain:cmp' },
    { from: 'company:cmp-a', type: 'OPERATES_IN', to: 'segment:cmp', ...at('2020') },
    { from: 'company:cmp-a', type: 'LOCATED_IN', to: 'region:cmp-town', ...at('2020') },
    { from: 'company:cmp-b', type: 'OPERATES_IN', to: 'segment:cmp', ...at('2020') },
    {
      from: 'company:cmp-b',
      type: 'LOCATED_IN',
      to: 'region:cmp-town',
      ...at('2023-05', { sources: ['source:cmp'] }),
    },
    { from: 'company:cmp-c', type: 'OPERATES_IN', to: 'segment:cmp', ...at('2020', { validTo: '2022' }) },
    { from: 'company:cmp-c', type: 'LOCATED_IN', to: 'region:cmp-town', ...at('2020') },
    {
      from: 'company:cmp-d',
      type: 'OPERATES_IN',
      to: 'segment:cmp',
      ...at('2023', { validFrom: '2024-03' }),
    },
    { from: 'company:cmp-d', type: 'LOCATED_IN', to: 'region:cmp-town', ...at('2023') },
    { from: 'company:cmp-d', type: 'BACKS', to: 'project:cmp-d', ...at('2023') },
    { from: 'fund:cmp', type: 'INTRODUCED', to: 'project:cmp-d', ...at('2023-02', { mode: 'capital' }) },
    { from: 'project:cmp-ended', type: 'FILLS', to: 'segment:cmp', ...at('2019', { validTo: '2021' }) },
    { from: 'project:cmp-ended', type: 'LOCATED_IN', to: 'region:cmp-town', ...at('2019') },
  ],
};

const graph = testGraph();
let uproot: () => Promise<void>;
beforeAll(async () => {
  uproot = await plant(graph, TOWN);
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

async function compare(earlier: string, later: string) {
  const { segments } = await compareGaps(graph, {
    chain: 'chain:cmp',
    region: 'region:cmp-town',
    asOf: later,
    againstRegion: undefined,
    againstAsOf: earlier,
    settings: DEFAULT_SETTINGS,
  });
  const [board] = segments;
  if (!board) throw new Error('The chain has one segment');
  return {
    verdict: [board.verdict.from, board.verdict.to],
    turn: board.turn,
    arrivals: board.arrivals.map(({ company }) => company.name),
    departures: board.departures.map(({ company }) => company.name),
    projects: board.projects.map(({ project }) => project.name),
    board,
  };
}

test('what ended in between leaves, a firm whose work has not begun is not there yet', async () => {
  const { board: _, ...moves } = await compare('2021-06-30', '2023-04-30');
  expect(moves).toEqual({
    verdict: ['strong', 'weak'],
    turn: 'opened',
    arrivals: [],
    departures: ['丙'],
    projects: ['旧项目'],
  });
});

test('a seat first stated later counts from then on, on the word of its source', async () => {
  const { board, turn } = await compare('2023-04-30', '2023-12-31');
  expect([turn, board.arrivals]).toEqual([
    'closed',
    [
      expect.objectContaining({
        company: expect.objectContaining({ name: '乙' }),
        asOf: '2020',
        seat: { asOf: '2023-05', sources: [expect.objectContaining({ title: '试报' })] },
        decisive: true,
        introductions: [],
      }),
    ],
  ]);
});

test('a firm that came is told with who introduced its project', async () => {
  const { board, arrivals, turn } = await compare('2023-12-31', '2024-12-31');
  expect([arrivals, turn]).toEqual([['丁'], 'changed']);
  expect(board.arrivals[0]?.introductions).toEqual([
    {
      by: { id: 'fund:cmp', label: 'Fund', name: '试基金' },
      via: { id: 'project:cmp-d', label: 'Project', name: '丁项目' },
      mode: 'capital',
      joint: false,
      asOf: '2023-02',
      sources: [],
    },
  ]);
});
