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

test('shared sums enter once, less what their projects have of their own, and dollars stay apart', async () => {
  const ids = [
    'project:huawei-marine-park',
    'project:huawei-cloud-dc',
    'project:wanda-opto-base',
    'project:ronghe-mini-led',
    'project:vehicle-cover-3d',
    'project:xingtai-connector',
    'project:silergy-12inch',
    'project:az-inhaler',
  ];
  const answer = await projects(`?ids=${ids.join(',')}`);
  expect(answer.amounts).toEqual({
    projects: 8,
    yi: { low: 560, high: 560 },
    own: 4,
    shared: { amounts: 2, projects: 3 },
    part: 0,
    unknown: 0,
    foreign: [{ currency: 'USD', projects: 1, low: 7.5, high: 7.5 }],
  });
  expect(answer.thresholds).toEqual([
    { min: 1, amounts: 6, projects: 7, possible: 0, yi: { low: 560, high: 560 } },
    { min: 5, amounts: 6, projects: 7, possible: 0, yi: { low: 560, high: 560 } },
    { min: 10, amounts: 6, projects: 7, possible: 0, yi: { low: 560, high: 560 } },
    { min: 30, amounts: 4, projects: 5, possible: 0, yi: { low: 510, high: 510 } },
    { min: 50, amounts: 2, projects: 3, possible: 0, yi: { low: 450, high: 450 } },
  ]);
  const large = await projects(`?ids=${ids.join(',')}&min=50`);
  expect(large.projects.map(({ project }) => project.id).sort()).toEqual([
    'project:huawei-cloud-dc',
    'project:huawei-marine-park',
    'project:silergy-12inch',
  ]);
});

test('what was signed in a quarter is listed, and how many cannot be placed is told', async () => {
  const answer = await projects('?region=region:cn-3702&signedFrom=2024-01-01&signedTo=2024-03-31');
  expect(answer.projects.map(({ project, signed }) => [project.name, signed?.from]).sort()).toEqual([
    ['“氢电拖1”氢电拖轮项目', '2024-01-23'],
    ['中能瑞新储能项目', '2024-01-01'],
    ['修正医药项目', '2024-01-01'],
    ['硅基芯片项目', '2024-01-01'],
    ['翰博光电项目', '2024-01-01'],
    ['青岛国药生命港项目', '2024-01-01'],
  ]);
  expect(answer.unplacedSignings.unclear).toBeGreaterThan(0);
});

test('projects whose money comes from the Yangtze delta, all from another province', async () => {
  const answer = await projects('?region=region:cn-3702&sourceArea=yangtze-delta');
  expect(answer.projects.map(({ project, sourceRegion }) => [project.id, sourceRegion?.name]).sort()).toEqual(
    [
      ['project:carbonone-laixi', '浙江省'],
      ['project:chery-qd-base', '芜湖市'],
      ['project:chery-qd-kd', '芜湖市'],
      ['project:guoxuan-qd-1', '合肥市'],
      ['project:guoxuan-qd-2', '合肥市'],
      ['project:hanbo-opto-base', '合肥市'],
      ['project:tairuisi-osat', '上海市'],
    ],
  );
  expect(new Set(answer.projects.map(({ scope }) => `${scope.value} ${scope.by}`))).toEqual(
    new Set(['out-of-province record']),
  );
});

test('the project whose sponsor went bankrupt has ended: it counts in no sum, and before that day it was signed', async () => {
  const now = await projects('?ids=project:royole-qingdao');
  expect(now.projects[0]).toMatchObject({
    stage: 'ended',
    stageSince: '2024-11-18',
    card: null,
    dwell: null,
  });
  expect(now.amounts).toMatchObject({ projects: 0, yi: { low: 0, high: 0 } });
  expect(now.stages.find(({ stage }) => stage === 'ended')?.amounts).toMatchObject({
    projects: 1,
    yi: { low: 160, high: 160 },
  });
  const before = await projects('?ids=project:royole-qingdao&asOf=2024-11-17');
  expect(before.projects[0]).toMatchObject({ stage: 'signed', card: 'silent' });
  const { body } = await api.get('/api/chains/chain:new-display/gaps?region=region:cn-3702').expect(200);
  const oled = body.segments.find(
    ({ segment }: { segment: { id: string } }) => segment.id === 'segment:new-display-oled-panel',
  );
  expect(oled.pipeline).toEqual([]);
});
