import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { BulletinAnswer, IssuedBulletinAnswer } from '../../server/contract/project-bulletin.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
beforeAll(() => applySchema(graph));
afterEach(() => runCypher(graph, "MATCH (bulletin:Bulletin {by: '王芳'}) DELETE bulletin"));
afterAll(close);

const QUESTION = { region: 'region:cn-3702', period: '2024Q1', asOf: '2026-06-30' };
const compile = async (more: object = {}): Promise<BulletinAnswer> =>
  (
    await api
      .get('/api/project-bulletin')
      .query({ ...QUESTION, ...more })
      .expect(200)
  ).body;

test('2024Q1: the five projects of 50亿元 the article names are all there, and the sixth it does not name is missing', async () => {
  const { content } = await compile({ min: 50 });
  expect(content.projects.map(({ project }) => project.name).sort()).toEqual([
    '中能瑞新储能项目',
    '修正医药项目',
    '硅基芯片项目',
    '翰博光电项目',
    '青岛国药生命港项目',
  ]);
  expect(content.heldAgainst.find(({ key }) => key === 'projectsOver5Billion')).toMatchObject({
    published: 6,
    counted: 5,
    verdict: 'graph-holds-fewer',
    why: { zh: expect.stringContaining('还差 1 个') },
    sources: [{ id: 'source:qdrb-2024-05-15-q1-projects' }],
  });
});

test('2024Q1: every figure of the article stands beside what the graph counts, none is filled in', async () => {
  const { content } = await compile();
  expect(content.heldAgainst.map(({ key, published, counted }) => [key, published, counted])).toEqual([
    ['newProjectsSigned', 255, 6],
    ['signedInvestment', 2146.6, 250],
    ['domesticProjects', 234, 1],
    ['domesticShare', 91.8, 16.7],
    ['outOfProvinceProjects', 148, 1],
    ['outOfProvinceShare', 58, 16.7],
    ['threeRegionsShare', 40, 0],
    ['projectsOver3Billion', 23, 5],
    ['projectsOver5Billion', 6, 5],
    ['projectsOver5BillionGrowth', 20, null],
    ['manufacturingProjectsOver3Billion', 14, 0],
    ['manufacturingProjectsOver3BillionGrowth', 56, null],
    ['groupProjects', 95, 5],
    ['groupProjects', 59, null],
    ['groupProjects', 81, null],
    ['groupProjectShare', 37.3, 83.3],
    ['groupProjectShare', 23.1, null],
    ['groupProjectShare', 31.8, null],
  ]);
  expect(content.before).toEqual({ code: '2023Q1', from: '2023-01-01', to: '2023-03-31' });
});

test('the same question gives the same content and hash, another day or size another hash', async () => {
  const [one, two, earlier, large] = await Promise.all([
    compile(),
    compile(),
    compile({ asOf: '2024-05-01' }),
    compile({ min: 50 }),
  ]);
  expect(two).toEqual(one);
  expect(new Set([one.hash, earlier.hash, large.hash]).size).toBe(3);
});

const issue = async () =>
  (
    await api
      .post('/api/project-bulletin/issued')
      .set(AUTHOR_HEADER, encodeURIComponent('王芳'))
      .send({ ...QUESTION, min: null, title: '2024年一季度通报' })
      .expect(200)
  ).body;

test('an issued bulletin stays as it was, is issued once, and tells what came since', async () => {
  const issued = await issue();
  expect(await issue()).toEqual(issued);
  const open = async (): Promise<IssuedBulletinAnswer> =>
    (await api.get(`/api/project-bulletin/issued/${issued.id}`).expect(200)).body;
  const { content, hash } = await compile();
  expect(await open()).toMatchObject({
    content,
    hash,
    today: { same: true, figures: [], added: [], gone: [] },
  });

  const uproot = await plant(graph, {
    nodes: {
      'project:bulletin-test': { name: '补录项目', origin: 'domestic' },
      'claim:bulletin-test': { key: 'stage', value: 'signed', asOf: '2024-02-01', confidence: 'stated' },
    },
    ties: [
      { from: 'project:bulletin-test', type: 'HAS_CLAIM', to: 'claim:bulletin-test' },
      { from: 'project:bulletin-test', type: 'LOCATED_IN', to: 'region:cn-370215' },
    ],
  });
  try {
    const now = await open();
    expect(now.content).toEqual(content);
    expect(now.today).toMatchObject({
      same: false,
      figures: [
        { figure: 'projects', before: 6, now: 7 },
        { figure: 'origin.domestic', before: 1, now: 2 },
        { figure: 'scope.unknown', before: 4, now: 5 },
      ],
      added: [{ id: 'project:bulletin-test' }],
      gone: [],
    });
  } finally {
    await uproot();
  }
});

test('a period that is none, and a region that is not there, are refused', async () => {
  const { body } = await api.get('/api/project-bulletin?region=region:cn-3702&period=2024Q5').expect(400);
  expect(body.error.details[0].field).toBe('period');
  await api.get('/api/project-bulletin?region=region:none&period=2024Q1').expect(404);
});
