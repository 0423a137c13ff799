import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_WEIGHTS } from '../../server/contract/candidate-weights.ts';
import type { GapAnswer } from '../../server/contract/gap-analysis.ts';
import { tieStrength } from '../../server/contract/graph-model.ts';
import type { IntroductionsAnswer, Path, PathsAnswer } from '../../server/contract/introductions.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const BOE = 'company:boe';
/** What the application under test takes for today. */
const TODAY = '2026-06-30';

async function introduce(body: Record<string, unknown>): Promise<IntroductionsAnswer> {
  return (
    await api
      .post('/api/introductions')
      .send({ leader: BOE, outside: QINGDAO, ...body })
      .expect(200)
  ).body;
}
async function paths(query: Record<string, unknown>): Promise<PathsAnswer> {
  return (
    await api
      .get('/api/paths')
      .query({ from: BOE, ...query })
      .expect(200)
  ).body;
}

/** A path is sound when it repeats no node, its ties join its nodes in order, and its figures follow from its ties. */
function expectSound(path: Path): void {
  expect(new Set(path.nodes.map((node) => node.id)).size).toBe(path.nodes.length);
  path.ties.forEach((tie, index) => {
    const hop = [path.nodes[index]?.id, path.nodes[index + 1]?.id].sort();
    expect([tie.from, tie.to].sort()).toEqual(hop);
    expect(tie.sources.length).toBeGreaterThan(0);
    expect(tie.asOf).toMatch(/^\d{4}/);
    expect(tie.strength).toBeCloseTo(tieStrength(tie, TODAY));
  });
  const strengths = path.ties.map((tie) => tie.strength ?? 0);
  expect(path.strength).toBeCloseTo(strengths.reduce((product, strength) => product * strength, 1));
  expect(path.ties.find((tie) => tie.id === path.weakest)?.strength).toBe(Math.min(...strengths));
}

let open: string[];
let whole: string[];
beforeAll(async () => {
  const { body } = await api.get('/api/chains/chain:new-display/gaps').query({ region: QINGDAO }).expect(200);
  const { segments }: GapAnswer = body;
  whole = segments.map((gap) => gap.segment.id);
  open = segments
    .filter((gap) => gap.verdict === 'missing' || gap.verdict === 'weak')
    .map((gap) => gap.segment.id);
});

describe('from BOE to those who could fill Qingdao’s gaps', () => {
  test('many candidates are reached, best first, each by a sound path from BOE to it', async () => {
    const answer = await introduce({ segments: open, limit: 200 });
    expect([answer.leader?.name, answer.reachedAll]).toEqual(['京东方', true]);
    expect(answer.reached).toBeGreaterThanOrEqual(10);
    const scores = answer.candidates.map((candidate) => candidate.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const { path, company, parts, score, tier, start } of answer.candidates) {
      expect(score).toBeCloseTo(parts.fit * parts.reach * parts.readiness);
      if (!path) {
        expect([parts.reach, tier, start]).toEqual([0, null, null]);
        continue;
      }
      expectSound(path);
      expect(start).toEqual({ kind: 'leader', entity: path.nodes[0] });
      expect(tier).toBe(path.worth >= 0.62 ? 'strong' : path.worth >= 0.32 ? 'medium' : 'weak');
      expect([path.nodes[0]?.id, path.nodes.at(-1)?.id]).toEqual([BOE, company.id]);
      expect(path.ties.length).toBeLessThanOrEqual(4);
      expect(path.worth).toBeCloseTo(parts.reach);
      expect(path.worth).toBeLessThanOrEqual(path.strength + 1e-9);
      expect(path.sentence).toContain(company.name);
    }
  });

  test('the best path of the ranking is the first of the paths between the two', async () => {
    const answer = await introduce({ segments: whole, limit: 12 });
    for (const { path, company } of answer.candidates) {
      const between = await paths({ to: company.id });
      expect(between.paths[0]?.worth).toBeCloseTo(path?.worth ?? 0);
    }
  });

  test('the leader is never its own candidate, nor is anybody with a seat in the region', async () => {
    const answer = await introduce({ segments: whole, limit: 200 });
    expect(answer.candidates.map((candidate) => candidate.company.id)).not.toContain(BOE);
    const seats = answer.candidates.flatMap(({ candidate }) => candidate.places.map((place) => place.id));
    expect(seats.filter((id) => id.startsWith(QINGDAO))).toEqual([]);
  });

  test('the weights decide: with readiness alone the readiest come first, whoever knows them', async () => {
    const weights = { fit: 0, reach: 0, readiness: 1, means: 0 };
    const answer = await introduce({ segments: whole, limit: 200, weights });
    expect(answer.weights).toEqual({ ...DEFAULT_WEIGHTS, ...weights });
    for (const { score, parts } of answer.candidates) expect(score).toBeCloseTo(parts.readiness);
    const plain = await introduce({ segments: whole, limit: 200 });
    expect(answer.total).toBe(plain.total);
    expect(answer.candidates[0]?.company.id).not.toBe(plain.candidates[0]?.company.id);
  });

  test('who is left out is told with the reason: here already, not wanted, where the introduction starts', async () => {
    const answer = await introduce({
      leader: 'company:hkc',
      segments: whole,
      limit: 200,
      exclude: ['company:newvision'],
    });
    const reasons = new Map(answer.excluded.map(({ company, reason }) => [company.name, reason]));
    expect(['新相微', '惠科', '京东方', '京东方青岛'].map((name) => reasons.get(name))).toEqual([
      'by-user',
      'start',
      'subsidiary-in-region',
      'in-region',
    ]);
    const told = answer.candidates.map(({ company }) => company.name);
    expect(told.filter((name) => ['新相微', '惠科'].includes(name))).toEqual([]);
  });

  test('those that cannot be reached are kept, last and without a path', async () => {
    const answer = await introduce({ segments: whole, limit: 200 });
    expect(answer.candidates.length).toBe(answer.total);
    const pathless = answer.candidates.filter((candidate) => candidate.path === null);
    expect(pathless.length).toBe(answer.total - answer.reached);
    expect(pathless.length).toBeGreaterThan(0);
    expect(answer.candidates.slice(-pathless.length)).toEqual(pathless);
  });

  test('fewer hops reach no more, and muting a tie leaves it out of every path', async () => {
    const four = await introduce({ segments: whole, limit: 200 });
    const one = await introduce({ segments: whole, limit: 200, maxHops: 1 });
    expect(one.reached).toBeLessThan(four.reached);
    const muted = four.candidates[0]?.path?.ties[0]?.id ?? '';
    const without = await introduce({ segments: whole, limit: 200, mute: [muted] });
    const used = without.candidates.flatMap(({ path }) => path?.ties.map((tie) => tie.id) ?? []);
    expect(used).not.toContain(muted);
    expect(used.length).toBeGreaterThan(0);
  });

  test('only the allowed kinds of ties are used', async () => {
    const answer = await introduce({ segments: whole, limit: 200, ties: ['SUPPLIES'] });
    const types = new Set(answer.candidates.flatMap(({ path }) => path?.ties.map((tie) => tie.type) ?? []));
    expect([...types]).toEqual(['SUPPLIES']);
  });

  test('a leader that sells on other chains may ask for any segments', async () => {
    const answer = await introduce({ leader: 'company:tcl-csot', segments: whole, limit: 5 });
    expect(answer.candidates.some((candidate) => candidate.path !== null)).toBe(true);
  });
});

describe('paths between two firms', () => {
  const HKC = 'company:hkc';

  test('the k strongest, strongest first, all different and sound', async () => {
    const answer = await paths({ to: HKC, k: 10, diverse: false });
    expect(answer.paths.length).toBeGreaterThan(1);
    answer.paths.forEach(expectSound);
    const strengths = answer.paths.map((path) => path.worth);
    expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    const routes = answer.paths.map((path) => path.nodes.map((node) => node.id).join());
    expect(new Set(routes).size).toBe(routes.length);
    expect((await paths({ to: HKC, k: 3, diverse: false })).paths).toEqual(answer.paths.slice(0, 3));
  });

  test('asked the other way round the paths are as strong', async () => {
    const there = await paths({ to: HKC, k: 5 });
    const back = await paths({ from: HKC, to: BOE, k: 5 });
    expect(back.paths.map((path) => path.worth.toFixed(9))).toEqual(
      there.paths.map((path) => path.worth.toFixed(9)),
    );
  });

  test('via leaves the paths through a company, mute those without it', async () => {
    const [best] = (await paths({ to: HKC })).paths;
    const middle = best?.nodes[1]?.id ?? '';
    const through = await paths({ to: HKC, via: middle });
    expect(through.paths.every((path) => path.nodes.some((node) => node.id === middle))).toBe(true);
    expect(through.paths[0]).toEqual(best);
    const around = await paths({ to: HKC, mute: middle });
    expect(around.paths.some((path) => path.nodes.some((node) => node.id === middle))).toBe(false);
  });

  test('the strongest paths of two hubs, six hops apart at most, are found within two seconds', async () => {
    const began = performance.now();
    const answer = await paths({ to: 'company:tcl-csot', k: 20, maxHops: 6 });
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(answer.paths).toHaveLength(20);
    answer.paths.forEach(expectSound);
  });

  test('before any tie was known there is no path', async () => {
    const answer = await paths({ to: HKC, asOf: '1990-01-01' });
    expect([answer.paths, answer.endTies]).toEqual([[], { from: 0, to: 0 }]);
  });
});

/** 京东方 reaches it, but not in one hop. */
async function far(): Promise<Path> {
  const near = await introduce({ segments: whole, limit: 200, maxHops: 1 });
  const atOnce = new Set(near.candidates.flatMap(({ path, company }) => (path ? [company.id] : [])));
  const answer = await introduce({ segments: whole, limit: 200 });
  const found = answer.candidates.find(({ path, company }) => path && !atOnce.has(company.id));
  if (!found?.path) throw new Error('The seed has no candidate two hops from BOE');
  return found.path;
}

describe('no path', () => {
  test('too few hops: the smallest number that opens one is offered, and opens it', async () => {
    const path = await far();
    const to = path.nodes.at(-1)?.id ?? '';
    const answer = await paths({ to, maxHops: 1 });
    expect(answer.paths).toEqual([]);
    const hops = answer.relaxations.find((relaxation) => relaxation.apply.maxHops);
    expect(hops).toEqual({
      change: `步数放宽到 ${hops?.apply.maxHops}`,
      apply: { maxHops: expect.any(Number) },
      paths: expect.any(Number),
    });
    const opened = await paths({ to, k: 10, ...hops?.apply });
    expect(opened.paths).toHaveLength(hops?.paths ?? 0);
  });

  test('everything on the way muted: restoring it is offered', async () => {
    const path = await far();
    const to = path.nodes.at(-1)?.id ?? '';
    const around = await paths({ to, k: 20 });
    const mute = around.paths.flatMap((found) => found.nodes.slice(1, -1).map((node) => node.id));
    const answer = await paths({ to, mute: [...mute, to].join() });
    expect(answer.paths).toEqual([]);
    expect(answer.endTies?.to).toBe(0);
    expect(answer.relaxations).toContainEqual({
      change: '恢复已屏蔽的关系和实体',
      apply: { mute: [] },
      paths: expect.any(Number),
    });
  });

  test('the wrong kinds of ties: each kind that would open one is offered with the rest kept', async () => {
    const [best] = (await paths({ to: 'company:hkc' })).paths;
    const needed = best?.ties[0]?.type ?? 'SUPPLIES';
    const answer = await paths({ to: 'company:hkc', ties: 'MEMBER_OF' });
    expect(answer.paths).toEqual([]);
    expect(answer.relaxations.map((relaxation) => relaxation.apply.ties)).toContainEqual([
      'MEMBER_OF',
      needed,
    ]);
  });
});

describe('questions that cannot be answered', () => {
  test('unknown ends, segments and regions are 404', async () => {
    await api.get('/api/paths').query({ from: BOE, to: 'company:none' }).expect(404);
    await api.get('/api/paths').query({ from: BOE, to: 'company:hkc', via: 'company:none' }).expect(404);
    const known = { leader: BOE, segments: ['segment:new-display-polarizer'], outside: QINGDAO };
    await api
      .post('/api/introductions')
      .send({ ...known, leader: 'company:none' })
      .expect(404);
    await api
      .post('/api/introductions')
      .send({ ...known, segments: ['segment:none'] })
      .expect(404);
    await api
      .post('/api/introductions')
      .send({ ...known, outside: 'region:none' })
      .expect(404);
  });

  test.each([
    ['a path from a firm to itself', { from: BOE, to: BOE }, 'to'],
    ['more hops than the limit', { from: BOE, to: 'company:hkc', maxHops: 7 }, 'maxHops'],
    ['more paths than the limit', { from: BOE, to: 'company:hkc', k: 21 }, 'k'],
    ['a relation no introduction runs along', { from: BOE, to: 'company:hkc', ties: 'LOCATED_IN' }, 'ties.0'],
  ])('%s is 400 and names the field', async (_, query, field) => {
    const { body } = await api.get('/api/paths').query(query).expect(400);
    expect(body.error.details[0].field).toBe(field);
  });

  test('no segments, or a body that is no JSON, is 400', async () => {
    await api.post('/api/introductions').send({ leader: BOE, segments: [], outside: QINGDAO }).expect(400);
    await api.post('/api/introductions').set('Content-Type', 'application/json').send('{').expect(400);
  });
});

describe('a path box', () => {
  const HKC = 'company:hkc';

  test('several waypoints are passed in their order and named', async () => {
    const via = ['company:hisense-group', 'company:haier-group'];
    const there = await paths({ to: HKC, via: via.join(','), maxHops: 6 });
    expect(there.via.map(({ id }) => id)).toEqual(via);
    expect(there.paths.length).toBeGreaterThan(0);
    for (const path of there.paths) {
      const ids = path.nodes.map(({ id }) => id);
      expect(ids.filter((id) => via.includes(id))).toEqual(via);
    }
    const back = await paths({ to: HKC, via: via.toReversed().join(','), maxHops: 6 });
    for (const path of back.paths) {
      expect(path.nodes.map(({ id }) => id).filter((id) => via.includes(id))).toEqual(via.toReversed());
    }
  });

  test('paths worth less than the least asked for are left out, and dropping the bar is offered where none is left', async () => {
    const all = await paths({ to: HKC, k: 20, diverse: false });
    const bar = all.paths[1]?.worth ?? 1;
    const some = await paths({ to: HKC, k: 20, diverse: false, minStrength: bar });
    expect(some.paths.map(({ worth }) => worth)).toEqual(
      all.paths.map(({ worth }) => worth).filter((worth) => worth >= bar - 1e-9),
    );
    const none = await paths({ to: HKC, minStrength: 1 });
    expect(none.paths).toEqual([]);
    expect(none.relaxations.map(({ apply }) => apply)).toContainEqual({ minStrength: 0 });
  });

  test('of several waypoints the one that stands in the way can be dropped by itself', async () => {
    const free = await paths({ to: HKC, via: 'company:hisense-group', maxHops: 4 });
    expect(free.paths.length).toBeGreaterThan(0);
    const { relaxations, paths: none } = await paths({
      to: HKC,
      via: 'company:hisense-group,region:cn-3702',
      maxHops: 4,
    });
    expect(none).toEqual([]);
    expect(relaxations.map(({ apply }) => apply)).toContainEqual({ via: ['company:hisense-group'] });
  });

  test('ties are counted by kind, strongest kind first, those of the ends under the conditions', async () => {
    const { body } = await api
      .get('/api/tie-kinds')
      .query({ at: `${BOE},company:none` })
      .expect(200);
    const kinds: { type: string; ties: number; at: number[] }[] = body.kinds;
    expect(kinds).toHaveLength(9);
    for (const { ties, at } of kinds) {
      expect(at[1]).toBe(0);
      expect(at[0]).toBeLessThanOrEqual(ties);
    }
    const { body: before } = await api
      .get('/api/tie-kinds')
      .query({ at: BOE, asOf: '1990-01-01' })
      .expect(200);
    expect(before.kinds.map(({ at }: { at: number[] }) => at)).toEqual(kinds.map(() => [0]));
    const { endTies } = await paths({ to: HKC, ties: 'SUPPLIES', minStrength: 1 });
    expect(kinds.find(({ type }) => type === 'SUPPLIES')?.at[0]).toBe(endTies?.from);
  });
});

test('where only some are out of reach, each change says how many of them it brings, and of which segments', async () => {
  const answer = await introduce({ segments: open, limit: 200, maxHops: 2 });
  expect([answer.reachedAll, answer.reached > 0, answer.reached < answer.total]).toEqual([true, true, true]);
  const more = answer.relaxations.find(({ apply }) => apply.maxHops === 3);
  const wider = await introduce({ segments: open, limit: 200, maxHops: 3 });
  expect(more?.candidates).toBe(wider.reached - answer.reached);
  const within = new Set(answer.candidates.filter(({ path }) => path).map(({ company }) => company.id));
  const brought = wider.candidates.filter(({ path, company }) => path && !within.has(company.id));
  for (const { segment, candidates } of more?.segments ?? []) {
    expect(candidates).toBe(
      brought.filter(({ candidate }) => candidate.evidence.some((fact) => fact.segment.id === segment.id))
        .length,
    );
  }
  expect(more?.segments.length).toBeGreaterThan(0);
});
