import { afterAll, expect, test } from '@jest/globals';
import type { GapAnswer } from '../../server/contract/gap-analysis.ts';
import type { OverviewAnswer } from '../../server/contract/overview.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const overview = async (query = ''): Promise<OverviewAnswer> =>
  (await api.get(`/api/overview?region=region:cn-3702${query}`).expect(200)).body;

test('every chain with segments is told as the gap analysis judges it, the most complete first', async () => {
  const { chains } = await overview();
  const told = chains.find(({ chain }) => chain.id === 'chain:new-display');
  const gaps: GapAnswer = (await api.get('/api/chains/chain:new-display/gaps?region=region:cn-3702')).body;
  const count = (verdict: string) => gaps.segments.filter((gap) => gap.verdict === verdict).length;
  expect(told).toEqual({
    chain: { id: 'chain:new-display', label: 'Chain', name: '新型显示' },
    segments: gaps.segments.length,
    completeness: gaps.completeness,
    judgedShare: gaps.judgedShare,
    verdicts: {
      missing: count('missing'),
      weak: count('weak'),
      strong: count('strong'),
      unknown: count('unknown'),
    },
  });
  const order = chains.map(({ completeness }) => completeness ?? -1);
  expect(order).toEqual([...order].sort((a, b) => b - a));
});

test('the compressor of refrigerators is the most urgent gap, and the source names who sees to its chain', async () => {
  const { urgent } = await overview();
  expect(urgent).toHaveLength(5);
  expect(urgent[0]).toMatchObject({
    chain: { id: 'chain:smart-appliances' },
    segment: { id: 'segment:smart-appliances-fridge-compressor', label: 'Segment', name: '冰箱压缩机' },
    verdict: 'missing',
    action: 'attract',
    pipeline: 0,
    responsible: [
      { institution: { id: 'institution:qingdao-miit', name: '青岛市工业和信息化局' }, confidence: 'stated' },
    ],
  });
  const { score, criticality, shortage, demand } = urgent[0]?.priority ?? {};
  expect(score).toBeCloseTo((criticality ?? 0) * (shortage ?? 0) * (demand ?? 0));
});

test('nobody of 青岛 is told to be in charge of a gap of another city', async () => {
  const { body } = await api.get('/api/overview?region=region:cn-4403').expect(200);
  const named = (body as OverviewAnswer).urgent.flatMap(({ responsible }) =>
    responsible.map(({ institution }) => institution.name),
  );
  expect(named.filter((name) => name.includes('青岛'))).toEqual([]);
});

test('in the first quarter of 2024 the cover glass closed, by a firm first known then', async () => {
  const { quarter } = await overview('&quarter=2024Q1');
  expect(quarter).toMatchObject({
    id: '2024Q1',
    from: '2024-01-01',
    to: '2024-03-31',
    over: true,
    state: 'closed',
  });
  expect(quarter.turns.closed).toBe(1);
  expect(quarter.segments[0]).toMatchObject({
    segment: { name: '盖板玻璃' },
    turn: 'closed',
    verdict: { from: 'weak', to: 'strong' },
    arrivals: [{ id: 'company:ronghe-new-material', label: 'Company', name: '融合新材料' }],
  });
});

test('where no fact is dated within a quarter, it is said that nothing can be told', async () => {
  const { quarter } = await overview('&quarter=2026Q2');
  expect(quarter).toMatchObject({ from: '2026-04-01', to: '2026-06-30', state: 'cannot-tell', segments: [] });
  expect(quarter.facts.within).toBe(0);
});

test('a second look is answered without judging anew', async () => {
  await overview();
  const started = performance.now();
  await overview();
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('a quarter still to come is refused, an unknown region is 404', async () => {
  const { body } = await api.get('/api/overview?region=region:cn-3702&quarter=2026Q3').expect(400);
  expect(body.error.message).toContain('quarter');
  await api.get('/api/overview?region=region:cn-3702&quarter=2026').expect(400);
  await api.get('/api/overview?region=region:none').expect(404);
});
