import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import type { SheetFound } from '../../server/contract/imports-plan.ts';
import { FILE_NAME_HEADER } from '../../server/contract/imports.ts';
import { useImportApp } from '../support/import-app.ts';
import { act, planAsProposed, tryOut, upload, wholeGraph } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

jest.setTimeout(120_000);

const { app } = useImportApp();
let before: string;
beforeAll(async () => {
  before = await wholeGraph(app.graph);
});

/** name,foundedOn / 友達試,2019 / 奇美試,2020-05 / 群創試,later: so little of it is Chinese that it is taken for that of the mainland. */
const BIG5 = Buffer.from(
  '6e616d652c666f756e6465644f6e0aa4cdb946b8d52c323031390aa95facfcb8d52c323032302d30350ab873b3d0b8d52c6c' +
    '617465720a',
  'hex',
);
/** 企业名称,经营状态 / 海之声试,存续 */
const GBK = Buffer.from('c6f3d2b5c3fbb3c62cbeadd3aad7b4ccac0abaa3d6aec9f9cad42cb4e6d0f80a', 'hex');

const sheetsOf = async ({ id }: Batch) =>
  (await app.api.get(`/api/imports/${id}/sheets`).expect(200)).body.sheets as SheetFound[];
const choose = ({ id, version }: Batch, encoding: string) =>
  app.api.post(`/api/imports/${id}/encoding`).send({ version, encoding });

describe('a file that is taken for another encoding', () => {
  let batch: Batch;

  test('is read in the one a person chooses, samples and all', async () => {
    batch = (await upload(app, '台商.csv', BIG5).expect(200)).body as Batch;
    expect(batch.encoding).toEqual({ chosen: 'auto', found: 'gb18030' });
    expect((await sheetsOf(batch))[0]?.samples[0]?.cells[0]).not.toBe('友達試');
    batch = (await choose(batch, 'big5').expect(200)).body as Batch;
    expect(batch).toMatchObject({ encoding: { chosen: 'big5', found: 'gb18030' }, status: 'uploaded' });
    const [sheet] = await sheetsOf(batch);
    expect(sheet?.notes).toEqual(['按指定的 Big5 编码读']);
    expect(sheet?.samples.map(({ cells }) => cells)).toEqual([
      ['友達試', '2019'],
      ['奇美試', '2020-05'],
      ['群創試', 'later'],
    ]);
  });

  test('is planned, written and given back with its refused rows in that one, and taken back whole', async () => {
    const mapping = {
      version: 1,
      name: '台商',
      kind: 'companies',
      columns: [
        { column: 'name', position: 1, field: 'name' },
        { column: 'foundedOn', position: 2, field: 'foundedOn' },
      ],
    };
    const planned = await planAsProposed(app, batch.id, {}, [{ sheet: '台商', headerLines: [1], mapping }]);
    expect(planned.counts?.rows).toMatchObject({ read: 3, created: 2, refused: 1 });
    const csv = await app.api
      .get(`/api/imports/${planned.id}/refused.csv?sheet=${encodeURIComponent('台商')}`)
      .expect(200);
    expect(csv.text.split('\r\n')[1]).toMatch(/^群創試,later,4,未导入,/u);
    const committed = await act(app, planned, 'commit');
    expect(
      await runCypher(
        app.graph,
        "MATCH (c:Company) WHERE c.name IN ['友達試', '奇美試'] RETURN c.name AS name ORDER BY name",
      ),
    ).toEqual([{ name: '友達試' }, { name: '奇美試' }]);
    // What is in the graph was read so; it is not read otherwise any more.
    const { body } = await choose(committed, 'gb18030').expect(409);
    expect(body.error.code).toBe('wrong_status');
    await act(app, committed, 'rollback');
    expect(await wholeGraph(app.graph)).toBe(before);
  });
});

test('a plan made of the file as it was read before goes with another choice', async () => {
  const planned = await tryOut(app, '名录.csv', GBK);
  expect(planned).toMatchObject({ status: 'planned', encoding: { chosen: 'auto', found: 'gb18030' } });
  await app.api.get(`/api/imports/${planned.id}/plan`).expect(200);
  const other = (await choose(planned, 'shift_jis').expect(200)).body as Batch;
  expect(other).toMatchObject({ status: 'uploaded', counts: null, sheets: [], chunks: 0 });
  for (const call of ['plan', 'problems', `refused.csv?sheet=${encodeURIComponent('名录')}`]) {
    const { body } = await app.api.get(`/api/imports/${planned.id}/${call}`).expect(409);
    expect(body.error.code).toBe('not_planned');
  }
  await app.api.post(`/api/imports/${planned.id}/commit`).send({ version: other.version }).expect(409);
  // Whoever still sees the plan is told that it is gone.
  expect((await choose(planned, 'big5').expect(409)).body.error.code).toBe('changed_meanwhile');
  const back = (await choose(other, 'gb18030').expect(200)).body as Batch;
  const again = await planAsProposed(app, back.id);
  expect(again.counts?.rows).toEqual(planned.counts?.rows);
});

const send = (encoding: string) =>
  app.api
    .post(`/api/imports?encoding=${encoding}`)
    .set(AUTHOR_HEADER, encodeURIComponent('王芳'))
    .set(FILE_NAME_HEADER, encodeURIComponent('台商.csv'))
    .type('application/octet-stream')
    .send(BIG5);

test('an encoding may come with the file, and is one of those that are read', async () => {
  expect((await send('big5').expect(200)).body.encoding).toEqual({ chosen: 'big5', found: 'gb18030' });
  expect((await send('ebcdic').expect(400)).body.error.code).toBe('bad_request');
});
