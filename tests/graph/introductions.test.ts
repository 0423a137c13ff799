import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import { findPaths, type PathsQuestion } from '../../server/features/introductions/find-paths.use-case.ts';
import { plant } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let uproot: () => Promise<void>;

/** 主 holds 子, which supplied 标 until 2022; 主 is said to supply 标, which one source disputes; 孤 knows nobody. */
beforeAll(async () => {
  uproot = await plant(graph, {
    nodes: {
      'company:path-leader': { name: '主' },
      'company:path-child': { name: '子' },
      'company:path-target': { name: '标' },
      'company:path-alone': { name: '孤' },
      'region:path': { name: '城' },
      'source:path': { title: '试报', date: '2020' },
    },
    ties: [
      {
        from: 'company:path-child',
        type: 'SUBSIDIARY_OF',
        to: 'company:path-leader',
        properties: { id: 'tie:holds' },
      },
      {
        from: 'company:path-child',
        type: 'SUPPLIES',
        to: 'company:path-target',
        properties: {
          id: 'tie:sold',
          asOf: '2019-06-01',
          validTo: '2022',
          role: '玻璃',
          sources: ['source:path'],
        },
      },
      {
        from: 'company:path-leader',
        type: 'SUPPLIES',
        to: 'company:path-target',
        properties: { id: 'tie:disputed', confidence: 'contested' },
      },
      { from: 'company:path-leader', type: 'LOCATED_IN', to: 'region:path' },
      { from: 'company:path-alone', type: 'LOCATED_IN', to: 'region:path' },
    ],
  });
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

const ask = (more: Partial<PathsQuestion> = {}) =>
  findPaths(graph, null, {
    from: 'company:path-leader',
    to: 'company:path-target',
    k: 5,
    maxHops: 4,
    tieTypes: TIE_TYPES,
    diverse: false,
    mute: [],
    via: [],
    asOf: '2021-01-01',
    ...more,
  });

const weakestAsOf = async (asOf: string) => (await ask({ asOf })).paths.map((path) => path.weakest);

describe('paths between two companies', () => {
  test('a strong detour comes before a disputed direct tie, told in one sentence with its weakest hop', async () => {
    const { paths } = await ask();
    expect(paths.map(({ strength, weakest, sentence }) => ({ strength, weakest, sentence }))).toEqual([
      {
        strength: expect.closeTo(0.76),
        weakest: 'tie:sold',
        sentence: '从主到标，共2步：主的子公司是子（2020）；子供货给标（玻璃，2019-06-01，据《试报》）。',
      },
      {
        strength: expect.closeTo(0.4),
        weakest: 'tie:disputed',
        sentence: '从主到标，共1步：主供货给标（2020）。',
      },
    ]);
  });

  test('a tie that has ended carries no path afterwards, one not yet stated none before', async () => {
    expect(await weakestAsOf('2022-12-31')).toEqual(['tie:sold', 'tie:disputed']);
    expect(await weakestAsOf('2023-01-01')).toEqual(['tie:disputed']);
    expect(await weakestAsOf('2019-01-01')).toEqual([]);
  });

  test('standing in the same town is no introduction', async () => {
    const { paths, relaxations, endTies } = await ask({ to: 'company:path-alone', maxHops: 1 });
    expect([paths, relaxations, endTies]).toEqual([[], [], { from: 2, to: 0 }]);
  });

  test('a muted company is not passed, a muted end not reached', async () => {
    const around = await ask({ mute: ['company:path-child'] });
    expect(around.paths.map((path) => path.weakest)).toEqual(['tie:disputed']);
    const none = await ask({ mute: ['company:path-target'] });
    expect(none.paths).toEqual([]);
    expect(none.relaxations).toEqual([{ change: '恢复已屏蔽的关系和实体', apply: { mute: [] }, paths: 2 }]);
  });

  test('each single change that opens a path is offered, none that does not', async () => {
    const { relaxations } = await ask({ tieTypes: ['SUBSIDIARY_OF'], maxHops: 1 });
    expect(relaxations).toEqual([
      { change: '允许“供货”关系', apply: { ties: ['SUBSIDIARY_OF', 'SUPPLIES'] }, paths: 1 },
    ]);
    expect((await ask({ maxHops: 1, via: ['company:path-child'] })).relaxations).toEqual([
      { change: '步数放宽到 2', apply: { maxHops: 2 }, paths: 1 },
      { change: '不要求经过指定的实体', apply: { via: [] }, paths: 1 },
    ]);
  });
});
