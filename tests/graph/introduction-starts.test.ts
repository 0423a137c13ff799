import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import type { StartKind } from '../../server/contract/introductions.ts';
import type { PathEngine } from '../../server/features/introductions/path-engine.ts';
import {
  rankIntroductions,
  type IntroductionsQuestion,
} from '../../server/features/introductions/rank-introductions.use-case.ts';
import { plant } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let uproot: () => Promise<void>;

const located = (from: string, to = 'region:start-town', properties = {}) => ({
  from,
  type: 'LOCATED_IN' as const,
  to,
  properties,
});
const leads = (from: string) => ({ from, type: 'LEADS' as const, to: 'chain:start' });

/**
 * 城 holds the leader 主, the daughter 女 of the leader 母 who sits elsewhere, the park 园 with the fund 金 in it, the
 * association 会, the office 局, the firm 商 that leads nothing, and until 2022 the leader 迁. 金 owns a part of 甲 elsewhere,
 * 会's member is 乙, 母 supplies 丙; nobody knows 丁.
 */
beforeAll(async () => {
  uproot = await plant(graph, {
    nodes: {
      'region:start-town': { name: '城' },
      'chain:start': { name: '链' },
      'segment:start': { name: '环' },
      'company:start-leader': { name: '主' },
      'company:start-mother': { name: '母' },
      'company:start-daughter': { name: '女' },
      'company:start-firm': { name: '商' },
      'company:start-moved': { name: '迁' },
      'park:start': { name: '园' },
      'fund:start': { name: '金' },
      'institution:start-union': { name: '会', kind: 'association' },
      'institution:start-office': { name: '局', kind: 'government' },
      'company:start-a': { name: '甲' },
      'company:start-b': { name: '乙' },
      'company:start-c': { name: '丙' },
      'company:start-d': { name: '丁' },
    },
    ties: [
      located('company:start-leader'),
      leads('company:start-leader'),
      leads('company:start-mother'),
      { from: 'company:start-daughter', type: 'SUBSIDIARY_OF', to: 'company:start-mother' },
      located('company:start-daughter'),
      located('company:start-firm'),
      leads('company:start-moved'),
      located('company:start-moved', 'region:start-town', { validTo: '2022' }),
      located('park:start'),
      { from: 'fund:start', type: 'SITED_IN', to: 'park:start' },
      located('institution:start-union'),
      located('institution:start-office'),
      ...['a', 'b', 'c', 'd'].map((name) => ({
        from: `company:start-${name}`,
        type: 'OPERATES_IN' as const,
        to: 'segment:start',
      })),
      { from: 'segment:start', type: 'PART_OF', to: 'chain:start' },
      { from: 'fund:start', type: 'INVESTS_IN', to: 'company:start-a' },
      { from: 'company:start-b', type: 'MEMBER_OF', to: 'institution:start-union' },
      { from: 'company:start-mother', type: 'SUPPLIES', to: 'company:start-c' },
    ],
  });
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

const rank = (more: Partial<IntroductionsQuestion> = {}, held: PathEngine | null = null) =>
  rankIntroductions(graph, held, {
    segments: ['segment:start'],
    outside: 'region:start-town',
    limit: 50,
    maxHops: 4,
    tieTypes: TIE_TYPES,
    mute: [],
    asOf: '2023-06-01',
    ...more,
  });
const told = async (more: Partial<IntroductionsQuestion> = {}) =>
  Object.fromEntries(
    (await rank(more)).candidates.map(({ company, start, tier }) => [
      company.name,
      start && [start.entity.name, start.kind, tier],
    ]),
  );
const starts = async (more: Partial<IntroductionsQuestion>) =>
  Object.fromEntries(
    (await rank(more)).starts.map(({ kind, entities }) => [kind, entities.map(({ name }) => name).sort()]),
  );

describe('ways in from a whole region', () => {
  test('start at its leaders, also through a daughter, its parks, funds and associations', async () => {
    expect(await starts({})).toEqual({
      leader: ['主', '母'].sort(),
      park: ['园'],
      fund: ['金'],
      association: ['会'],
    });
    expect(await starts({ asOf: '2021-06-01', kinds: ['leader'] })).toEqual({
      leader: ['主', '母', '迁'].sort(),
    });
    expect(await starts({ kinds: ['institution'] })).toEqual({ institution: ['局'] });
  });

  test('each candidate is reached from the nearest of them, by a strong way or a weak one', async () => {
    expect(await told()).toEqual({
      甲: ['金', 'fund', 'strong'],
      丙: ['母', 'leader', 'strong'],
      乙: ['会', 'association', 'weak'],
      丁: null,
    });
    const only = async (kind: StartKind) => (await told({ kinds: [kind] }))['丙'];
    expect([await only('leader'), await only('fund')]).toEqual([['母', 'leader', 'strong'], null]);
  });

  test('from one leader alone everything starts there', async () => {
    const answer = await rank({ leader: 'company:start-daughter' });
    expect([answer.leader?.name, answer.starts.map(({ count }) => count)]).toEqual(['女', [1]]);
    const reached = answer.candidates
      .filter(({ path }) => path)
      .map(({ company, start }) => [company.name, start?.entity.name]);
    expect(reached).toEqual([['丙', '女']]);
  });
});

test('a way along a tie that has gone since the projection was read is not shown: the graph ranks again', async () => {
  const gone = { nodes: ['company:start-leader', 'company:start-d'], worth: 0.9 };
  const behind: PathEngine = {
    kind: 'projection',
    between: async () => [gone],
    toMany: async () => [gone],
    toBest: async () => ({ paths: [gone], complete: true }),
  };
  const answer = await rank({}, behind);
  expect(answer.searched.engine).toBe('graph');
  expect(answer.candidates).toEqual((await rank()).candidates);
});
