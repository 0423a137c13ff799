import { afterAll, describe, expect, test } from '@jest/globals';
import { JUDGED_FITS, type DeclaredFit } from '../../server/contract/declared-fit.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
async function ask(query: Record<string, string | number>): Promise<DeclaredFit> {
  return (
    await api
      .get('/api/districts/declared-fit')
      .query({ region: QINGDAO, ...query })
      .expect(200)
  ).body;
}

describe('the share of projects in the declared industries of their districts', () => {
  test('is asked as the source states it, and what it states stands beside', async () => {
    const answer = await ask({});
    expect([answer.year, answer.min]).toEqual([2024, 10]);
    expect(answer.stated).toEqual([
      {
        value: 71.3,
        unit: '%',
        asOf: '2025-02-26',
        period: '2024',
        confidence: 'stated',
        evidence: '10亿元以上新签约项目符合区市定位',
        sources: [expect.objectContaining({ id: 'source:qdrb-2025-02-26-investment-conference' })],
      },
    ]);
  });

  test('is made of the very projects the list of projects gives for that year and size', async () => {
    const { projects } = await ask({ year: 2024, min: 1 });
    const { body } = await api
      .get('/api/projects')
      .query({ region: QINGDAO, min: 1, signedFrom: '2024-01-01', signedTo: '2024-12-31', limit: 1000 })
      .expect(200);
    const ids = body.projects.map((row: { project: { id: string } }) => row.project.id);
    expect(projects.map(({ project }) => project.id)).toEqual(ids);
    expect(ids.length).toBeGreaterThan(0);
  });

  test('is its numerator over its denominator, and every row of either says why', async () => {
    for (const year of [2019, 2022, 2023, 2024]) {
      const { projects, byDistrict, byDistrictOrPark, districts } = await ask({ year, min: 0.5 });
      const judged = projects.filter(({ fit }) => JUDGED_FITS.includes(fit));
      const fitting = judged.filter(({ fit }) => fit === 'fits');
      expect(byDistrict).toEqual({
        fitting: fitting.length,
        n: judged.length,
        share: judged.length > 0 ? fitting.length / judged.length : null,
      });
      expect(byDistrictOrPark.n).toBe(judged.length);
      for (const { districts: own, declared } of fitting) {
        expect(declared.some(({ by }) => own.some(({ id }) => id === by.id))).toBe(true);
        expect(declared.every(({ sources }) => sources.length > 0)).toBe(true);
      }
      for (const { declared } of judged.filter(({ fit }) => fit === 'misfit')) expect(declared).toEqual([]);
      for (const { district, n } of districts) {
        expect(judged.filter((row) => row.districts.some(({ id }) => id === district.id))).toHaveLength(n);
      }
    }
  });

  test('says what keeps projects out of it', async () => {
    const { short } = await ask({ year: 2024 });
    const { body } = await api.get('/api/projects').query({ region: QINGDAO, limit: 1000 }).expect(200);
    expect(short.recorded).toBe(body.total);
    expect(short.unsigned).toBe(
      body.projects.filter(({ signed }: { signed: unknown }) => signed === null).length,
    );
    expect(short.withoutAmount).toBeGreaterThan(0);
  });

  test.each([
    [{ region: 'region:nowhere' }, 404],
    [{ year: 24 }, 400],
    [{ min: -1 }, 400],
  ])('%j is refused with %i', async (wrong, status) => {
    await api
      .get('/api/districts/declared-fit')
      .query({ region: QINGDAO, ...wrong })
      .expect(status);
  });
});
