import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { SavedView, ViewChanges, ViewFile } from '../../server/contract/saved-views.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { plant, type SmallGraph } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
beforeAll(() => applySchema(graph));
afterAll(close);

/** Names of this file's own views begin so, to tell them from those of others. */
const MARK = '试存 ';
const DOT =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0)) await step();
  await runCypher(
    graph,
    'MATCH (v:SavedView) WHERE v.name STARTS WITH $mark OR v.address CONTAINS "view-test" DELETE v',
    {
      mark: MARK,
    },
  );
});

async function save(name: string, more: Record<string, unknown> = {}): Promise<SavedView> {
  const { body } = await api
    .post('/api/views')
    .send({ name: MARK + name, address: '/graph?focus=company:boe', ...more })
    .expect(200);
  return body;
}
const post = async (path: string, body: object, status = 200) =>
  (await api.post(`/api/views/${path}`).send(body).expect(status)).body;
const changesOf = async ({ id }: { id: string }): Promise<ViewChanges> =>
  (await api.get(`/api/views/${id}/changes`).expect(200)).body;
const mine = async (query = ''): Promise<SavedView[]> =>
  (await api.get(`/api/views${query}`).expect(200)).body.views.filter(({ name }: SavedView) =>
    name.startsWith(MARK),
  );

const factsHeld = () => runCypher(graph, 'MATCH (n:Entity) RETURN count(n) AS n, COUNT { ()-->() } AS ties');

describe('a saved view', () => {
  test('is listed as it was saved, with its picture only if asked for', async () => {
    const view = await save('显示链', { note: '给周会', tags: ['周会', '显示'], thumbnail: DOT });
    expect(view).toEqual({
      id: expect.stringMatching(/^view:[0-9a-f-]{36}$/),
      version: 1,
      name: '试存 显示链',
      note: '给周会',
      tags: ['周会', '显示'],
      address: '/graph?focus=company:boe',
      thumbnail: DOT,
      savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      changedAt: view.savedAt,
      seenAt: view.savedAt,
      entities: 0,
      ties: 0,
      graphChanged: false,
      sounds: ['shicunxianshilian', 'scxsl'],
    });
    expect(await mine()).toEqual([{ ...view, thumbnail: null }]);
    expect(await mine('?thumbnails=true')).toEqual([view]);
    expect((await api.get(`/api/views/${view.id}`).expect(200)).body).toEqual(view);
  });

  test('is changed in what is given, and comes first then', async () => {
    const first = await save('一', { note: '旧' });
    await save('二');
    const changed = await post(first.id, { version: 1, name: `${MARK}甲`, tags: ['新'] });
    expect(changed).toEqual({
      ...first,
      version: 2,
      name: '试存 甲',
      tags: ['新'],
      changedAt: changed.changedAt,
      sounds: ['shicunjia', 'scj'],
    });
    expect((await mine()).map(({ name }) => name)).toEqual(['试存 甲', '试存 二']);
  });

  test('that somebody else has changed is not overwritten: 409 with the view as it is now', async () => {
    const view = await save('一');
    const theirs = await post(view.id, { version: 1, note: '他们的' });
    const { error } = await post(view.id, { version: 1, note: '我的' }, 409);
    expect(error).toEqual({
      code: 'changed_meanwhile',
      message: expect.stringContaining('其他人'),
      details: theirs,
    });
    expect((await mine())[0]?.note).toBe('他们的');
  });

  test('of two written at once on the same version one wins', async () => {
    const view = await save('一');
    const answers = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((note) => api.post(`/api/views/${view.id}`).send({ version: 1, note })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });

  test('that is taken away is gone until it is put back', async () => {
    const view = await save('一');
    const removed = await post(`${view.id}/remove`, { version: 1 });
    expect(await mine()).toEqual([]);
    await api.get(`/api/views/${view.id}`).expect(404);
    await api.get(`/api/views/${view.id}/changes`).expect(404);
    await post(view.id, { version: removed.version, note: '改' }, 404);
    const back = await post(`${view.id}/restore`, {});
    expect(back).toEqual({ ...view, version: 3 });
    expect(await mine()).toEqual([{ ...back, thumbnail: null }]);
    expect(await post(`${view.id}/restore`, {})).toEqual(back);
  });

  test('taken away long ago is let go for good', async () => {
    const view = await save('旧');
    await post(`${view.id}/remove`, { version: 1 });
    await runCypher(graph, 'MATCH (v:SavedView {id: $id}) SET v.removedAt = "2020-01-01T00:00:00Z"', {
      id: view.id,
    });
    const other = await save('新');
    await post(`${other.id}/remove`, { version: 1 });
    await post(`${view.id}/restore`, {}, 404);
    await post(`${other.id}/restore`, {});
  });

  test('adds nothing that is counted as a fact', async () => {
    const before = await factsHeld();
    await save('一', { entities: ['company:boe', 'company:hisense'] });
    expect(await factsHeld()).toEqual(before);
  });
});

const SMALL: SmallGraph = {
  nodes: {
    'company:view-test-a': { name: '视图甲厂' },
    'company:view-test-b': { name: '视图乙厂' },
    'company:view-test-c': { name: '视图丙厂' },
    'company:view-test-far': { name: '视图远厂' },
  },
  ties: [
    {
      from: 'company:view-test-a',
      type: 'SUPPLIES',
      to: 'company:view-test-b',
      properties: { id: 'tie:vt-ab' },
    },
    {
      from: 'company:view-test-b',
      type: 'SUPPLIES',
      to: 'company:view-test-c',
      properties: { id: 'tie:vt-bc' },
    },
  ],
};
const ref = (id: string, name: string) => ({ id, label: 'Company', name });
const A = ref('company:view-test-a', '视图甲厂');
const B = ref('company:view-test-b', '视图乙厂');
const C = ref('company:view-test-c', '视图丙厂');
const DRAWN = { address: '/graph?shown=company:view-test-a,view-test-b', entities: [A.id, B.id, C.id] };

describe('what has changed since', () => {
  test('is nothing while nothing was written', async () => {
    undo.push(await plant(graph, SMALL));
    const view = await save('静', DRAWN);
    expect(view).toMatchObject({ entities: 3, ties: 2 });
    const changes = await changesOf(view);
    expect(changes).toEqual({
      kind: 'view',
      name: '试存 静',
      version: 1,
      address: DRAWN.address,
      since: view.seenAt,
      markThen: changes.markNow,
      markNow: changes.markNow,
      graphChanged: false,
      entities: { seen: 3, gone: [], changed: [], claims: [], ties: [] },
      ties: { seen: 2, added: [], gone: [], changed: [] },
      basis: {
        queries: [
          'saved-views/graph-mark.cypher',
          'saved-views/entities-seen.cypher',
          'saved-views/ties-seen.cypher',
        ],
        asOf: '2026-06-30',
        newest: changes.markNow.newest,
      },
    });
    expect(changes.markNow.newest).toMatch(/^20\d\d/);
  });

  test('names what came, went and reads otherwise', async () => {
    undo.push(await plant(graph, SMALL));
    const view = await save('动', DRAWN);
    await runCypher(
      graph,
      `MATCH (a {id: $a}), (b {id: $b}), (c {id: $c}), (far {id: 'company:view-test-far'})
       CREATE (a)-[:PARTNERS_WITH {id: 'tie:vt-new', asOf: '2026', confidence: 'stated', sources: []}]->(b)
       CREATE (b)-[:SUPPLIES {id: 'tie:vt-far', asOf: '2026', confidence: 'stated', sources: []}]->(far)
       SET a.name = '视图甲集团'
       WITH a, c
       MATCH (a)-[tie:SUPPLIES]->() SET tie.confidence = 'contested'
       DETACH DELETE c`,
      { a: A.id, b: B.id, c: C.id },
    );
    const { graphChanged, entities, ties } = await changesOf(view);
    const renamed = { ...A, name: '视图甲集团' };
    expect({ graphChanged, entities, ties }).toEqual({
      graphChanged: true,
      entities: {
        seen: 3,
        gone: [C],
        changed: [{ entity: renamed, nameBefore: '视图甲厂' }],
        claims: [],
        ties: [
          { entity: renamed, before: 1, now: 2 },
          { entity: B, before: 2, now: 3 },
        ],
      },
      ties: {
        seen: 2,
        added: [{ id: 'tie:vt-new', type: 'PARTNERS_WITH', from: renamed, to: B }],
        gone: [{ id: 'tie:vt-bc', type: 'SUPPLIES', from: B, to: C }],
        changed: [{ id: 'tie:vt-ab', type: 'SUPPLIES', from: renamed, to: B }],
      },
    });
    expect((await mine())[0]?.graphChanged).toBe(true);

    const anew = await post(view.id, { version: 1, view: { ...DRAWN, thumbnail: DOT } });
    expect(anew).toMatchObject({ version: 2, entities: 2, ties: 2, thumbnail: DOT, graphChanged: false });
    expect(await changesOf(view)).toMatchObject({ graphChanged: false, entities: { gone: [], changed: [] } });
  });

  test('counts figures that came for an entity', async () => {
    undo.push(await plant(graph, SMALL));
    const view = await save('数', DRAWN);
    undo.push(
      await plant(graph, {
        nodes: { 'claim:view-test': { key: 'output', value: 3, asOf: '2026', confidence: 'stated' } },
        ties: [],
      }),
    );
    await runCypher(graph, 'MATCH (a {id: $a}), (c {id: "claim:view-test"}) CREATE (a)-[:HAS_CLAIM]->(c)', {
      a: A.id,
    });
    expect((await changesOf(view)).entities.claims).toEqual([{ entity: A, before: 0, now: 1 }]);
  });

  test('is told of a copied link too, which is noted once and is no saved view', async () => {
    undo.push(await plant(graph, SMALL));
    const { id } = await post('links', DRAWN);
    expect(await post('links', DRAWN)).toEqual({ id });
    await runCypher(graph, 'MATCH ()-[tie {id: "tie:vt-ab"}]->() DELETE tie');
    expect(await changesOf({ id })).toMatchObject({
      kind: 'link',
      name: null,
      graphChanged: true,
      ties: { gone: [{ id: 'tie:vt-ab', type: 'SUPPLIES', from: A, to: B }] },
    });
    expect(await mine()).toEqual([]);
    await api.get(`/api/views/${id}`).expect(404);
    await post(id, { version: 1, name: '改名' }, 404);
    await post(`${id}/remove`, { version: 1 }, 404);
    const later = await post('links', DRAWN);
    expect(later.id).not.toBe(id);
  });
});

describe('views in a file', () => {
  test('come back as they were, once, and still say what has changed', async () => {
    undo.push(await plant(graph, SMALL));
    await save('甲', { ...DRAWN, note: '记', tags: ['一'], thumbnail: DOT });
    const file: ViewFile = (await api.get('/api/views/export').expect(200)).body;
    const own = { ...file, views: file.views.filter(({ name }) => name.startsWith(MARK)) };
    expect(own.views).toHaveLength(1);
    expect(await post('import', own)).toEqual({ added: 0, held: 1 });

    await runCypher(graph, 'MATCH (v:SavedView) WHERE v.name STARTS WITH $mark DELETE v', { mark: MARK });
    await runCypher(graph, 'MATCH ()-[tie {id: "tie:vt-ab"}]->() DELETE tie');
    expect(await post('import', { ...own, views: [...own.views, ...own.views] })).toEqual({
      added: 1,
      held: 1,
    });
    const [view] = await mine('?thumbnails=true');
    expect(view).toMatchObject({ note: '记', tags: ['一'], thumbnail: DOT, version: 1, graphChanged: true });
    expect((await changesOf(view ?? { id: '' })).ties.gone.map(({ id }) => id)).toEqual(['tie:vt-ab']);
  });

  test('of another kind are refused with the place named', async () => {
    const { error } = await post(
      'import',
      { format: 'liantu-views', version: 1, views: [{ name: '' }] },
      400,
    );
    expect(error.details.map(({ field }: { field: string }) => field)).toEqual(
      expect.arrayContaining(['views.0.name', 'views.0.address', 'views.0.seen']),
    );
    await post('import', { format: 'other', version: 1, views: [] }, 400);
  });
});

test.each([
  [{ address: '/graph' }, 'name'],
  [{ name: ' ', address: '/graph' }, 'name'],
  [{ name: '长'.repeat(81), address: '/graph' }, 'name'],
  [{ name: '试', address: 'https://example.org/' }, 'address'],
  [{ name: '试', address: '//example.org/' }, 'address'],
  [{ name: '试', address: '/\\example.org' }, 'address'],
  [{ name: '试', address: 'javascript:alert(1)' }, 'address'],
  [{ name: '试', address: '/graph', thumbnail: 'data:image/svg+xml;base64,PHN2Zz4=' }, 'thumbnail'],
  [{ name: '试', address: '/graph', thumbnail: `data:image/png;base64,${'A'.repeat(60_000)}` }, 'thumbnail'],
  [{ name: '试', address: '/graph', tags: Array(11).fill('签') }, 'tags'],
  [{ name: '试', address: '/graph', entities: ['not an id'] }, 'entities.0'],
  [{ name: '试', address: '/graph', colour: 'red' }, 'colour'],
])('%j is refused at %s', async (body, field) => {
  const { error } = (await api.post('/api/views').send(body).expect(400)).body;
  expect(error).toMatchObject({ code: 'bad_request', details: [{ in: 'body', field }] });
});

test('a view nobody saved is not found', async () => {
  for (const path of ['view:none', 'view:none/changes']) await api.get(`/api/views/${path}`).expect(404);
  await post('view:none', { version: 1, name: '改' }, 404);
  await post('view:none/remove', { version: 1 }, 404);
  await post('view:none/restore', {}, 404);
});
