import { afterAll, expect, test } from '@jest/globals';
import type { ProjectsAnswer } from '../../server/contract/projects.ts';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

const projects = async (query: string): Promise<ProjectsAnswer> =>
  (await api.get(`/api/projects${query}`).expect(200)).body;

test('the two Huawei projects of 即墨 carry one sum of 50亿元, marked as shared on both', async () => {
  const answer = await projects('?ids=project:huawei-marine-park,project:huawei-cloud-dc');
  expect(
    answer.projects.map(({ investment, investmentShared }) => ({ investment, investmentShared })),
  ).toEqual([
    { investment: { value: 50, unit: '亿元', currency: 'CNY', status: 'planned' }, investmentShared: true },
    { investment: { value: 50, unit: '亿元', currency: 'CNY', status: 'planned' }, investmentShared: true },
  ]);
});

test('every project found for a stage is at that stage, the latest to reach it first', async () => {
  const answer = await projects('?stage=signed&limit=500');
  expect(answer.total).toBe(answer.projects.length);
  expect(new Set(answer.projects.map(({ stage }) => stage))).toEqual(new Set(['signed']));
  const since = answer.projects.map(({ stageSince }) => stageSince ?? '');
  expect(since).toEqual([...since].sort().reverse());
});

test('the projects of 青岛高新区 all stand in it, and 青岛 has more', async () => {
  const park = await projects('?region=park:qingdao-hi-tech-zone&limit=500');
  expect(
    park.projects.every(({ places }) => places.some((place) => place.id === 'park:qingdao-hi-tech-zone')),
  ).toBe(true);
  const city = await projects('?region=region:cn-3702&limit=500');
  expect(city.total).toBeGreaterThan(park.total);
});

test('a stage, limit or filter that is none is refused with its name', async () => {
  for (const [query, field] of [
    ['?stage=done', 'stage.0'],
    ['?limits=signed:20:10', 'limits.0'],
    ['?min=0', 'min'],
    ['?sourceArea=north', 'sourceArea'],
    ['?limit=1001', 'limit'],
    ['?limit=0', 'limit'],
    ['?colour=red', 'colour'],
  ]) {
    const { body } = await api.get(`/api/projects${query}`).expect(400);
    expect(body.error.details[0].field).toBe(field);
  }
});

test('an unknown chain or region is 404', async () => {
  await api.get('/api/projects?chain=chain:none').expect(404);
  await api.get('/api/projects?region=region:none').expect(404);
});
