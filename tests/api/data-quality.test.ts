import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataQualityAnswer, FlawedFact, FlawedFactsAnswer } from '../../server/contract/data-quality.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();

const MAKER = 'company:dqt-maker';
const BUYER = 'company:dqt-buyer';

let before: DataQualityAnswer;
let uproot: () => Promise<void>;
const counts = async (years = 3): Promise<DataQualityAnswer> =>
  (await api.get('/api/data-quality').query({ years }).expect(200)).body;

beforeAll(async () => {
  before = await counts();
  uproot = await plant(graph, {
    nodes: {
      [MAKER]: { name: '甲', sources: ['source:dqt-a'] },
      [BUYER]: { name: '乙', sources: ['source:dqt-a'] },
      'company:dqt-alone': { name: '丙', sources: ['source:dqt-a'] },
      'claim:dqt-100': {
        key: 'employees',
        value: 100,
        asOf: '2025',
        period: '2024',
        confidence: 'contested',
        sources: ['source:dqt-a'],
      },
      'claim:dqt-120': {
        key: 'employees',
        value: 120,
        asOf: '2026',
        period: '2024',
        confidence: 'contested',
        sources: ['source:dqt-b'],
      },
      'source:dqt-a': { title: '甲报' },
      'source:dqt-b': { title: '乙报' },
    },
    ties: [
      // Stated in 2019 and again in 2025: not stale.
      {
        from: MAKER,
        type: 'SUPPLIES',
        to: BUYER,
        properties: { id: 'tie:dqt-1', asOf: '2019', sources: ['source:dqt-a'] },
      },
      {
        from: MAKER,
        type: 'SUPPLIES',
        to: BUYER,
        properties: { id: 'tie:dqt-2', asOf: '2025', sources: ['source:dqt-a'] },
      },
      // Stale; the next has ended and so is not.
      {
        from: BUYER,
        type: 'INVESTS_IN',
        to: MAKER,
        properties: { id: 'tie:dqt-3', asOf: '2019', sources: ['source:dqt-a'] },
      },
      {
        from: BUYER,
        type: 'SUPPLIES',
        to: MAKER,
        properties: { id: 'tie:dqt-4', asOf: '2019', validTo: '2020', sources: ['source:dqt-a'] },
      },
      {
        from: MAKER,
        type: 'PARTNERS_WITH',
        to: BUYER,
        properties: { id: 'tie:dqt-5', asOf: '2026', sources: [] },
      },
      {
        from: BUYER,
        type: 'PARTNERS_WITH',
        to: MAKER,
        properties: { id: 'tie:dqt-6', asOf: '2026', sources: ['source:dqt-gone'] },
      },
      { from: MAKER, type: 'HAS_CLAIM', to: 'claim:dqt-100' },
      { from: MAKER, type: 'HAS_CLAIM', to: 'claim:dqt-120' },
    ],
  });
});
afterAll(async () => {
  await uproot();
  await close();
});

const planted = async (defect: string, years = 3): Promise<FlawedFact[]> => {
  const { body } = await api.get(`/api/data-quality/${defect}`).query({ years, limit: 5000 }).expect(200);
  return (body as FlawedFactsAnswer).facts.filter((fact) => fact.about?.id.includes('dqt') ?? false);
};
const inShort = (facts: FlawedFact[]) => facts.map(({ id, problem }) => [id, problem]).sort();

describe('facts with a defect', () => {
  test('stale is what nobody has stated since, has not ended, and is older than asked for', async () => {
    expect(inShort(await planted('stale'))).toEqual([['tie:dqt-3', 'old']]);
    expect(inShort(await planted('stale', 12))).toEqual([]);
  });

  test('unsourced is what names no source, dangling what names one that is not there or is tied to nobody', async () => {
    expect(inShort(await planted('unsourced'))).toEqual([['tie:dqt-5', 'no-source']]);
    expect(inShort(await planted('dangling'))).toEqual([
      ['company:dqt-alone', 'alone'],
      ['tie:dqt-6', 'source-missing'],
    ]);
  });

  test('a contested figure shows all its sides, each with its source', async () => {
    const [fact, ...more] = await planted('contested');
    expect(more).toEqual([]);
    expect(fact?.about).toEqual({ id: MAKER, label: 'Company', name: '甲' });
    expect(fact?.sides.map(({ value, asOf, sources }) => [value, asOf, sources])).toEqual([
      [100, '2025', [{ id: 'source:dqt-a', title: '甲报' }]],
      [120, '2026', [{ id: 'source:dqt-b', title: '乙报' }]],
    ]);
  });

  test('each is counted, of how many, and names its query', async () => {
    const now = await counts();
    const more = now.defects.map(({ defect, count, query }, at) => [
      defect,
      count - (before.defects[at]?.count ?? 0),
      query,
    ]);
    expect(more).toEqual([
      ['stale', 1, 'data-quality/stale.cypher'],
      ['unsourced', 1, 'data-quality/unsourced.cypher'],
      ['contested', 1, 'data-quality/contested.cypher'],
      ['dangling', 2, 'data-quality/dangling.cypher'],
    ]);
    expect([now.totals.ties - before.totals.ties, now.totals.entities - before.totals.entities]).toEqual([
      6, 3,
    ]);
    expect(now.before).toBe('2023-06-30');
  });

  test.each([
    ['nothing', {}, 404],
    ['stale', { years: 0 }, 400],
    ['stale', { limit: 100_000 }, 400],
  ])('%s with %j is refused with %i', async (defect, query, status) => {
    await api.get(`/api/data-quality/${defect}`).query(query).expect(status);
  });
});
