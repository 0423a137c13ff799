import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GapAnswer } from '../../server/contract/gap-analysis.ts';
import type { IntroductionsAnswer } from '../../server/contract/introductions.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const BOE = 'company:boe';

/** Every segment of the display chain. */
let whole: string[];
beforeAll(async () => {
  const { body } = await api.get('/api/chains/chain:new-display/gaps').query({ region: QINGDAO }).expect(200);
  whole = (body as GapAnswer).segments.map((gap) => gap.segment.id);
});

async function introduce(body: Record<string, unknown>): Promise<IntroductionsAnswer> {
  return (
    await api
      .post('/api/introductions')
      .send({ leader: BOE, outside: QINGDAO, ...body })
      .expect(200)
  ).body;
}

test('nobody within reach: each single change that helps is offered, and brings as many as it says', async () => {
  const asked = { segments: whole, limit: 200, ties: ['MEMBER_OF'], maxHops: 1 };
  const answer = await introduce(asked);
  expect([answer.reached, answer.relaxations.length > 1]).toEqual([0, true]);
  for (const { apply, candidates } of answer.relaxations) {
    expect((await introduce({ ...asked, ...apply })).reached).toBe(candidates);
  }
  expect((await introduce({ segments: whole })).relaxations).toEqual([]);
});

const region = (body: Record<string, unknown>) =>
  introduce({ leader: undefined, from: 'region', segments: whole, limit: 200, ...body });
const scored = ({ candidates }: IntroductionsAnswer) => candidates.map(({ score }) => score.toFixed(9));
const allReach = ({ candidates }: IntroductionsAnswer) =>
  candidates.reduce((sum, { parts }) => sum + parts.reach, 0);

describe('from anybody in the region', () => {
  test('each candidate says from whom it is reached, never worse than from one leader alone', async () => {
    const answer = await region({});
    expect([answer.leader, answer.starts.map(({ kind }) => kind)]).toEqual([
      null,
      ['leader', 'park', 'fund', 'association'],
    ]);
    const known = new Map(
      answer.starts.flatMap(({ kind, entities }) => entities.map(({ id }) => [id, kind] as const)),
    );
    expect(known.get(BOE)).toBe('leader');
    for (const { path, start } of answer.candidates.filter((candidate) => candidate.path)) {
      expect(start?.entity).toEqual(path?.nodes[0]);
      expect(start?.kind).toBe(known.get(start?.entity.id ?? '') ?? start?.kind);
    }
    const alone = await introduce({ segments: whole, limit: 200 });
    const reach = new Map(answer.candidates.map(({ company, parts }) => [company.id, parts.reach]));
    expect(answer.reached).toBeGreaterThanOrEqual(alone.reached);
    expect(allReach(answer)).toBeGreaterThan(allReach(alone));
    for (const { company, parts } of alone.candidates) {
      expect(parts.reach).toBeLessThanOrEqual((reach.get(company.id) ?? 1) + 1e-9);
    }
  });

  test('only the kinds asked for are started from', async () => {
    const answer = await region({ kinds: ['fund', 'park'] });
    expect(answer.starts.map(({ kind }) => kind)).toEqual(['park', 'fund']);
    const labels = new Set(answer.candidates.flatMap(({ start }) => start?.entity.label ?? []));
    expect([...labels].filter((label) => label !== 'Fund' && label !== 'Park')).toEqual([]);
    expect(answer.reached).toBeGreaterThan(0);
  });

  test('the first few are those of the full ranking', async () => {
    const all = await region({});
    const few = await region({ limit: 5 });
    expect(scored(few)).toEqual(scored(all).slice(0, 5));
    expect([few.total, few.reachedAll, few.reached <= all.reached]).toEqual([all.total, false, true]);
  });

  test('a leader as well, or none where one is needed, is 400 and names the field', async () => {
    const asked = { segments: whole, outside: QINGDAO };
    for (const body of [{ ...asked, from: 'region', leader: BOE }, asked]) {
      const { body: reply } = await api.post('/api/introductions').send(body).expect(400);
      expect(reply.error.details[0].field).toBe('leader');
    }
  });
});
