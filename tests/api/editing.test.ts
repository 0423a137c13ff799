import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plant, type SmallGraph } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
const AT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
const REPORT = { id: 'source:editing-report', title: '园区报告', publisher: '某局', date: '2026-05' };

/** A claim as the seed would hold it, of a firm that supplies another. */
const small: SmallGraph = {
  nodes: {
    'company:editing-a': { name: '甲公司', seedHash: 'x', legalName: '甲有限公司' },
    'company:editing-b': { name: '乙公司', seedHash: 'x' },
    'region:editing-r': { name: '某区', seedHash: 'x', level: 'district' },
    [REPORT.id]: { ...REPORT, kind: 'web', seedHash: 'x' },
    'claim:editing-1': {
      key: 'plannedInvestment',
      value: 12,
      unit: '亿元',
      currency: 'CNY',
      asOf: '2024',
      confidence: 'stated',
      evidence: '报告写明',
      sources: [REPORT.id],
      seedHash: 'x',
      shared: false,
    },
  },
  ties: [
    { from: 'company:editing-a', type: 'HAS_CLAIM', to: 'claim:editing-1' },
    {
      from: 'company:editing-a',
      type: 'SUPPLIES',
      to: 'company:editing-b',
      properties: { id: 'tie:editing-1', sources: [REPORT.id], evidence: '报告写明', seedHash: 'x' },
    },
  ],
};

let uproot: () => Promise<void>;
async function clear(): Promise<void> {
  await runCypher(graph, `MATCH (n) WHERE n:Edit OR n.enteredBy IN ['王芳', '李雷'] DETACH DELETE n`);
}
beforeAll(() =>
  runCypher(graph, "MERGE (k:ClaimKey {key: 'plannedInvestment'}) ON CREATE SET k.kind = 'money'"),
);
beforeEach(async () => {
  await clear();
  uproot = await plant(graph, small);
});
afterAll(async () => {
  await clear();
  await uproot();
  await close();
});

const as = (name: string) => ({ 'x-liantu-author': encodeURIComponent(name) });
const post = (path: string, body: object, name = '王芳') => api.post(`/api${path}`).set(as(name)).send(body);
const claimNow = async () => (await api.get('/api/facts/claim/claim:editing-1').expect(200)).body;
const change = (cells: object, version = 0, name = '王芳') =>
  post('/facts/claim/claim:editing-1', { version, cells, source: { id: REPORT.id }, asOf: '2026-05' }, name);
const inDossier = async () =>
  (await api.get('/api/entities/company:editing-a').expect(200)).body.claims.find(
    ({ id }: { id: string }) => id === 'claim:editing-1',
  );
const journal = async (query = '') => (await api.get(`/api/edits${query}`).expect(200)).body;

test('a form asks for the columns of the tables, with their choices', async () => {
  const { body } = await api.get('/api/facts/form').expect(200);
  expect(body.entity.Company).toContainEqual({
    column: 'status',
    required: false,
    options: ['active', 'dissolved', 'unknown'],
  });
  expect(body.tie).toContainEqual({ column: 'joint', required: false, options: ['yes', 'no'] });
  expect(body.claim.map(({ column }: { column: string }) => column)).not.toContain('entity');
  expect(body.claimKeys).toContainEqual({
    key: 'plannedInvestment',
    nameZh: '计划投资',
    nameEn: 'Planned investment',
    kind: 'money',
  });
});

test('sources are found by words of title, publisher and date', async () => {
  const { body } = await api.get('/api/facts/sources').query({ q: '园区报告 某局 2026-05' }).expect(200);
  expect(body.sources).toEqual([REPORT]);
});

test('nothing is written without a name', async () => {
  const sent = api.post('/api/facts/claim/claim:editing-1');
  const { body } = await sent
    .send({ version: 0, cells: { value: '15' }, source: { id: REPORT.id }, asOf: '2026' })
    .expect(400);
  expect(body.error.code).toBe('author_required');
  expect(await claimNow()).toMatchObject({ version: 0, by: null });
});

describe('a claim of the seed', () => {
  test('that is changed shows what the seed says beside, and who changed it', async () => {
    const { body } = await change({ value: '15', evidence: '新报告写明' }).expect(200);
    expect(body).toMatchObject({
      fact: {
        version: 1,
        origin: 'seed',
        cells: { value: '15', unit: '亿元', asOf: '2026-05' },
        given: { value: '12', evidence: '报告写明', asOf: '2024' },
        sources: [REPORT],
        by: '王芳',
        at: AT,
      },
      warnings: [],
    });
    expect(await inDossier()).toMatchObject({
      value: 15,
      trace: {
        version: 1,
        origin: 'seed',
        by: '王芳',
        at: AT,
        given: { value: 12, asOf: '2024', evidence: '报告写明' },
      },
    });
  });

  test('is noted in the journal, before and after, and can be undone; that can be undone too', async () => {
    const { body: written } = await change({ value: '15' }).expect(200);
    const { edits, total, people } = await journal('?entity=company:editing-a');
    expect({ edits, total, people }).toEqual({
      edits: [
        {
          id: written.edit,
          at: AT,
          by: '王芳',
          kind: 'claim',
          action: 'change',
          target: 'claim:editing-1',
          label: null,
          type: null,
          claimKey: { key: 'plannedInvestment', nameZh: '计划投资', nameEn: 'Planned investment' },
          entities: [{ id: 'company:editing-a', label: 'Company', name: '甲公司' }],
          asOf: '2026-05',
          changes: [
            { column: 'value', before: '12', after: '15' },
            { column: 'asOf', before: '2024', after: '2026-05' },
          ],
          source: REPORT,
          undoes: null,
          undoneBy: null,
        },
      ],
      total: 1,
      people: ['王芳'],
    });
    const { body: undone } = await post(`/edits/${written.edit}/undo`, {}, '李雷').expect(200);
    expect(await claimNow()).toMatchObject({ version: 2, cells: { value: '12', asOf: '2024' }, given: {} });
    const { body: again } = await post(`/edits/${undone.edit}/undo`, {}).expect(200);
    expect(await claimNow()).toMatchObject({ cells: { value: '15' }, given: { value: '12' } });
    const after = await journal();
    expect(
      after.edits.map(({ id, action, undoes, undoneBy }: Record<string, unknown>) => [
        id,
        action,
        undoes,
        undoneBy,
      ]),
    ).toEqual([
      [again.edit, 'undo', undone.edit, null],
      [undone.edit, 'undo', written.edit, again.edit],
      [written.edit, 'change', null, null],
    ]);
  });

  test('changed by two is refused to the second with what is there now', async () => {
    await change({ value: '15' }).expect(200);
    const { body } = await change({ value: '18' }, 0, '李雷').expect(409);
    expect(body.error).toMatchObject({
      code: 'changed_meanwhile',
      details: { version: 1, by: '王芳', cells: { value: '15' } },
    });
    await change({ value: '18' }, 1, '李雷').expect(200);
    expect(await claimNow()).toMatchObject({ cells: { value: '18' }, given: { value: '12' } });
  });

  test('whose same cell was changed since is not undone; another cell is left alone', async () => {
    const { body: first } = await change({ value: '15' }).expect(200);
    const { body: second } = await change({ unit: '亿美元', currency: 'USD' }, 1).expect(200);
    await post(`/edits/${first.edit}/undo`, {}).expect(200);
    expect(await claimNow()).toMatchObject({ cells: { value: '12', unit: '亿美元', currency: 'USD' } });
    await change({ unit: '亿港元', currency: 'HKD' }, 3).expect(200);
    const { body } = await post(`/edits/${second.edit}/undo`, {}).expect(409);
    expect(body.error.code).toBe('changed_since');
    const { body: twice } = await post(`/edits/${first.edit}/undo`, {}).expect(409);
    expect(twice.error.code).toBe('undone_already');
  });

  test.each([
    ['has no source', { sources: [] }],
    ['has no source, no date and a unit no rule knows', { sources: null, asOf: null, unit: '亩左右' }],
  ])('that %s is changed, and undone to exactly what it was', async (_, was) => {
    /** All but who changed it last and how often it was changed. */
    const stored = () =>
      runCypher(
        graph,
        `MATCH (claim:Claim {id: 'claim:editing-1'})
         RETURN claim {.*, version: null, editedBy: null, editedAt: null} AS said`,
      );
    await runCypher(graph, `MATCH (claim:Claim {id: 'claim:editing-1'}) SET claim += $was`, { was });
    const before = await stored();
    const { body: written } = await change({ value: '15', unit: '亿元' }).expect(200);
    const after = await stored();
    const { body: undone } = await post(`/edits/${written.edit}/undo`, {}, '李雷').expect(200);
    expect(await stored()).toEqual(before);
    await post(`/edits/${undone.edit}/undo`, {}).expect(200);
    expect(await stored()).toEqual(after);
  });

  test('cannot be taken back, nor be made about something else', async () => {
    const { body } = await post('/facts/claim/claim:editing-1/retract', { version: 0 }).expect(409);
    expect(body.error.code).toBe('not_yours');
    const { body: fixed } = await change({ key: 'fundSize' }).expect(400);
    expect(fixed.error.details).toEqual([
      { in: 'body', field: 'key', expected: '原值 plannedInvestment；要换成别的，请结束这一条并另加一条' },
    ]);
  });

  test('is held to the rules of the tables', async () => {
    const { body } = await change({ unit: '' }).expect(400);
    expect(body.error).toMatchObject({
      code: 'bad_fact',
      details: [{ in: 'body', field: 'unit', expected: '货币单位，如 亿元 或 万美元' }],
    });
    expect((await journal()).total).toBe(0);
  });
});

const addOfNewKey = (newKey: object, cells: object = {}) =>
  post('/facts/claim', {
    newKey,
    cells: {
      entity: 'company:editing-a',
      value: '35',
      unit: '万元/亩',
      evidence: '报告写明',
      confidence: 'stated',
      ...cells,
    },
    source: { id: REPORT.id },
    asOf: '2026-05',
  });

describe('a claim of a figure the graph has no name for', () => {
  const PER_MU = { nameZh: '试验亩均税收', nameEn: 'Trial tax per mu (2026)', kind: 'number' };

  test('is added with its source, shows its names, and the figure can be chosen from then on', async () => {
    const { body } = await addOfNewKey(PER_MU).expect(200);
    expect(body.fact.cells).toMatchObject({
      key: 'trialTaxPerMu2026',
      value: '35',
      unit: '万元/亩',
      asOf: '2026-05',
    });
    const { body: entity } = await api.get('/api/entities/company:editing-a').expect(200);
    expect(entity.claims.find(({ id }: { id: string }) => id === body.fact.id)).toMatchObject({
      nameZh: '试验亩均税收',
      nameEn: 'Trial tax per mu (2026)',
      value: 35,
      sources: [REPORT],
    });
    const { edits } = await journal('?entity=company:editing-a');
    expect(edits[0].claimKey).toEqual({
      key: 'trialTaxPerMu2026',
      nameZh: '试验亩均税收',
      nameEn: 'Trial tax per mu (2026)',
    });
    const { body: form } = await api.get('/api/facts/form').expect(200);
    expect(form.claimKeys).toContainEqual({ key: 'trialTaxPerMu2026', ...PER_MU });
    const { body: twice } = await addOfNewKey({ ...PER_MU, nameEn: 'Another name' }).expect(400);
    expect(twice.error.details).toEqual([
      { in: 'body', field: 'newKey.nameZh', expected: expect.stringContaining('已有“试验亩均税收”') },
    ]);

    // Taken back and put back again under the name it has.
    const { body: undone } = await post(`/edits/${body.edit}/undo`, {}).expect(200);
    await post(`/edits/${undone.edit}/undo`, {}).expect(200);
    await api.get(`/api/facts/claim/${body.fact.id}`).expect(200);
  });

  test.each([
    ['money without a unit of money', { ...PER_MU, kind: 'money' }, { unit: '亩' }, 'currency'],
    ['a number that is none', PER_MU, { value: '很多' }, 'value'],
    ['a figure that is there already', { ...PER_MU, nameEn: 'planned investment' }, {}, 'newKey.nameEn'],
    ['no Chinese name', { ...PER_MU, nameZh: 'tax' }, {}, 'newKey.nameZh'],
    ['a known key as well', PER_MU, { key: 'plannedInvestment' }, 'newKey'],
  ])('is refused with %s, and the figure is not declared', async (_, newKey, cells, field) => {
    const { body } = await addOfNewKey(newKey, cells).expect(400);
    expect(body.error.details[0].field).toBe(field);
    const { body: form } = await api.get('/api/facts/form').expect(200);
    expect(form.claimKeys.map(({ key }: { key: string }) => key)).not.toContain('trialTaxPerMu2026');
  });
});

describe('a tie', () => {
  const NEW = {
    cells: {
      from: 'company:editing-b',
      type: 'INVESTS_IN',
      to: 'company:editing-a',
      share: '0.3',
      amount: '约2亿元',
      amountStatus: 'actual',
      confidence: 'stated',
      evidence: '公告写明',
    },
    source: {
      title: '公告',
      publisher: '甲公司',
      date: '2026-01-05',
      url: 'https://example.org/b',
      kind: 'filing',
    },
    asOf: '2026-01',
  };

  test('is added with a new source, seen at both ends, and taken back', async () => {
    const { body } = await post('/facts/tie', NEW).expect(200);
    const { id, origin, version } = body.fact;
    expect({ origin, version }).toEqual({ origin: 'person', version: 1 });
    const { body: seen } = await api.get('/api/entities/company:editing-a/neighbours').expect(200);
    expect(seen.ties).toContainEqual(
      expect.objectContaining({
        id,
        type: 'INVESTS_IN',
        from: 'company:editing-b',
        share: 0.3,
        amount: { value: 2, unit: '亿元', currency: 'CNY', qualifier: '约', status: 'actual' },
        sources: [expect.objectContaining({ title: '公告', date: '2026-01-05' })],
        trace: { version: 1, origin: 'person', by: '王芳', at: AT, given: {} },
      }),
    );
    const { body: same } = await post('/facts/tie', NEW).expect(409);
    expect(same.error).toMatchObject({ code: 'already_there', details: { id } });
    const { body: gone } = await post(`/facts/tie/${id}/retract`, { version }).expect(200);
    await api.get(`/api/facts/tie/${id}`).expect(404);
    await post(`/edits/${gone.edit}/undo`, {}).expect(200);
    expect((await api.get(`/api/facts/tie/${id}`).expect(200)).body).toMatchObject({
      cells: { share: '0.3', amount: '约2亿元' },
      origin: 'person',
    });
  });

  test('of the seed is ended with a date and stays', async () => {
    const ended = { version: 0, cells: { validTo: '2026-04' }, source: { id: REPORT.id }, asOf: '2026-05' };
    const { body } = await post('/facts/tie/tie:editing-1', ended).expect(200);
    expect(body.fact).toMatchObject({
      cells: { validTo: '2026-04' },
      given: { validTo: '', asOf: '2020' },
      version: 1,
    });
  });

  test('joins only what its type may join', async () => {
    const wrong = { ...NEW, cells: { ...NEW.cells, type: 'SUPPLIES', to: 'region:editing-r', share: '' } };
    const { body } = await post('/facts/tie', wrong).expect(400);
    expect(body.error.details).toEqual([
      { in: 'body', field: 'to', expected: '能有 SUPPLIES 关系的实体（Company），现为 region:editing-r' },
    ]);
  });
});

describe('an entity', () => {
  const NEW = {
    label: 'Company',
    cells: { name: '丙光学', legalName: '丙光学有限公司' },
    source: { id: REPORT.id },
    asOf: '2026-05',
  };

  test('is added, found by its name, and not added twice', async () => {
    const { body } = await post('/facts/entity', NEW).expect(200);
    expect(body.fact.id).toMatch(/^company:bingguangxue-[0-9a-f]{6}$/);
    const { body: found } = await api.get('/api/search').query({ q: '丙光学' }).expect(200);
    expect(found.results[0]).toMatchObject({ id: body.fact.id, name: '丙光学' });
    await post('/facts/entity', NEW, '李雷').expect(409);
    const { body: known } = await api.get(`/api/entities/${body.fact.id}`).expect(200);
    expect(known).toMatchObject({
      properties: { legalName: '丙光学有限公司' },
      trace: { origin: 'person', by: '王芳' },
    });
    expect(Object.keys(known.properties)).toEqual(['legalName']);
  });

  test('that something hangs on is not taken back', async () => {
    const { body } = await post('/facts/entity', NEW).expect(200);
    const { id, version } = body.fact;
    const claim = {
      cells: {
        entity: id,
        key: 'plannedInvestment',
        value: '3',
        unit: '亿元',
        confidence: 'stated',
        evidence: '写明',
      },
      source: { id: REPORT.id },
      asOf: '2026',
    };
    const { body: about } = await post('/facts/claim', claim).expect(200);
    const { body: refused } = await post(`/facts/entity/${id}/retract`, { version }).expect(409);
    expect(refused.error.code).toBe('in_use');
    await post(`/facts/claim/${about.fact.id}/retract`, { version: 1 }).expect(200);
    await post(`/facts/entity/${id}/retract`, { version }).expect(200);
    await api.get(`/api/entities/${id}`).expect(404);
  });

  test('of the seed keeps its sources when one is added, and its former name beside', async () => {
    const { body } = await post('/facts/entity/company:editing-a', {
      version: 0,
      cells: { name: '甲科技' },
      source: { id: REPORT.id },
      asOf: '2026-05',
    }).expect(200);
    expect(body.fact).toMatchObject({ cells: { name: '甲科技' }, given: { name: '甲公司' } });
    expect((await journal('?entity=company:editing-a&by=王芳&kind=entity&action=change')).total).toBe(1);
    expect((await journal('?by=李雷')).total).toBe(0);
    expect((await journal('?to=2020-01-01')).total).toBe(0);
  });
});
