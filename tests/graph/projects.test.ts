import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ProjectsAnswer } from '../../server/contract/projects.ts';
import { findProjects } from '../../server/features/projects/projects.use-case.ts';
import { runCypher, testGraph } from '../support/test-graph.ts';

const graph = testGraph();
const MARK = 'projects-test';

/**
 * 一期 was signed in 2019 and started in 2021, stands in a park of a district, fills a segment of 链, is built by 甲 and
 * was brought by a fund (an introduction that lapsed in 2020); it shares one sum with 二期, which nobody places.
 */
const SMALL_GRAPH = `
CREATE (one:Entity:Project {id: 'project:pt-one', name: '一期', sources: ['source:pt']}),
  (two:Entity:Project {id: 'project:pt-two', name: '二期', sources: ['source:pt']}),
  (firm:Entity:Company {id: 'company:pt-firm', name: '甲'}),
  (fund:Entity:Fund {id: 'fund:pt-fund', name: '基金'}),
  (park:Entity:Park {id: 'park:pt-park', name: '园'}),
  (district:Entity:Region {id: 'region:pt-district', name: '区'}),
  (city:Entity:Region {id: 'region:pt-city', name: '市'}),
  (segment:Entity:Segment {id: 'segment:pt-segment', name: '环节'}),
  (chain:Entity:Chain {id: 'chain:pt-chain', name: '链'}),
  (one)-[:SITED_IN {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(park),
  (park)-[:LOCATED_IN {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(district),
  (district)-[:WITHIN {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(city),
  (one)-[:FILLS {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(segment),
  (two)-[:FILLS {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(chain),
  (segment)-[:PART_OF {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(chain),
  (firm)-[:BACKS {asOf: '2019', confidence: 'stated', sources: ['source:pt']}]->(one),
  (firm)-[:INVESTS_IN {asOf: '2020', confidence: 'stated', sources: ['source:pt']}]->(one),
  (fund)-[:INTRODUCED {asOf: '2019', validTo: '2020', confidence: 'stated', sources: ['source:pt']}]->(one),
  (signed:Claim {id: 'claim:pt-1', key: 'stage', value: 'signed', asOf: '2019', confidence: 'stated', sources: ['source:pt']}),
  (started:Claim {id: 'claim:pt-2', key: 'stage', value: 'started', asOf: '2021-03', confidence: 'stated', sources: ['source:pt']}),
  (both:Claim {id: 'claim:pt-3', key: 'plannedInvestment', value: 50, unit: '亿元', currency: 'CNY', qualifier: '约',
    asOf: '2019', confidence: 'stated', sources: ['source:pt']}),
  (one)-[:HAS_CLAIM]->(signed), (one)-[:HAS_CLAIM]->(started), (one)-[:HAS_CLAIM]->(both), (two)-[:HAS_CLAIM]->(both)
WITH [one, two, firm, fund, park, district, city, segment, chain, signed, started, both] AS all
UNWIND all AS node
SET node.test = $mark`;

const clear = () => runCypher(graph, 'MATCH (n {test: $mark}) DETACH DELETE n', { mark: MARK });

beforeAll(async () => {
  await clear();
  await runCypher(graph, SMALL_GRAPH, { mark: MARK });
});
afterAll(async () => {
  await clear();
  await graph.close();
});

const find = (asked: Partial<Parameters<typeof findProjects>[1]>): Promise<ProjectsAnswer> =>
  graph.reading((tx) => findProjects(tx, { asOf: '2026-06-30', limit: 50, ...asked }));
const stageOn = async (asOf: string) => (await find({ ids: ['project:pt-one'], asOf })).projects[0]?.stage;
const idsOf = (answer: ProjectsAnswer) => answer.projects.map(({ project }) => project.id);

test('a project is told with its present stage, its shared sum, its place and the people behind it', async () => {
  const { projects } = await find({ ids: ['project:pt-one'], asOf: '2020-06-30' });
  const source = [{ id: 'source:pt', title: 'source:pt' }];
  expect(projects).toEqual([
    {
      project: { id: 'project:pt-one', label: 'Project', name: '一期' },
      stage: 'signed',
      stageSince: '2019',
      stages: [{ stage: 'signed', asOf: '2019' }],
      dwell: { least: 182, most: 546 },
      card: null,
      cardReasons: [],
      actual: null,
      paidIn: null,
      department: null,
      team: null,
      openIssues: 0,
      entered: false,
      investment: { value: 50, unit: '亿元', currency: 'CNY', qualifier: '约', status: 'planned' },
      investmentShared: true,
      amount: { kind: 'shared', yi: { low: 50, high: 50 }, contested: false },
      origin: 'unknown',
      scope: { value: 'unknown', by: null },
      sourceRegion: null,
      signed: { asOf: '2019', from: '2019-01-01', to: '2019-12-31' },
      chains: [{ id: 'chain:pt-chain', label: 'Chain', name: '链' }],
      fills: [{ id: 'segment:pt-segment', label: 'Segment', name: '环节' }],
      places: [{ id: 'park:pt-park', label: 'Park', name: '园' }],
      backers: [{ id: 'company:pt-firm', label: 'Company', name: '甲' }],
      introducedBy: [{ id: 'fund:pt-fund', label: 'Fund', name: '基金' }],
      lastHeard: '2020',
      sources: source,
    },
  ]);
});

test('the newest stage stated by the date looked at is the present one', async () => {
  expect([await stageOn('2018-12-31'), await stageOn('2021-02-28'), await stageOn('2021-03-01')]).toEqual([
    null,
    'signed',
    'started',
  ]);
});

describe('filters', () => {
  test('a stage filter looks at the present stage, not at one passed through', async () => {
    const ids = ['project:pt-one', 'project:pt-two'];
    expect(idsOf(await find({ ids, stage: ['signed'] }))).toEqual([]);
    expect(idsOf(await find({ ids, stage: ['started'] }))).toEqual(['project:pt-one']);
  });

  test('a project counts for its park, the district of the park and the city of the district', async () => {
    for (const region of ['park:pt-park', 'region:pt-district', 'region:pt-city']) {
      expect(idsOf(await find({ region }))).toEqual(['project:pt-one']);
    }
  });

  test('a project counts for a chain by a segment of it or by the chain itself', async () => {
    expect(idsOf(await find({ chain: 'chain:pt-chain' }))).toEqual(['project:pt-one', 'project:pt-two']);
  });

  test('an introduction that lapsed before the date is no longer told', async () => {
    const { projects } = await find({ ids: ['project:pt-one'] });
    expect(projects[0]?.introducedBy).toEqual([]);
  });

  test('a card is dealt by the limits asked for, and filtered by', async () => {
    const ids = ['project:pt-one', 'project:pt-two'];
    const asOf = '2021-12-31';
    const within = (yellow: number, red: number) =>
      find({ ids, asOf, card: ['red'], limits: [['started', { yellow, red }]] });
    expect(idsOf(await within(100, 200))).toEqual(['project:pt-one']);
    const later = await within(3000, 3650);
    expect([idsOf(later), later.limits.find(({ stage }) => stage === 'started')]).toMatchObject([
      [],
      { yellow: 3000, red: 3650, defaultYellow: 730, defaultRed: 1095 },
    ]);
    // Years later nobody speaks of it any more.
    expect(idsOf(await find({ ids, card: ['silent'] }))).toEqual(['project:pt-one']);
    expect(idsOf(await find({ ids, card: ['none'] }))).toEqual(['project:pt-two']);
  });

  test('the limit cuts the list, not the total', async () => {
    const answer = await find({ chain: 'chain:pt-chain', limit: 1 });
    expect([idsOf(answer), answer.total]).toEqual([['project:pt-one'], 2]);
  });

  test('a place, chain or project the graph does not hold is refused, not answered with nothing', async () => {
    await expect(find({ region: 'region:pt-none' })).rejects.toMatchObject({ status: 404 });
    await expect(find({ chain: 'chain:pt-none' })).rejects.toMatchObject({ status: 404 });
    await expect(find({ ids: ['project:pt-none'] })).rejects.toMatchObject({ status: 404 });
  });
});
