import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import type { LookAlike } from '../../server/contract/imports-plan.ts';
import { useImportApp } from '../support/import-app.ts';
import { forgetBatches, planAsProposed, tryOut } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const { app } = useImportApp({}, async ({ graph }) => {
  await runCypher(graph, "MATCH (n) WHERE n:SameAs OR n.id STARTS WITH 'company:alike-' DETACH DELETE n");
});
beforeAll(async () => {
  await runCypher(
    app.graph,
    `UNWIND [['a', '泽瑞显示科技'], ['b', '鲲鹏膜材料工程'], ['c', '凌霄精密仪表'], ['d', '云帆一号材料'], ['e', '东泽钢构集团']] AS one
     CREATE (:Entity:Company {id: 'company:alike-' + one[0], name: one[1], aliases: [], sources: []})
     CREATE (:Entity:Institution {id: 'company:alike-institution-' + one[0], name: one[1] + '研究院', aliases: [], sources: []})`,
  );
});
afterEach(async () => {
  await runCypher(app.graph, 'MATCH (n:SameAs) DELETE n');
  await forgetBatches(app.graph);
});

const FIRMS = [
  '企业名称',
  // The same without place and form; one sign apart; of one sound; told apart by a number; like nobody; what is held.
  '青岛泽瑞显示科技股份有限公司',
  '鲲鹏膜材科工程',
  '凌宵精密仪表',
  '云帆二号材料',
  '无人相似的一家试',
  '凌霄精密仪表',
  '青岛泽瑞显示科技股份有限公司',
].join('\n');

const alike = async ({ id }: Batch, query = '') =>
  (await app.api.get(`/api/imports/${id}/look-alikes${query}`).expect(200)).body as {
    items: LookAlike[];
    total: number;
    nextOffset: number | null;
  };

test('new names that look like ones that are there are told with whom and why, and taken in all the same', async () => {
  const batch = await tryOut(app, '企业.csv', FIRMS);
  expect(batch.counts?.rows).toMatchObject({ read: 7, created: 5, refused: 0, undecided: 0, repeated: 1 });
  const { items, total } = await alike(batch);
  expect(items.map(({ line, label, name, resembles }) => [line, label, name, ...resembles])).toEqual([
    [
      2,
      'Company',
      '青岛泽瑞显示科技股份有限公司',
      { id: 'company:alike-a', name: '泽瑞显示科技', reason: 'short-name' },
    ],
    [
      3,
      'Company',
      '鲲鹏膜材科工程',
      { id: 'company:alike-b', name: '鲲鹏膜材料工程', reason: 'one-character' },
    ],
    [4, 'Company', '凌宵精密仪表', { id: 'company:alike-c', name: '凌霄精密仪表', reason: 'sound' }],
  ]);
  expect([total, batch.counts?.lookAlikes]).toEqual([3, 3]);
  expect(batch.counts?.notes).toEqual([{ note: '新建的名称与图谱里已有的相近，可能是同一个', count: 3 }]);
  const page = await alike(batch, '?offset=1&limit=1');
  expect([page.items.map(({ line }) => line), page.nextOffset]).toEqual([[3], 2]);
});

test('what is decided about a name makes the plan old, and the next one knows it', async () => {
  const batch = await tryOut(app, '企业.csv', FIRMS);
  const decide = (verdict: string, entity: string, name: string) =>
    app.api
      .post('/api/reconciliation/decisions')
      .set(AUTHOR_HEADER, encodeURIComponent('韩梅'))
      .send({ verdict, entity, name, note: '看过' })
      .expect(200);
  await decide('yes', 'company:alike-a', '青岛泽瑞显示科技股份有限公司');
  await decide('no', 'company:alike-b', '鲲鹏膜材科工程');
  const { body } = await app.api
    .post(`/api/imports/${batch.id}/commit`)
    .send({ version: batch.version })
    .expect(409);
  expect(body.error.code).toBe('plan_outdated');
  const again = await planAsProposed(app, batch.id);
  expect(again.counts).toMatchObject({ rows: { created: 5 }, lookAlikes: 1 });
  expect((await alike(again)).items.map(({ name }) => name)).toEqual(['凌宵精密仪表']);
});
