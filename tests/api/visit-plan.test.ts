import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { GapAnswer } from '../../server/contract/gap-analysis.ts';
import type { IntroductionsAnswer } from '../../server/contract/introductions.ts';
import type { VisitPlanAnswer } from '../../server/contract/visit-plan.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const DISPLAY = 'chain:new-display';

async function plan(query: Record<string, unknown> = {}): Promise<VisitPlanAnswer> {
  const { body } = await api
    .get('/api/visit-plan')
    .query({ chains: DISPLAY, region: QINGDAO, ...query })
    .expect(200);
  return body;
}

let answer: VisitPlanAnswer;
beforeAll(async () => {
  answer = await plan();
});

describe('whom to talk to for Qingdao’s new-display chain', () => {
  test('every missing or weak segment is opened by one conversation or told why not', async () => {
    const { body } = await api.get(`/api/chains/${DISPLAY}/gaps`).query({ region: QINGDAO }).expect(200);
    const { segments }: GapAnswer = body;
    const gaps = segments.filter(({ verdict }) => verdict === 'missing' || verdict === 'weak');
    const opened = answer.visits.flatMap((visit) => visit.opens.map((open) => open.segment.id));
    const closed = answer.closed.map((gap) => gap.segment.id);
    expect([...opened, ...closed].sort()).toEqual(gaps.map((gap) => gap.segment.id).sort());
    expect(answer.gaps).toMatchObject({
      total: gaps.length,
      opened: opened.length,
      unjudged: segments.filter(({ verdict }) => verdict === 'unknown').length,
    });
    const priorities = new Map(gaps.map((gap) => [gap.segment.id, gap.priority.score]));
    for (const gap of answer.visits.flatMap((visit) => visit.opens)) {
      expect(gap.priority).toBe(priorities.get(gap.segment.id));
    }
  });

  test('BOE opens most; every way told is within the hops, strong enough, and goes from the party to the candidate', () => {
    expect(answer.visits[0]?.party.id).toBe('company:boe');
    expect(answer.visits[0]?.because.type).toBe('LEADS');
    for (const { party, opens } of answer.visits) {
      for (const { best, reached, candidates } of opens) {
        expect(best.length).toBeGreaterThan(0);
        expect(reached).toBeLessThanOrEqual(candidates);
        const scores = best.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { company, path, worth, fit, readiness, score } of best) {
          expect(score).toBeCloseTo(fit * worth * readiness);
          expect(worth).toBeGreaterThanOrEqual(answer.asked.minStrength);
          if (!path) {
            expect(company.id).toBe(party.id);
            continue;
          }
          expect([path.nodes[0]?.id, path.nodes.at(-1)?.id]).toEqual([party.id, company.id]);
          expect(path.ties.length).toBeLessThanOrEqual(answer.asked.maxHops);
          expect(path.worth).toBeCloseTo(worth);
          expect(path.sentence).toContain(company.name);
        }
      }
    }
  });

  test('gains, shares and the bound agree with the priorities opened', () => {
    let opened = 0;
    for (const visit of answer.visits) {
      const gain = visit.opens.reduce((sum, gap) => sum + gap.priority, 0);
      expect(visit.gain).toBeCloseTo(gain);
      opened += gain;
      expect(visit.share).toBeCloseTo(opened / answer.gaps.reachableWeight);
    }
    expect(answer.gaps.openedWeight).toBeCloseTo(opened);
    expect(answer.bound.upper).toBeGreaterThanOrEqual(opened - 1e-9);
    expect(answer.bound.atLeast).toBeLessThanOrEqual(answer.visits.length);
  });

  test('a gap told to be too weak or out of reach is so for every leader asked one by one', async () => {
    const shut = answer.closed.filter((gap) => gap.candidates > 0 && gap.why !== 'beyond-limit');
    for (const { segment } of shut) {
      const { body } = await api
        .post('/api/introductions')
        .send({ leader: 'company:boe', segments: [segment.id], outside: QINGDAO, maxHops: 3 })
        .expect(200);
      const best = Math.max(
        0,
        ...(body as IntroductionsAnswer).candidates.map(({ path }) => path?.worth ?? 0),
      );
      expect(best).toBeLessThan(answer.asked.minStrength);
    }
  });
});

describe('asked differently', () => {
  test('a higher strength opens no more; what it shuts out is told to be too weak, with the way there is', async () => {
    const strict = await plan({ minStrength: 0.9 });
    expect(strict.gaps.reachable).toBeLessThan(answer.gaps.reachable);
    const weak = strict.closed.filter((gap) => gap.why === 'too-weak');
    expect(weak.length).toBeGreaterThan(0);
    for (const { best } of weak) expect(best?.worth).toBeLessThan(0.9);
  });

  test('one conversation for two chains leaves gaps closed for want of more', async () => {
    const two = await plan({ chains: `${DISPLAY},chain:rail-transit`, limit: 1 });
    expect(two.visits).toHaveLength(1);
    const left = two.closed.filter((gap) => gap.why === 'beyond-limit');
    expect(left.length).toBeGreaterThan(0);
    expect(two.chains.map(({ id }) => id)).toEqual([DISPLAY, 'chain:rail-transit']);
    expect(two.gaps.opened).toBeLessThan(two.gaps.reachable);
  });

  test('only the kinds allowed are asked, and a muted party is not', async () => {
    const funds = await plan({ kinds: 'fund,park' });
    expect(funds.visits.every(({ kind }) => kind === 'fund' || kind === 'park')).toBe(true);
    const without = await plan({ mute: 'company:boe' });
    expect(without.visits.map(({ party }) => party.id)).not.toContain('company:boe');
    const passed = without.visits.flatMap(({ opens }) =>
      opens.flatMap(({ best }) => best.flatMap(({ path }) => path?.nodes.map(({ id }) => id) ?? [])),
    );
    expect(passed).not.toContain('company:boe');
  });

  test('before any tie was known nothing opens', async () => {
    const early = await plan({ asOf: '1990-01-01' });
    expect([early.visits, early.gaps.reachable, early.bound.ratio]).toEqual([[], 0, null]);
  });
});

describe('questions that cannot be answered', () => {
  test('an unknown chain or region is 404', async () => {
    await api.get('/api/visit-plan').query({ chains: 'chain:none', region: QINGDAO }).expect(404);
    await api.get('/api/visit-plan').query({ chains: DISPLAY, region: 'region:none' }).expect(404);
  });

  test.each([
    ['no chain', { region: QINGDAO }, 'chains'],
    ['a strength above one', { chains: DISPLAY, region: QINGDAO, minStrength: 1.2 }, 'minStrength'],
    ['an unknown kind of party', { chains: DISPLAY, region: QINGDAO, kinds: 'friend' }, 'kinds.0'],
  ])('%s is 400 and names the field', async (_, query, field) => {
    const { body } = await api.get('/api/visit-plan').query(query).expect(400);
    expect(body.error.details[0].field).toBe(field);
  });
});
