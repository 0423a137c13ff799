import { afterAll, expect, test } from '@jest/globals';
import type { Candidate } from '../../server/contract/candidates.ts';
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
});

test('an unknown segment or region is 404, a limit out of bounds 400', async () => {
  await ask({ ...POLARIZER, segment: 'segment:none' }).expect(404);
  await ask({ ...POLARIZER, outside: 'region:none' }).expect(404);
  await ask({ ...POLARIZER, limit: 0 }).expect(400);
  await ask({ ...POLARIZER, limit: 1e9 }).expect(400);
});
