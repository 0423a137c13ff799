import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
const SOURCE = { id: 'source:editing-products', title: '产品目录', publisher: '某协会', date: '2026-05' };
const held = {
  asOf: '2026',
  confidence: 'stated',
  evidence: '目录所列',
  sources: [SOURCE.id],
  seedHash: 'x',
};

let uproot: () => Promise<void>;
beforeAll(async () => {
  // A winter tyre is a kind of tyre, a tyre of rubber goods; rubber goods feed the winter tyre.
  uproot = await plant(graph, {
    nodes: {
      'product:trial-goods': { name: '试用橡胶制品' },
      'product:trial-tyre': { name: '试用轮胎' },
      'product:trial-winter': { name: '试用冬季胎' },
      'segment:trial-making': { name: '试用制造' },
      [SOURCE.id]: { ...SOURCE, kind: 'web', seedHash: 'x' },
    },
    ties: [
      {
        from: 'product:trial-winter',
        type: 'KIND_OF',
        to: 'product:trial-tyre',
        properties: { id: 'tie:editing-products-1', ...held },
      },
      {
        from: 'product:trial-tyre',
        type: 'KIND_OF',
        to: 'product:trial-goods',
        properties: { id: 'tie:editing-products-2', ...held },
      },
    ],
  });
});
afterAll(async () => {
  await runCypher(
    graph,
    "MATCH (n:Edit) WHERE any(id IN n.entityIds WHERE id CONTAINS ':trial-') DETACH DELETE n",
  );
  await uproot();
  await close();
});

const add = (from: string, type: string, to: string) =>
  api
    .post('/api/facts/tie')
    .set({ 'x-liantu-author': encodeURIComponent('王芳') })
    .send({
      cells: { from, type, to, confidence: 'stated', evidence: '目录所列' },
      source: { id: SOURCE.id },
      asOf: '2026-05',
    });

describe('a tie between products, by hand', () => {
  test('of a kind closes no circle, however long', async () => {
    const { body } = await add('product:trial-goods', 'KIND_OF', 'product:trial-winter').expect(400);
    expect(body.error.details).toEqual([
      {
        in: 'body',
        field: 'to',
        expected: expect.stringMatching(
          /^不成圈的品类；这些互为一种：product:trial-\S+( → product:trial-\S+){3}$/,
        ),
      },
    ]);
  });

  test('leads to no segment', async () => {
    const { body } = await add('product:trial-goods', 'FEEDS', 'segment:trial-making').expect(400);
    expect(body.error.details).toEqual([
      {
        in: 'body',
        field: 'to',
        expected: '与 product:trial-goods 同类的实体（Product），FEEDS 只连接同类，现为 segment:trial-making',
      },
    ]);
  });

  test('of what goes into what is added', async () => {
    const { body } = await add('product:trial-goods', 'FEEDS', 'product:trial-winter').expect(200);
    expect(body.fact).toMatchObject({ origin: 'person', cells: { type: 'FEEDS' } });
    const { body: seen } = await api.get('/api/entities/product:trial-winter/neighbours').expect(200);
    expect(seen.ties.map(({ type, from, to }: Record<string, string>) => [from, type, to])).toEqual(
      expect.arrayContaining([
        ['product:trial-goods', 'FEEDS', 'product:trial-winter'],
        ['product:trial-winter', 'KIND_OF', 'product:trial-tyre'],
      ]),
    );
  });
});
