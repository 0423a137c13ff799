import { afterAll, expect, test } from '@jest/globals';
import type { Candidate, ExcludedCandidate } from '../../server/contract/candidates.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const ask = (query: Record<string, unknown>) => api.get('/api/candidates').query(query);
const POLARIZER = { segment: 'segment:new-display-polarizer', outside: 'region:cn-3702' };

test('polarizer makers outside Qingdao, best fit first, each with sources, none with a seat there', async () => {
  const { body } = await ask(POLARIZER).expect(200);
  const candidates: Candidate[] = body.candidates;
  expect(candidates.map(({ company }) => company.name)).toEqual(
    expect.arrayContaining(['三利谱', '恒美光电']),
  );
  const scores = candidates.map(({ fit }) => fit.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  for (const { evidence, places, fit } of candidates) {
    expect(evidence.every((fact) => fact.segment.id === POLARIZER.segment && fact.sources.length > 0)).toBe(
      true,
    );
    expect(places.map((place) => place.id)).not.toContain('region:cn-3702');
    const { parts } = fit;
    expect(fit.score).toBeCloseTo(parts.evidence * 0.5 + parts.standing * 0.2 + parts.market * 0.3);
  }
});

test('the limit shortens the list, not the total', async () => {
  const all = await ask(POLARIZER).expect(200);
  const two = await ask({ ...POLARIZER, limit: 2 }).expect(200);
  expect(two.body.candidates).toEqual(all.body.candidates.slice(0, 2));
  expect(two.body.total).toBe(all.body.total);
});

test('a day in the past leaves out what was stated later', async () => {
  const { body } = await ask({ ...POLARIZER, asOf: '2015-01-01' }).expect(200);
  const dates = body.candidates.flatMap((candidate: Candidate) =>
    candidate.evidence.map((fact) => fact.asOf),
  );
  expect(dates.filter((date: string) => date > '2015-01-01')).toEqual([]);
  expect(body.total).toBeLessThan((await ask(POLARIZER)).body.total);
});

test('a company whose group already works in the segment in the region is no candidate', async () => {
  const { body } = await ask({
    segment: 'segment:new-display-display-module',
    outside: 'region:cn-3702',
  }).expect(200);
  expect(body.candidates.map((candidate: Candidate) => candidate.company.id)).not.toContain('company:boe');
  const boe = body.excluded.find(({ company }: ExcludedCandidate) => company.id === 'company:boe');
  expect([boe.reason, boe.member.name, boe.sources.length > 0]).toEqual([
    'subsidiary-in-region',
    '京东方青岛',
    true,
  ]);
});

test('every fact about readiness has sources; without facts the readiness is neutral', async () => {
  const { body } = await ask({ ...POLARIZER, segment: 'segment:new-display-backlight' }).expect(200);
  const candidates: Candidate[] = body.candidates;
  expect(candidates.some(({ readiness }) => readiness.facts.some((fact) => fact.here))).toBe(true);
  for (const { readiness } of candidates) {
    expect(readiness.facts.every((fact) => fact.sources.length > 0)).toBe(true);
    if (readiness.facts.length === 0) expect(readiness.score).toBe(0.5);
    else expect(readiness.score).toBeGreaterThan(0.5);
  }
});

test('weights are taken from the address and said again; wrong ones are 400 and name the field', async () => {
  const { body } = await ask({ ...POLARIZER, weights: 'evidence:0,standing:1,market:0' }).expect(200);
  for (const { fit } of body.candidates) expect(fit.score).toBe(fit.parts.standing);
  expect([body.weights.standing, body.weights.reach]).toEqual([1, 1]);
  const wrong = await ask({ ...POLARIZER, weights: 'reach:9' }).expect(400);
  expect(wrong.body.error.details[0].field).toBe('weights.reach');
});

test('whoever asks may leave a company out', async () => {
  const { body } = await ask({ ...POLARIZER, exclude: 'company:sunnypol' }).expect(200);
  const all = await ask(POLARIZER).expect(200);
  expect(body.total).toBe(all.body.total - 1);
  expect(
    body.excluded.map(({ company, reason }: ExcludedCandidate) => [company.name, reason]),
  ).toContainEqual(['三利谱', 'by-user']);
});

test('an unknown segment or region is 404, a limit out of bounds 400', async () => {
  await ask({ ...POLARIZER, segment: 'segment:none' }).expect(404);
  await ask({ ...POLARIZER, outside: 'region:none' }).expect(404);
  await ask({ ...POLARIZER, limit: 0 }).expect(400);
  await ask({ ...POLARIZER, limit: 1e9 }).expect(400);
});
