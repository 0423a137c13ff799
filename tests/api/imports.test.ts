import { readdirSync } from 'node:fs';

import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Batch } from '../../server/contract/imports-batch.ts';
import type { RowProblem } from '../../server/contract/imports-plan.ts';
import { useImportApp } from '../support/import-app.ts';
import { act, tryOut, upload, wholeGraph } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

// Each step of an import is several requests and looks at the whole graph.
jest.setTimeout(120_000);

const { app, importsFolder } = useImportApp();
let before: string;
beforeAll(async () => {
  before = await wholeGraph(app.graph);
});

// Two firms nobody has heard of, one the seed holds under another short name, and rows as people write them.
const FIRMS = `企业名称,注册名称,证券代码,所在区市,成立日期,注册资本,是否链主
海之试剂,青岛海之试剂有限公司,,城阳区,2019年5月,约2亿元,否
山之试剂,青岛山之试剂有限公司,,崂山区,二零一九,500万美元,否
京东方,,000725.SZ,,1993-04-09,,否
海之试剂,青岛海之试剂有限公司,,城阳区,2019年5月,约2亿元,否
林之试剂,青岛林之试剂有限公司,,没有的区,2019,,否
合计,,,,,,`;

describe('a list of firms', () => {
  let batch: Batch;
  let committed: Batch;

  test('is tried out without anything being written', async () => {
    batch = await tryOut(app, '企业名录.csv', FIRMS);
    expect(batch).toMatchObject({
      status: 'planned',
      running: false,
      by: '王芳',
      failure: null,
      counts: {
        rows: { read: 6, created: 2, changed: 0, left: 1, refused: 3, undecided: 0, repeated: 1 },
      },
    });
    expect(batch.counts?.facts).toEqual(
      expect.arrayContaining([
        { kind: 'Company', created: 1, changed: 0, left: 1 },
        { kind: 'LOCATED_IN', created: 1, changed: 0, left: 0 },
        { kind: 'Claim', created: 3, changed: 0, left: 0 },
      ]),
    );
    expect(await wholeGraph(app.graph)).toBe(before);
  });

  test('says of every bad cell where it stands, what is there and what was expected', async () => {
    const { body } = await app.api.get(`/api/imports/${batch.id}/problems`).expect(200);
    const told = (body.items as RowProblem[]).map(({ kind, line, column, header, value }) => [
      kind,
      line,
      column,
      header,
      value,
    ]);
    expect(told).toEqual([
      ['unreadable', 3, 5, '成立日期', '二零一九'],
      ['no-record', 7, 1, '企业名称', '合计'],
      ['unknown-reference', 6, 4, '所在区市', '没有的区'],
    ]);
  });

  test('gives the rows it does not take as a file to be put right', async () => {
    const { text } = await app.api
      .get(`/api/imports/${batch.id}/refused.csv?sheet=${encodeURIComponent('企业名录')}`)
      .expect(200)
      .expect('content-type', /text\/csv/);
    const lines = text.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF企业名称,注册名称,证券代码,所在区市,成立日期,注册资本,是否链主,原行号,结果,原因',
    );
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 1).join())).toEqual([
      '山之试剂',
      '林之试剂',
      '合计',
      '',
    ]);
  });

  test('recognises a firm by code and name', async () => {
    const { body } = await app.api.get(`/api/imports/${batch.id}/plan?kind=Company`).expect(200);
    const seen = body.items.map(({ name, outcome, foundBy }: Record<string, unknown>) => [
      name,
      outcome,
      foundBy,
    ]);
    expect(seen).toEqual([
      ['海之试剂', 'created', null],
      ['京东方', 'left', 'code-and-name'],
    ]);
  });

  test('is written as it was tried out', async () => {
    committed = await act(app, batch, 'commit');
    expect(committed).toMatchObject({
      status: 'committed',
      chunks: batch.chunks,
      chunksDone: batch.chunks,
      failure: null,
    });
    const rows = await runCypher(
      app.graph,
      `MATCH (c:Company {name: '海之试剂'})-[:LOCATED_IN]->(r)
       RETURN c.legalName AS legal, r.name AS region, c.batch AS batch,
         [(c)-[:HAS_CLAIM]->(x) | x.key + ' ' + toString(x.value) + coalesce(x.unit, '') + coalesce(x.qualifier, '')] AS claims`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ legal: '青岛海之试剂有限公司', region: '城阳区', batch: batch.id });
    const claims = rows[0]?.['claims'] as string[] | undefined;
    expect(claims?.toSorted()).toEqual(['foundedOn 2019-05', 'registeredCapital 2.0亿元约']);
  });

  test('changes nothing when it comes a second time', async () => {
    const held = await wholeGraph(app.graph);
    const again = await tryOut(app, '企业名录.csv', FIRMS);
    expect(again.sameFileAs).toBe(batch.id);
    expect(again.counts?.rows).toMatchObject({ created: 0, changed: 0, left: 3, refused: 3, repeated: 1 });
    expect(again.counts?.facts.every(({ created, changed }) => created + changed === 0)).toBe(true);
    await act(app, again, 'commit');
    expect(await wholeGraph(app.graph)).toBe(held);
  });

  test('is not taken back while somebody has changed something of it, and says what', async () => {
    await runCypher(app.graph, "MATCH (c:Company {name: '海之试剂'}) SET c.note = '改过'");
    const { body } = await app.api
      .post(`/api/imports/${batch.id}/rollback`)
      .send({ version: committed.version })
      .expect(409);
    expect(body.error).toMatchObject({
      code: 'rollback_refused',
      details: { total: 1, obstacles: [{ name: '海之试剂', reason: 'changed' }] },
    });
    await runCypher(app.graph, "MATCH (c:Company {name: '海之试剂'}) REMOVE c.note");
  });

  test('is taken back to exactly what was there before', async () => {
    const back = await act(app, committed, 'rollback');
    expect(back).toMatchObject({ status: 'rolled-back', chunksDone: 0, failure: null });
    expect(await wholeGraph(app.graph)).toBe(before);
  });
});

test('what is changed of a firm the graph holds gets its former values back', async () => {
  const batch = await tryOut(
    app,
    '企业.csv',
    '企业名称,证券代码,别名,经营状态\n京东方,000725.SZ,北方京东方试,注销\n',
  );
  expect(batch.counts?.facts).toEqual(
    expect.arrayContaining([{ kind: 'Company', created: 0, changed: 1, left: 0 }]),
  );
  const committed = await act(app, batch, 'commit');
  expect(await wholeGraph(app.graph)).not.toBe(before);
  await act(app, committed, 'rollback');
  expect(await wholeGraph(app.graph)).toBe(before);
});

test('a code under another name and a code on two firms wait for a decision; a similar name is somebody else', async () => {
  const file =
    '企业名称,注册名称,证券代码\n东方京,,000725.SZ\n甲试,甲试公司,688999\n乙试,乙试公司,688999\n京东方甲,京东方甲公司,\n';
  const batch = await tryOut(app, '代码.csv', file);
  expect(batch.counts?.rows).toMatchObject({ created: 1, undecided: 3 });
  const { body } = await app.api.get(`/api/imports/${batch.id}/problems`).expect(200);
  expect(
    body.items.map(({ kind, value, candidates }: RowProblem) => [
      kind,
      value,
      candidates?.map(({ id }) => id),
    ]),
  ).toEqual([
    ['code-conflict', '东方京', ['company:boe']],
    ['code-conflict', '甲试', undefined],
    ['code-conflict', '乙试', undefined],
  ]);
});

test('a plan made before the graph changed is not written', async () => {
  const batch = await tryOut(app, '名单.csv', '企业名称,证券代码\n新的一家试,\n');
  await runCypher(app.graph, "CREATE (:Entity:Company {id: 'company:between', name: '其间'})");
  const { body } = await app.api
    .post(`/api/imports/${batch.id}/commit`)
    .send({ version: batch.version })
    .expect(409);
  expect(body.error.code).toBe('plan_outdated');
  await runCypher(app.graph, "MATCH (c:Company {id: 'company:between'}) DELETE c");
  const stale = await app.api.post(`/api/imports/${batch.id}/commit`).send({ version: 1 }).expect(409);
  expect(stale.body.error.code).toBe('changed_meanwhile');
});

describe('a file that is not one', () => {
  test.each([
    [
      'a program under the name of a sheet',
      '名单.csv',
      Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0]),
    ],
    ['an empty one', '空.xlsx', ''],
    [
      'an archive that is no workbook',
      '表.xlsx',
      Buffer.from('504b0506000000000000000000000000000000000000', 'hex'),
    ],
  ])('%s is refused with a reason, and nothing of it stays', async (_, name, content) => {
    const folders = readdirSync(importsFolder);
    const { body } = await upload(app, name, content).expect(422);
    expect(body.error).toMatchObject({ code: 'file_refused', details: { place: { file: name } } });
    expect(readdirSync(importsFolder)).toEqual(folders);
    await app.api.get('/api/imports').expect(200);
  });

  test('a line of two million signs is told of when its sheet is looked at', async () => {
    const { body } = await upload(app, '长.csv', `名称,代码\n${'甲'.repeat(2_000_000)},1\n`).expect(200);
    const answer = await app.api.get(`/api/imports/${body.id}/sheets`).expect(422);
    expect(answer.body.error.details).toMatchObject({ reason: 'row-too-long', place: { line: 2 } });
  });

  test('a name with a path in it is a name only', async () => {
    const { body } = await upload(app, '../../../etc/名单.csv', '企业名称\n路径试\n').expect(200);
    expect(body.fileName).toBe('名单.csv');
    expect(readdirSync(importsFolder)).toContain(body.id.slice('batch:'.length));
  });

  test('an id that leads elsewhere names no batch', async () => {
    await app.api.get(`/api/imports/${encodeURIComponent('batch:..')}/sheets`).expect(404);
  });
});
