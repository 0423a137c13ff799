import { describe, expect, test } from '@jest/globals';
import { AT, REPORT, useEditing } from '../support/editing-desk.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, post, claimNow, change, inDossier, journal } = useEditing();

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
