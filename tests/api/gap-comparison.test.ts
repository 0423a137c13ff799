import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ComparisonAnswer } from '../../server/contract/gap-comparison.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const HUANGDAO = 'region:cn-370211';
const RANK = { missing: 0, weak: 1, strong: 2 };

async function compare(
  query: Record<string, string>,
  chain = 'chain:new-display',
): Promise<ComparisonAnswer> {
  const { body } = await api
    .get(`/api/chains/${chain}/comparison`)
    .query({ region: QINGDAO, ...query })
    .expect(200);
  return body;
}
const segment = (answer: ComparisonAnswer, name: string) => {
  const found = answer.segments.find((entry) => entry.segment.name === name);
  if (!found) throw new Error(`The seed has no segment ${name}`);
  return found;
};

describe('new display in Qingdao between 2023 and now', () => {
  let answer: ComparisonAnswer;
  beforeAll(async () => {
    answer = await compare({ againstAsOf: '2023-06-30' });
  });

  test('the earlier day stands first, whichever was asked for first', async () => {
    expect([answer.kind, answer.from.asOf, answer.to.asOf]).toEqual(['days', '2023-06-30', '2026-06-30']);
    expect(await compare({ asOf: '2023-06-30', againstAsOf: '2026-06-30' })).toEqual(answer);
  });

  test('both sides are what the gap analysis says of those days', async () => {
    for (const side of ['from', 'to'] as const) {
      const { body } = await api
        .get('/api/chains/chain:new-display/gaps')
        .query({ region: QINGDAO, asOf: answer[side].asOf })
        .expect(200);
      expect(answer.segments.map((entry) => [entry.segment.id, entry.verdict[side]])).toEqual(
        body.segments.map((gap: { segment: { id: string }; verdict: string }) => [
          gap.segment.id,
          gap.verdict,
        ]),
      );
      expect(answer.figures.find(({ figure }) => figure === 'completeness')?.[side]).toBe(body.completeness);
    }
  });

  test('backlight modules closed by a supplier that came, which the chain leader had introduced', () => {
    const backlight = segment(answer, '背光模组');
    expect([backlight.turn, backlight.verdict]).toEqual(['closed', { from: 'weak', to: 'strong' }]);
    expect(
      backlight.arrivals.map(({ company, decisive, sources }) => [
        company.name,
        decisive,
        sources.length > 0,
      ]),
    ).toEqual([['万达光电(青岛)', true, true]]);
    const base = backlight.projects.find(({ project }) => project.name === '万达光电智造生产基地');
    expect(base).toMatchObject({
      stage: { from: null, to: 'completed' },
      introductions: [{ by: { name: '京东方' }, via: null, mode: 'industry-chain', asOf: '2022-07-05' }],
    });
    expect(base?.introductions[0]?.sources.length).toBeGreaterThan(0);
  });

  test('what nobody knew before is newly known, neither opened nor closed', () => {
    for (const { turn, verdict } of answer.segments) {
      expect(turn === 'newly-known').toBe(verdict.from === 'unknown' && verdict.to !== 'unknown');
      if (turn !== 'closed' && turn !== 'opened') continue;
      if (verdict.from === 'unknown' || verdict.to === 'unknown') throw new Error('a gap nobody knew of');
      expect(turn).toBe(RANK[verdict.to] > RANK[verdict.from] ? 'closed' : 'opened');
    }
    expect(answer.turns['newly-known']).toBeGreaterThan(0);
  });

  test('the counts are those of the segments, and what is the same rests on the same', () => {
    for (const [turn, count] of Object.entries(answer.turns)) {
      expect([turn, answer.segments.filter((entry) => entry.turn === turn).length]).toEqual([turn, count]);
    }
    for (const entry of answer.segments.filter(({ turn }) => turn === 'same')) {
      expect([entry.arrivals, entry.departures, entry.projects]).toEqual([[], [], []]);
    }
  });

  test('a firm arrives when both its work and its seat are known, never before the earlier day', () => {
    const dates = answer.segments.flatMap((entry) =>
      entry.arrivals.map(({ asOf, seat }) => [asOf, seat?.asOf ?? ''].sort().at(-1) ?? ''),
    );
    expect(dates.length).toBeGreaterThan(3);
    expect(dates.filter((date) => date <= '2023-06-30' || date > '2026-06-30')).toEqual([]);
  });
});

test('two regions on one day: what stands only here, only there', async () => {
  const answer = await compare({ region: HUANGDAO, againstRegion: QINGDAO });
  expect([answer.kind, answer.from.region.name, answer.to.region.name]).toEqual([
    'regions',
    '青岛市',
    '黄岛区',
  ]);
  // Whatever stands in the district stands in the city.
  expect(answer.segments.flatMap((entry) => entry.arrivals)).toEqual([]);
  expect(answer.segments.flatMap((entry) => entry.departures).length).toBeGreaterThan(0);
});

test('an integrated-circuit project that moved on shows both stages', async () => {
  const answer = await compare({ againstAsOf: '2021-01-01' }, 'chain:integrated-circuits');
  const packaging = segment(answer, '封装测试').projects.find(
    ({ project }) => project.name === '富士康半导体高端封测项目',
  );
  expect(packaging).toMatchObject({
    stage: { from: 'started', to: 'in-production' },
    known: { from: true, to: true },
    introductions: [{ by: { name: '西海岸新区国际招商促进中心' } }],
  });
});

describe('questions that cannot be answered', () => {
  test.each([
    ['nothing to compare with', {}, 'againstRegion / againstAsOf'],
    [
      'both another day and another region',
      { againstAsOf: '2021-01-01', againstRegion: HUANGDAO },
      'againstRegion / againstAsOf',
    ],
    ['the same day', { asOf: '2021-01-01', againstAsOf: '2021-01-01' }, 'againstAsOf'],
    ['the same region', { againstRegion: QINGDAO }, 'againstRegion'],
  ])('%s is 400', async (_, query, field) => {
    const { body } = await api
      .get('/api/chains/chain:new-display/comparison')
      .query({ region: QINGDAO, ...query })
      .expect(400);
    expect(body.error.details).toEqual([{ field, expected: expect.any(String) }]);
  });

  test('an unknown region is 404', async () => {
    await api
      .get('/api/chains/chain:new-display/comparison')
      .query({ region: QINGDAO, againstRegion: 'region:none' })
      .expect(404);
  });
});
