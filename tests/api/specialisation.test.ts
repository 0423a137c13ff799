import { afterAll, expect, test } from '@jest/globals';
import type { SpecialisationAnswer } from '../../server/contract/specialisation.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

async function ask(region: string, asOf?: string): Promise<SpecialisationAnswer> {
  const { body } = await api
    .get('/api/chains/chain:new-display/specialisation')
    .query({ region, ...(asOf && { asOf }) })
    .expect(200);
  return body;
}

test('in Qingdao a quotient follows from the counts told with it, or its lack is told', async () => {
  const { base, minima, segments } = await ask('region:cn-3702');
  expect(base.regionFirms).toBeGreaterThanOrEqual(minima.regionFirms);
  const given = segments.filter((segment) => segment.quotient !== null);
  expect(given.length).toBeGreaterThan(5);
  for (const { local, all, quotient, log } of given) {
    expect(quotient).toBeCloseTo(local / base.regionFirms / (all / base.firms));
    expect(log === null).toBe(local === 0);
  }
  for (const { all, quotient, quotientLack } of segments) {
    expect([quotient === null, quotientLack]).toEqual(
      all < minima.segmentFirms ? [true, 'few-segment-firms'] : [false, null],
    );
  }
});

test('a density is given only where enough places are recorded', async () => {
  const { base, minima, segments } = await ask('region:cn-3702');
  for (const { density, densityLack } of segments) {
    expect(density === null).toBe(densityLack !== null);
    if (base.places < minima.places) expect(densityLack).toBe('few-places');
  }
});

test('in a village nothing is said, for there are too few firms', async () => {
  const { segments } = await ask('region:cn-370215002');
  expect(new Set(segments.map(({ quotientLack }) => quotientLack))).toEqual(new Set(['few-region-firms']));
  expect(segments.filter(({ density }) => density !== null)).toEqual([]);
});

test('each figure names its formula and source, and the answer its query', async () => {
  const { methods, basis } = await ask('region:cn-3702', '2024-12-31');
  expect(methods.map(({ id }) => id)).toEqual(['locationQuotient', 'z', 'relatednessDensity']);
  expect(basis.queries).toContain('specialisation/placed-firms.cypher');
  expect(basis.newest !== null && basis.newest <= '2024-12-31').toBe(true);
});

test('an unknown chain is 404, a misspelt parameter 400', async () => {
  await api.get('/api/chains/chain:none/specialisation').query({ region: 'region:cn-3702' }).expect(404);
  const { body } = await api
    .get('/api/chains/chain:new-display/specialisation')
    .query({ region: 'region:cn-3702', day: '2024-01-01' })
    .expect(400);
  expect(body.error.details).toEqual([{ in: 'query', field: 'day', expected: expect.any(String) }]);
});
