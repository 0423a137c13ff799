import { afterAll, expect, test } from '@jest/globals';
import { testApp } from '../support/test-app.ts';

const { api, close } = testApp();
afterAll(close);

test('a muted tie is told by its kind and ends, an entity by its name, an id nobody has is left out', async () => {
  const { body } = await api.get('/api/paths').query({ from: 'company:boe', to: 'company:hkc' }).expect(200);
  const [path] = body.paths;
  const [tie] = path.ties;
  const answer = await api
    .get('/api/muted')
    .query({ ids: [tie.id, 'company:boe', 'tie:none'].join(',') })
    .expect(200);
  const ends = [tie.from, tie.to].map((id) => path.nodes.find((node: { id: string }) => node.id === id));
  expect(answer.body.muted).toEqual([
    { id: tie.id, type: tie.type, ends },
    { id: 'company:boe', type: null, ends: [{ id: 'company:boe', label: 'Company', name: '京东方' }] },
  ]);
});

test('nothing muted, nothing told', async () => {
  const { body } = await api.get('/api/muted').expect(200);
  expect(body.muted).toEqual([]);
});
