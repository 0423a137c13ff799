import { afterAll, describe, expect, test } from '@jest/globals';
import type { Tie } from '../../server/contract/common.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
afterAll(close);

type Page = { nodes: { id: string }[]; ties: Tie[]; total: number; nextCursor: string | null };
async function neighbours(id: string, query: Record<string, string | number> = {}): Promise<Page> {
  return (await api.get(`/api/entities/${id}/neighbours`).query(query).expect(200)).body;
}
async function allPages(
  id: string,
  query: Record<string, string | number>,
  between = async () => {},
): Promise<Page[]> {
  const pages = [await neighbours(id, query)];
  for (let cursor = pages[0]?.nextCursor; cursor; cursor = pages.at(-1)?.nextCursor) {
    await between();
    pages.push(await neighbours(id, { ...query, cursor }));
  }
  return pages;
}

const claim = (more: Record<string, string | number | boolean | string[]>) => ({
  key: 'signedProjects',
  value: 138,
  unit: '个',
  asOf: '2019-12',
  confidence: 'contested',
  sources: ['source:made-up-a'],
  ...more,
});
const has = (entity: string, id: string) => ({ from: entity, type: 'HAS_CLAIM' as const, to: id });
const supplier = (name: string) => [`company:paging-${name}`, { name }] as const;

const TIE = `MATCH (a:Entity {id: $from}), (b:Entity {id: $to})
  CREATE (a)-[:SUPPLIES {id: 'tie:' + $from, asOf: '2020', confidence: 'stated', sources: []}]->(b)`;

describe('one entity', () => {
  test('京东方 comes with its names, its sources and how many ties of each kind it has', async () => {
    const { body } = await api.get('/api/entities/company:boe').expect(200);
    expect(body.entity).toEqual({ id: 'company:boe', label: 'Company', name: '京东方' });
    expect(body.properties).toMatchObject({
      legalName: '京东方科技集团股份有限公司',
      listingCode: '000725.SZ',
      aliases: expect.arrayContaining(['BOE']),
    });
    expect(Object.keys(body.properties)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/pinyin|initials|seedHash|sources|dataset|^id$|^name$/i),
      ]),
    );
    expect(body.sources[0]).toMatchObject({
      id: expect.stringMatching(/^source:/),
      title: expect.any(String),
    });
    expect(body.ties).toContainEqual({ type: 'LEADS', direction: 'out', count: expect.any(Number) });
    expect(body.ties).toContainEqual({ type: 'SUBSIDIARY_OF', direction: 'in', count: expect.any(Number) });
    const { total } = await neighbours('company:boe', { limit: 1 });
    expect(body.ties.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(total);
  });

  test('two sources that differ stand side by side, by key and date, and a shared figure names who shares it', async () => {
    const uproot = await plant(graph, {
      nodes: {
        'region:claims-a': { name: '甲区' },
        'region:claims-b': { name: '乙区' },
        'source:made-up-a': { title: '甲报' },
        'claim:ca-1': claim({ asOf: '2019-12', value: 138 }),
        'claim:ca-2': claim({ asOf: '2019-11', value: 105, sources: ['source:made-up-a', 'source:unknown'] }),
        'claim:ca-3': claim({
          key: 'area',
          value: 3.5,
          valueTo: 4,
          unit: '平方公里',
          confidence: 'stated',
          shared: true,
        }),
      },
      ties: [
        has('region:claims-a', 'claim:ca-1'),
        has('region:claims-a', 'claim:ca-2'),
        has('region:claims-a', 'claim:ca-3'),
        has('region:claims-b', 'claim:ca-3'),
      ],
    });
    try {
      const { body } = await api.get('/api/entities/region:claims-a').expect(200);
      const named = { id: 'source:made-up-a', title: '甲报' };
      expect(body.claims).toEqual([
        {
          id: 'claim:ca-3',
          key: 'area',
          nameZh: 'area',
          nameEn: 'area',
          value: 3.5,
          valueTo: 4,
          unit: '平方公里',
          asOf: '2019-12',
          confidence: 'stated',
          sharedWith: [{ id: 'region:claims-b', label: 'Region', name: '乙区' }],
          sources: [named],
        },
        {
          id: 'claim:ca-2',
          key: 'signedProjects',
          nameZh: expect.any(String),
          nameEn: expect.any(String),
          value: 105,
          unit: '个',
          asOf: '2019-11',
          confidence: 'contested',
          sharedWith: [],
          sources: [named, { id: 'source:unknown', title: 'source:unknown' }],
        },
        expect.objectContaining({ key: 'signedProjects', value: 138, asOf: '2019-12', sources: [named] }),
      ]);
      expect(body.ties).toEqual([]);
    } finally {
      await uproot();
    }
  });

  test.each(['company:nobody', 'source:gbt2260'])('%s is not an entity: 404', async (id) => {
    for (const path of [`/api/entities/${id}`, `/api/entities/${id}/neighbours`]) {
      const { body } = await api.get(path).expect(404);
      expect(body).toEqual({ error: { code: 'not_found', message: `没有找到实体 ${id}`, details: { id } } });
    }
  });
});

describe('neighbours', () => {
  test('pages of any size add up to the same ties, each once, by kind and then by name', async () => {
    const [whole] = await allPages('company:boe', { limit: 500 });
    if (!whole) throw new Error('no page');
    expect(whole.ties).toHaveLength(whole.total);
    expect(new Set(whole.ties.map(({ id }) => id)).size).toBe(whole.total);
    const kinds = whole.ties.map(({ type }) => type);
    expect(kinds).toEqual([...kinds].sort());
    for (const limit of [1, 7, whole.total]) {
      const pages = await allPages('company:boe', { limit });
      expect(pages.flatMap(({ ties }) => ties)).toEqual(whole.ties);
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([whole.total]));
      expect(pages).toHaveLength(Math.ceil(whole.total / limit));
    }
  }, 60_000);

  test('each page brings the other ends of its ties, and no more', async () => {
    const { nodes, ties } = await neighbours('company:boe', { limit: 9 });
    const ends = ties.map(({ from, to }) => (from === 'company:boe' ? to : from));
    expect(nodes.map(({ id }) => id).sort()).toEqual([...new Set(ends)].sort());
  });

  test('kinds and direction narrow ties and total alike', async () => {
    const { ties, total } = await neighbours('company:boe', { types: 'LEADS,SUPPLIES', direction: 'out' });
    expect(total).toBe(ties.length);
    expect(new Set(ties.map(({ type }) => type))).toEqual(new Set(['LEADS', 'SUPPLIES']));
    expect(new Set(ties.map(({ from }) => from))).toEqual(new Set(['company:boe']));
    const incoming = await neighbours('company:boe', { types: 'LEADS', direction: 'in' });
    expect(incoming).toEqual({ nodes: [], ties: [], total: 0, nextCursor: null });
  });

  test('ties added and taken away between pages shift nothing', async () => {
    const hub = 'company:paging-hub';
    const supplies = (name: string) => ({
      from: `company:paging-${name}`,
      type: 'SUPPLIES' as const,
      to: hub,
    });
    const names = ['b', 'd', 'f', 'h'];
    const uproot = await plant(graph, {
      nodes: { [hub]: { name: 'hub' }, ...Object.fromEntries(names.map(supplier)) },
      ties: [...names.map(supplies), { from: hub, type: 'PARTNERS_WITH', to: hub }],
    });
    const later: (() => Promise<void>)[] = [];
    try {
      let turn = 0;
      const pages = await allPages(hub, { limit: 2 }, async () => {
        turn += 1;
        if (turn > 1) return;
        // One before the place reached, one after it; and the tie the cursor stands on goes.
        for (const name of ['a', 'e']) {
          const [id, properties] = supplier(name);
          later.push(await plant(graph, { nodes: { [id]: properties }, ties: [] }));
          await runCypher(graph, TIE, { from: id, to: hub });
        }
        later.push(await plant(graph, { nodes: { 'company:paging-b': { name: 'b' } }, ties: [] }));
      });
      const other = pages.flatMap(({ ties }) =>
        ties.map(({ from, type }) => `${type} ${from.split('-').at(-1)}`),
      );
      expect(other).toEqual([
        'PARTNERS_WITH hub',
        'SUPPLIES b',
        'SUPPLIES d',
        'SUPPLIES e',
        'SUPPLIES f',
        'SUPPLIES h',
      ]);
    } finally {
      for (const undo of later) await undo();
      await uproot();
    }
  });

  test.each([
    ['limit=0', 'limit'],
    ['limit=501', 'limit'],
    ['types=KNOWS', 'types.0'],
    ['direction=sideways', 'direction'],
    ['cursor=abc', 'cursor'],
    ['cursor=W10', 'cursor'],
    [`cursor=${'a'.repeat(401)}`, 'cursor'],
    ['offset=3', 'offset'],
  ])('%s is refused', async (query, field) => {
    const { body } = await api.get(`/api/entities/company:boe/neighbours?${query}`).expect(400);
    expect(body.error).toMatchObject({ code: 'bad_request', details: [{ field }] });
  });
});

describe('ties among entities already shown', () => {
  test('both ends are in the set, unknown ids are named, a repeated one counts once', async () => {
    const ids = ['company:boe', 'company:boe-qingdao', 'chain:new-display', 'company:nobody', 'company:boe'];
    const { body } = await api.post('/api/entities/ties').send({ ids }).expect(200);
    expect(body.unknown).toEqual(['company:nobody']);
    expect(body.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
      'chain:new-display',
      'company:boe',
      'company:boe-qingdao',
    ]);
    // What is drawn is part of what there is: every tie among them is counted, and those to others.
    const degreeOf = Object.fromEntries(
      body.nodes.map(({ id, degree }: { id: string; degree: number }) => [id, degree]),
    );
    const { body: all } = await api.get('/api/entities/company:boe-qingdao/neighbours?limit=100').expect(200);
    expect(degreeOf['company:boe-qingdao']).toBe(all.total);
    const kinds = body.ties.map(({ from, type, to }: Tie) => `${from} ${type} ${to}`);
    expect(kinds).toContain('company:boe LEADS chain:new-display');
    expect(kinds).toContain('company:boe-qingdao SUBSIDIARY_OF company:boe');
    for (const { from, to, sources } of body.ties as Tie[]) {
      expect([ids.includes(from), ids.includes(to), sources.length > 0]).toEqual([true, true, true]);
    }
  });

  test.each([
    [{}, 'ids'],
    [{ ids: [] }, 'ids'],
    [{ ids: ['boe'] }, 'ids.0'],
    [{ ids: Array(2001).fill('company:boe') }, 'ids'],
    [{ ids: ['company:boe'], deep: true }, 'deep'],
  ])('%j is refused', async (body, field) => {
    const answer = await api.post('/api/entities/ties').send(body).expect(400);
    expect(answer.body.error.details[0]).toMatchObject({ in: 'body', field });
  });
});
