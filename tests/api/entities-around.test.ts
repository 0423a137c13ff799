import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import type { Belonging, ExpansionAnswer, LinksAnswer } from '../../server/contract/entities.ts';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();
afterAll(close);
let uproot = async () => {};
afterEach(async () => {
  await uproot();
  uproot = async () => {};
});

const ask = async <A>(path: string, body: object, status = 200): Promise<A> =>
  (await api.post(path).send(body).expect(status)).body;
const expand = (body: object) => ask<ExpansionAnswer>('/api/entities/company:around-hub/expansion', body);
const names = (answer: ExpansionAnswer) => answer.nodes.map((node) => node.name);

const expandOn = async (asOf: string | null) => {
  const { kinds, matching, nodes } = await expand({ asOf });
  return { total: kinds[0]?.total ?? 0, matching, names: nodes.map(({ name }) => name).sort() };
};

/** A hub that 甲 and 乙 supply, 甲 also invested in it, and that supplies 丙; 甲 lies in a park of a district. */
const small = () =>
  plant(graph, {
    nodes: {
      'company:around-hub': { name: '中枢' },
      'company:around-a': { name: '甲厂', aliases: ['Alpha'] },
      'company:around-b': { name: '乙厂' },
      'fund:around-c': { name: '丙基金' },
      'park:around-p': { name: '某园区' },
      'region:around-r': { name: '某区', level: 'district' },
      'region:around-s': { name: '某街道', level: 'street' },
      'chain:around-x': { name: '某链' },
      'segment:around-y': { name: '某环节' },
    },
    ties: [
      { from: 'company:around-a', type: 'SUPPLIES', to: 'company:around-hub' },
      { from: 'company:around-b', type: 'SUPPLIES', to: 'company:around-hub' },
      { from: 'company:around-a', type: 'INVESTS_IN', to: 'company:around-hub' },
      { from: 'company:around-hub', type: 'INVESTS_IN', to: 'fund:around-c' },
      { from: 'company:around-a', type: 'SITED_IN', to: 'park:around-p' },
      { from: 'park:around-p', type: 'LOCATED_IN', to: 'region:around-r' },
      { from: 'company:around-b', type: 'LOCATED_IN', to: 'region:around-s' },
      { from: 'region:around-s', type: 'WITHIN', to: 'region:around-r' },
      { from: 'company:around-a', type: 'OPERATES_IN', to: 'segment:around-y' },
      { from: 'segment:around-y', type: 'PART_OF', to: 'chain:around-x' },
    ],
  });

describe('what an expansion would bring', () => {
  test('is counted by kind of tie and direction, less what is shown', async () => {
    uproot = await small();
    const answer = await expand({ shown: ['company:around-hub', 'company:around-b'] });
    expect(answer).toEqual({
      entity: { id: 'company:around-hub', label: 'Company', name: '中枢' },
      kinds: [
        { type: 'INVESTS_IN', direction: 'out', total: 1, fresh: 1 },
        { type: 'INVESTS_IN', direction: 'in', total: 1, fresh: 1 },
        { type: 'SUPPLIES', direction: 'in', total: 2, fresh: 1 },
      ],
      labels: [
        { label: 'Company', fresh: 1 },
        { label: 'Fund', fresh: 1 },
      ],
      regions: [{ region: { id: 'region:around-r', label: 'Region', name: '某区' }, fresh: 1 }],
      matching: 2,
      nodes: [
        { id: 'company:around-a', label: 'Company', name: '甲厂', degree: 4 },
        { id: 'fund:around-c', label: 'Fund', name: '丙基金', degree: 1 },
      ],
    });
  });

  test('follows the chosen kinds and directions alone', async () => {
    uproot = await small();
    const inward = await expand({ ways: [{ type: 'INVESTS_IN', direction: 'in' }] });
    expect([names(inward), inward.matching]).toEqual([['甲厂'], 1]);
    expect(names(await expand({ ways: [] }))).toEqual([]);
  });

  test('is filtered by kind of entity, by any of its names, and by region with what lies within it', async () => {
    uproot = await small();
    expect(names(await expand({ labels: ['Fund'] }))).toEqual(['丙基金']);
    expect(names(await expand({ text: 'ALPHA' }))).toEqual(['甲厂']);
    expect(names(await expand({ region: 'region:around-r' }))).toEqual(['甲厂', '乙厂']);
    expect(names(await expand({ region: 'region:around-s' }))).toEqual(['乙厂']);
  });

  test('on a day goes along the ties of that day alone', async () => {
    uproot = await plant(graph, {
      nodes: {
        'company:around-hub': { name: '中枢' },
        'company:around-old': { name: '旧厂' },
        'company:around-new': { name: '新厂' },
      },
      ties: [
        {
          from: 'company:around-old',
          type: 'SUPPLIES',
          to: 'company:around-hub',
          properties: { asOf: '2019-03', validTo: '2020' },
        },
        {
          from: 'company:around-new',
          type: 'SUPPLIES',
          to: 'company:around-hub',
          properties: { asOf: '2023-05-01' },
        },
      ],
    });
    expect(await expandOn('2018-01-01')).toEqual({ total: 0, matching: 0, names: [] });
    expect(await expandOn('2020-12-31')).toEqual({ total: 1, matching: 1, names: ['旧厂'] });
    expect(await expandOn('2024-01-01')).toEqual({ total: 1, matching: 1, names: ['新厂'] });
    expect(await expandOn(null)).toEqual({ total: 2, matching: 2, names: ['新厂', '旧厂'].sort() });
  });

  test('begins with those of most ties, or of fewest, and stops at the limit, still counting all', async () => {
    uproot = await small();
    const most = await expand({ limit: 1 });
    expect([names(most), most.matching]).toEqual([['甲厂'], 3]);
    expect(names(await expand({ order: 'least', limit: 2 }))).toEqual(['丙基金', '乙厂']);
  });

  test('of an entity the graph does not hold is a 404, of an unknown order a 400', async () => {
    await ask('/api/entities/company:nobody/expansion', {}, 404);
    await ask('/api/entities/company:boe/expansion', { order: 'best' }, 400);
  });
});

describe('what ties a picture together', () => {
  test('is what is tied to two or more of it, by the kinds that count', async () => {
    uproot = await small();
    const ids = ['company:around-a', 'company:around-b'];
    expect(await ask<LinksAnswer>('/api/entities/links', { ids })).toEqual({
      links: [
        {
          entity: { id: 'company:around-hub', label: 'Company', name: '中枢' },
          joins: expect.arrayContaining([
            { id: 'company:around-a', label: 'Company', name: '甲厂' },
            { id: 'company:around-b', label: 'Company', name: '乙厂' },
          ]),
        },
      ],
      total: 1,
    });
    const invested = await ask<LinksAnswer>('/api/entities/links', { ids, types: ['INVESTS_IN'] });
    expect(invested).toEqual({ links: [], total: 0 });
  });
});

describe('where entities belong', () => {
  test('a park leads to its district, a street to the one around it, a segment to its chain', async () => {
    uproot = await small();
    const ids = ['company:around-a', 'company:around-b', 'fund:around-c', 'company:nobody'];
    const { entities } = await ask<{ entities: Belonging[] }>('/api/entities/belonging', { ids });
    const district = { id: 'region:around-r', label: 'Region', name: '某区' };
    expect(entities.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: 'company:around-a', district, chain: { id: 'chain:around-x', label: 'Chain', name: '某链' } },
      { id: 'company:around-b', district },
      { id: 'fund:around-c' },
    ]);
  });
});
