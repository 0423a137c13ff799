import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import type { Decision } from '../../server/contract/reconciliation.ts';
import { useImportApp } from '../support/import-app.ts';
import { act, forgetBatches, tryOut, wholeGraph } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const { app } = useImportApp();
let before: string;
/** A firm that was there, with a purchase of its own; nothing of it comes from a file. */
const HELD = 'company:merged-held';
/** One of the same name that nothing hangs on. */
const BARE = 'company:merged-bare';

const clear = () =>
  runCypher(
    app.graph,
    `MATCH (n) WHERE n:SameAs OR n:ImportChange OR n.id STARTS WITH 'company:merged-' OR n.batch IS NOT NULL
       OR (n:ChangeMark AND n.id = 'reconciliation') DETACH DELETE n`,
  );
beforeEach(async () => {
  await clear();
  await forgetBatches(app.graph);
  await runCypher(
    app.graph,
    `MATCH (boe:Company {id: 'company:boe'})
     CREATE (:Entity:Company {id: '${HELD}', name: '并试光学', aliases: [], sources: [], searchPinyin: 'bingshiguangxue bsgx'})
       -[:SUPPLIES {id: 'tie:merged', sources: [], asOf: '2024'}]->(boe)
     CREATE (:Entity:Company {id: '${BARE}', name: '并试材料', aliases: [], sources: [], searchPinyin: 'bingshicailiao bscl'})`,
  );
  before = await wholeGraph(app.graph);
});
afterEach(async () => {
  await clear();
  await forgetBatches(app.graph);
});

const bring = async (content: string): Promise<Batch> => {
  const committed = await act(app, await tryOut(app, '企业.csv', content), 'commit');
  expect(committed).toMatchObject({ status: 'committed', failure: null });
  return committed;
};
const idOf = async (name: string) =>
  String(
    (
      await runCypher(
        app.graph,
        'MATCH (n:Company {name: $name}) WHERE n.batch IS NOT NULL RETURN n.id AS id',
        { name },
      )
    )[0]?.['id'],
  );
const decide = (entity: string, other: string) =>
  app.api
    .post('/api/reconciliation/decisions')
    .set(AUTHOR_HEADER, encodeURIComponent('韩梅'))
    .send({ verdict: 'yes', entity, other, note: '同一家' });
const same = async (entity: string, other: string) =>
  (await decide(entity, other).expect(200)).body as Decision;
const undo = ({ id, version }: Decision) =>
  app.api
    .post(`/api/reconciliation/decisions/${encodeURIComponent(id)}/undo`)
    .set(AUTHOR_HEADER, encodeURIComponent('韩梅'))
    .send({ version })
    .expect(200);
const obstacles = async ({ id, version }: Batch) => {
  const held = await wholeGraph(app.graph);
  const { body } = await app.api.post(`/api/imports/${id}/rollback`).send({ version }).expect(409);
  expect(body.error.code).toBe('rollback_refused');
  // Refused is refused as a whole.
  expect(await wholeGraph(app.graph)).toBe(held);
  return body.error.details.obstacles as Record<string, unknown>[];
};
const takeBack = async (batch: Batch) => {
  expect(await act(app, batch, 'rollback')).toMatchObject({ status: 'rolled-back', failure: null });
  await runCypher(
    app.graph,
    "MATCH (n) WHERE n:SameAs OR (n:ChangeMark AND n.id = 'reconciliation') DELETE n",
  );
  expect(await wholeGraph(app.graph)).toBe(before);
};

const NEW = '企业名称,所在区市,注册资本\n并试光学新,城阳区,约2亿元\n';

test('a firm that a batch made and people decided to be another keeps the batch until that is undone', async () => {
  const batch = await bring(NEW);
  const decision = await same(HELD, await idOf('并试光学新'));
  expect(await obstacles(batch)).toEqual([
    {
      id: decision.id,
      name: '并试光学',
      reason: 'merged',
      decision: decision.id,
      detail: expect.stringMatching(/^\d{4}-\d\d-\d\d 韩梅判定“并试光学新”与“并试光学”是同一个；请先.*撤销/u),
    },
  ]);
  await undo(decision);
  await takeBack(batch);
});

test('one that was decided to stay, and got nothing by it, does too: the other must not lose whom it went into', async () => {
  const batch = await bring('企业名称,统一社会信用代码\n并试材料,91370200MA3C0000XX\n并试光学新,\n');
  const made = await idOf('并试光学新');
  const decision = await same(made, BARE);
  expect((await obstacles(batch)).map(({ reason, decision: id }) => [reason, id])).toEqual([
    ['merged', decision.id],
  ]);
  await undo(decision);
  await takeBack(batch);
});

test('what a batch said of a firm that was there goes along to the one that stays, and holds the batch as well', async () => {
  const batch = await bring('企业名称,所在区市,注册资本,经营状态\n并试材料,城阳区,约2亿元,存续\n');
  const first = await same(HELD, BARE);
  expect((await obstacles(batch)).map(({ decision }) => decision)).toEqual([first.id]);
  await undo(first);
  // And where it is the one that stays, its names are not those the batch gave it.
  const named = await bring('企业名称,别名\n并试材料,并试老材料\n');
  const second = await same(BARE, HELD);
  expect(await obstacles(named)).toMatchObject([{ reason: 'merged', decision: second.id }]);
  await undo(second);
  expect(await act(app, named, 'rollback')).toMatchObject({ status: 'rolled-back' });
  await takeBack(batch);
});

test('nothing is decided to be one while a batch is being taken back', async () => {
  const batch = await bring(NEW);
  await runCypher(app.graph, "MATCH (n:ImportBatch {id: $id}) SET n.status = 'rolling-back'", {
    id: batch.id,
  });
  const { body } = await decide(HELD, await idOf('并试光学新')).expect(409);
  expect(body.error).toMatchObject({
    code: 'import_under_way',
    details: { id: batch.id, fileName: '企业.csv' },
  });
});
