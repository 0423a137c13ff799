import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  judgeCandidates,
  type CandidatesQuestion,
} from '../../server/features/candidates/find-candidates.use-case.ts';
import { plant } from '../support/small-graph.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let uproot: () => Promise<void>;

const located = (from: string, to: string) => ({ from, type: 'LOCATED_IN' as const, to });
const operates = (from: string) => ({ from, type: 'OPERATES_IN' as const, to: 'segment:cand-board' });

/**
 * 城 and 邻 lie in 省, 远 lies elsewhere. Everybody named works in 板. 有 sits in 远 and has a factory in 邻 and a project
 * begun in 城, and gave another up in 2026-02; 资 is partly owned by somebody of 城 and plans an investment; 旧 had all that long ago or no longer; 本 sits in
 * 城; 母's daughter 女 makes 板 there; 逝 is dissolved; 搬 sat in 城 until 2024.
 */
beforeAll(async () => {
  uproot = await plant(graph, {
    nodes: {
      'region:cand-province': { name: '省', level: 'province' },
      'region:cand-town': { name: '城', level: 'city' },
      'region:cand-next': { name: '邻', level: 'city' },
      'region:cand-far': { name: '远', level: 'city' },
      'park:cand': { name: '园' },
      'segment:cand-board': { name: '板' },
      'company:cand-has': { name: '有', listingCode: '000001.SZ', sources: ['source:cand'] },
      'company:cand-factory': { name: '分' },
      'company:cand-backed': { name: '资' },
      'company:cand-local': { name: '本' },
      'company:cand-past': { name: '旧' },
      'company:cand-closed': { name: '关', status: 'dissolved' },
      'company:cand-moved': { name: '搬' },
      'company:cand-mother': { name: '母' },
      'company:cand-daughter': { name: '女' },
      'company:cand-gone': { name: '逝', status: 'dissolved', sources: ['source:cand'] },
      'project:cand-works': { name: '厂' },
      'project:cand-old': { name: '老厂' },
      'project:cand-given-up': { name: '弃厂' },
      'claim:cand-begun': {
        key: 'stage',
        value: 'signed',
        asOf: '2025-03',
        confidence: 'stated',
        sources: [],
      },
      'claim:cand-given-up': {
        key: 'stage',
        value: 'ended',
        asOf: '2026-02',
        confidence: 'stated',
        sources: [],
      },
      'claim:cand-signed': {
        key: 'stage',
        value: 'signed',
        asOf: '2025-02',
        confidence: 'stated',
        sources: [],
      },
      'claim:cand-started': {
        key: 'stage',
        value: 'started',
        asOf: '2026-01',
        confidence: 'stated',
        sources: [],
      },
      'claim:cand-long-ago': {
        key: 'stage',
        value: 'signed',
        asOf: '2015',
        confidence: 'stated',
        sources: [],
      },
      'claim:cand-plan': {
        key: 'plannedInvestment',
        value: 13.5,
        unit: '亿元',
        asOf: '2023-06',
        confidence: 'inferred',
        sources: ['source:cand'],
      },
      'claim:cand-old-plan': {
        key: 'plannedInvestment',
        value: 1,
        unit: '亿元',
        asOf: '2020',
        confidence: 'stated',
        sources: [],
      },
      'source:cand': { title: '试报', date: '2025' },
    },
    ties: [
      { from: 'region:cand-town', type: 'WITHIN', to: 'region:cand-province' },
      { from: 'region:cand-next', type: 'WITHIN', to: 'region:cand-province' },
      located('park:cand', 'region:cand-next'),
      ...['has', 'backed', 'past', 'mother', 'daughter', 'local', 'gone', 'moved'].map((name) =>
        operates(`company:cand-${name}`),
      ),
      located('company:cand-has', 'region:cand-far'),
      { from: 'company:cand-factory', type: 'SUBSIDIARY_OF', to: 'company:cand-has' },
      { from: 'company:cand-factory', type: 'SITED_IN', to: 'park:cand' },
      {
        from: 'company:cand-factory',
        type: 'BACKS',
        to: 'project:cand-works',
        properties: { asOf: '2026-03', sources: ['source:cand'], evidence: '在建' },
      },
      located('project:cand-works', 'region:cand-town'),
      { from: 'project:cand-works', type: 'HAS_CLAIM', to: 'claim:cand-signed' },
      { from: 'project:cand-works', type: 'HAS_CLAIM', to: 'claim:cand-started' },
      {
        from: 'company:cand-factory',
        type: 'BACKS',
        to: 'project:cand-given-up',
        properties: { asOf: '2025-03' },
      },
      located('project:cand-given-up', 'region:cand-town'),
      { from: 'project:cand-given-up', type: 'HAS_CLAIM', to: 'claim:cand-begun' },
      { from: 'project:cand-given-up', type: 'HAS_CLAIM', to: 'claim:cand-given-up' },
      located('company:cand-local', 'region:cand-town'),
      { from: 'company:cand-local', type: 'INVESTS_IN', to: 'company:cand-backed' },
      { from: 'company:cand-backed', type: 'HAS_CLAIM', to: 'claim:cand-plan' },
      {
        from: 'company:cand-local',
        type: 'INVESTS_IN',
        to: 'company:cand-past',
        properties: { validTo: '2022' },
      },
      { from: 'company:cand-past', type: 'HAS_CLAIM', to: 'claim:cand-old-plan' },
      { from: 'company:cand-past', type: 'BACKS', to: 'project:cand-old', properties: { asOf: '2025' } },
      { from: 'project:cand-old', type: 'HAS_CLAIM', to: 'claim:cand-long-ago' },
      { from: 'company:cand-closed', type: 'SUBSIDIARY_OF', to: 'company:cand-past' },
      located('company:cand-closed', 'region:cand-town'),
      { from: 'company:cand-daughter', type: 'SUBSIDIARY_OF', to: 'company:cand-mother' },
      { ...located('company:cand-moved', 'region:cand-town'), properties: { validTo: '2024-05' } },
      located('company:cand-daughter', 'region:cand-town'),
      located('company:cand-gone', 'region:cand-far'),
    ],
  });
});
afterAll(async () => {
  await uproot();
  await graph.close();
});

const judge = (more: Partial<CandidatesQuestion> = {}) =>
  graph.reading((tx) =>
    judgeCandidates(tx, {
      segments: ['segment:cand-board'],
      outside: 'region:cand-town',
      asOf: '2026-06-01',
      ...more,
    }),
  );
const readinessOf = async (name: string, more: Partial<CandidatesQuestion> = {}) => {
  const { candidates } = await judge(more);
  const found = candidates.find(({ company }) => company.name === name);
  return (
    found && {
      score: found.readiness.score,
      facts: found.readiness.facts.map((fact) =>
        [fact.kind, fact.about?.name, fact.place?.name, fact.here, fact.value, fact.asOf, fact.figure].filter(
          (part) => part !== undefined,
        ),
      ),
    }
  );
};

describe('how ready candidates are', () => {
  test('a project in the town, a daughter next to it, a code: each with where and since when', async () => {
    expect(await readinessOf('有')).toEqual({
      score: expect.closeTo(1 - 0.5 * (1 - 0.5) * (1 - 0.4) * (1 - 0.3)),
      facts: [
        ['project', '厂', '城', true, 1, '2020'],
        ['new-project', '厂', '城', 1, '2025-02'],
        ['listed', 1, null, '000001.SZ'],
        ['subsidiary', '分', '园', false, 0.6, '2020'],
      ],
    });
  });

  test('an owner in the town and a plan that is only inferred', async () => {
    expect(await readinessOf('资')).toEqual({
      score: expect.closeTo(1 - 0.5 * (1 - 0.4) * (1 - 0.4 * 0.7)),
      facts: [
        ['shareholder', '本', '城', true, 1, '2020'],
        ['investment-plan', 0.7, '2023-06', expect.stringMatching(/ 13.5亿元$/)],
      ],
    });
  });

  test('what has ended, is dissolved or was long ago says nothing: neutral', async () => {
    expect(await readinessOf('旧')).toEqual({ score: 0.5, facts: [] });
  });

  test('seen from an earlier day only what was stated by then counts', async () => {
    expect(await readinessOf('旧', { asOf: '2021-12-31' })).toEqual({
      score: expect.closeTo(1 - 0.5 * (1 - 0.4) * (1 - 0.4)),
      facts: [
        ['shareholder', '本', '城', true, 1, '2020'],
        ['investment-plan', 1, '2020', expect.stringMatching(/ 1亿元$/)],
      ],
    });
    expect((await readinessOf('有', { asOf: '2021-12-31' }))?.facts).toEqual([
      ['listed', 1, null, '000001.SZ'],
      ['subsidiary', '分', '园', false, 0.6, '2020'],
    ]);
  });

  test('a project counts until it is given up, and from then on not at all', async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it reads what this group plants
    const facts = async (asOf: string) =>
      (await readinessOf('有', { asOf }))?.facts.map(([kind, about]) => [kind, about]);
    expect(await facts('2025-12-31')).toEqual([
      ['project', '弃厂'],
      ['new-project', '弃厂'],
      ['listed', 1],
      ['subsidiary', '分'],
    ]);
    expect(await facts('2026-03-31')).toEqual([
      ['project', '厂'],
      ['new-project', '厂'],
      ['listed', 1],
      ['subsidiary', '分'],
    ]);
  });

  test('weights change the score, never the facts', async () => {
    const { candidates } = await judge();
    const weights = {
      fit: 1,
      reach: 1,
      readiness: 1,
      evidence: 0,
      standing: 1,
      market: 0,
      presence: 0,
      backing: 1,
      expansion: 0,
      means: 0,
    };
    const { candidates: weighed } = await judge({ weights });
    const of = (list: typeof candidates, name: string) => list.find(({ company }) => company.name === name);
    expect(of(weighed, '资')?.readiness).toEqual({ ...of(candidates, '资')?.readiness, score: 1 });
    expect(of(weighed, '有')?.fit.score).toBe(1);
  });
});

/** Why the firm that moved away is no candidate on a day. */
const whyMoved = async (asOf: string) =>
  (await judge({ asOf })).excluded
    .filter(({ company }) => company.name === '搬')
    .map(({ reason, place }) => [reason, place?.name]);

describe('who is left out', () => {
  test('a seat that has ended leaves nobody out afterwards, but does so before', async () => {
    expect([await whyMoved('2023-01-01'), await whyMoved('2024-06-01')]).toEqual([[['in-region', '城']], []]);
  });

  test('with the reason and where it stands', async () => {
    const { candidates, excluded } = await judge({ exclude: ['company:cand-backed'] });
    expect(candidates.map(({ company }) => company.name).sort()).toEqual(['搬', '旧', '有']);
    const told = excluded.map(({ company, reason, member, place, segments, sources }) => [
      company.name,
      reason,
      member?.name,
      place?.name,
      segments.map(({ name }) => name).join(),
      sources.length,
    ]);
    expect(told.sort()).toEqual(
      [
        ['女', 'in-region', undefined, '城', '板', 0],
        ['本', 'in-region', undefined, '城', '板', 0],
        ['母', 'subsidiary-in-region', '女', '城', '板', 0],
        ['资', 'by-user', undefined, undefined, '板', 0],
        ['逝', 'dissolved', undefined, undefined, '板', 1],
      ].sort(),
    );
  });
});
