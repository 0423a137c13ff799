import { afterAll, expect, test } from '@jest/globals';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

test('chains with segments come first, and new display is listed with its leaders and taxonomy', async () => {
  const { body } = await api.get('/api/chains').expect(200);
  const sizes = body.chains.map((chain: { segments: number }) => chain.segments);
  expect(sizes).toEqual([...sizes].sort((a: number, b: number) => b - a));
  expect(body.chains[0]).toMatchObject({ id: 'chain:new-display', name: '新型显示' });
  expect(body.chains[0].leaders).toContainEqual({ id: 'company:boe', label: 'Company', name: '京东方' });
  expect(body.chains[0].taxonomies.map((taxonomy: { name: string }) => taxonomy.name)).toContain(
    '青岛24条重点产业链',
  );
});

test('a chain’s segments run from upstream to downstream and its feeds join them', async () => {
  const { body } = await api.get('/api/chains/chain:new-display').expect(200);
  const rank = { upstream: 0, midstream: 1, downstream: 2 };
  const places = body.segments.map((segment: { position: keyof typeof rank }) => rank[segment.position]);
  expect(places).toEqual([...places].sort());
  const ids = new Set(body.segments.map((segment: { id: string }) => segment.id));
  expect(body.feeds.length).toBeGreaterThan(20);
  for (const feed of body.feeds) {
    expect([ids.has(feed.from), ids.has(feed.to), feed.sources.length > 0]).toEqual([true, true, true]);
  }
});

test('an unknown chain is 404, an id of another form 400', async () => {
  await api.get('/api/chains/chain:none').expect(404);
  await api.get('/api/chains/1%20OR%201=1').expect(404);
});

test('regions know what they lie within', async () => {
  const { body } = await api.get('/api/regions').expect(200);
  const byId = new Map(body.regions.map((region: { id: string }) => [region.id, region]));
  expect(byId.get('region:cn-370211')).toMatchObject({
    name: '黄岛区',
    level: 'district',
    adminCode: '370211',
    within: 'region:cn-3702',
  });
  expect(byId.get('region:cn-3702')).toMatchObject({ within: 'region:cn-37' });
});
