import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { ChainDutiesAnswer, ChainDuty } from '../../server/contract/chain-duties.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
const CHAIN = 'chain:new-display';
const JIMO = 'region:cn-370215';

beforeAll(() => applySchema(graph));
afterEach(() => runCypher(graph, 'MATCH (n:ChainDuty {region: $region}) DELETE n', { region: JIMO }));
afterAll(close);

const answer = async (region = JIMO): Promise<ChainDutiesAnswer> =>
  (await api.get('/api/chain-duties').query({ region }).expect(200)).body;
const ofChain = async () => (await answer()).chains.find(({ chain }) => chain.id === CHAIN);
const duty = {
  chain: CHAIN,
  region: JIMO,
  person: '张三',
  office: '副区长',
  source: '链长制工作方案',
  asOf: '2026-03-01',
};
const name = (body: object, status = 200) =>
  api
    .post('/api/chain-duties')
    .set('x-liantu-author', encodeURIComponent('王芳'))
    .send({ ...duty, version: 0, ...body })
    .expect(status);

test('every chain is listed, with whom sources say oversees and leads it; nobody is named unless a person did', async () => {
  const { chains } = await answer('region:cn-3702');
  const { body } = await api.get('/api/chains').expect(200);
  expect(chains).toHaveLength(body.chains.length);
  const display = chains.find(({ chain }) => chain.id === CHAIN);
  expect(display?.leaders.map(({ id }) => id)).toContain('company:boe');
  expect(chains.some(({ overseers }) => overseers.some(({ sources }) => sources.length > 0))).toBe(true);
  expect(await ofChain()).toMatchObject({ duty: null, version: 0 });
});

test('one person answers for a chain in a region: the next naming replaces the last, and an empty one leaves nobody', async () => {
  const { body } = await name({});
  expect(body.duty).toEqual({
    version: 1,
    person: '张三',
    office: '副区长',
    source: '链长制工作方案',
    asOf: '2026-03-01',
    changedBy: '王芳',
    changedAt: expect.stringMatching(/^\d{4}-/),
  });
  await name({ version: 1, person: '李四' });
  expect((await ofChain())?.duty?.person).toBe('李四');
  await name({ version: 2, person: '', source: '' });
  expect(await ofChain()).toMatchObject({ duty: null, version: 3 });
  const [row] = await runCypher(graph, 'MATCH (n:ChainDuty {region: $region}) RETURN count(n) AS nodes', {
    region: JIMO,
  });
  expect(row).toEqual({ nodes: 1 });
});

test('of two who name at a time one is told 409 and shown what is there', async () => {
  const both = await Promise.all(
    ['张三', '李四'].map((person) =>
      api
        .post('/api/chain-duties')
        .set('x-liantu-author', 'a')
        .send({ ...duty, version: 0, person }),
    ),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const late = await name({ version: 0 }, 409);
  expect(late.body.error.code).toBe('changed_meanwhile');
  expect((late.body.error.details as ChainDuty).version).toBe(1);
});

test.each([
  [{ source: '' }, 400, 'source'],
  [{ asOf: '2026年' }, 400, 'asOf'],
  [{ chain: 'chain:nothing' }, 404, undefined],
])('%j is refused with %i', async (wrong, status, field) => {
  const { body } = await name(wrong, status);
  if (field) expect(body.error.details[0].field).toBe(field);
});
