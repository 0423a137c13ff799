import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import type { Batch } from '../../server/contract/imports-batch.ts';
import type { SheetFound } from '../../server/contract/imports-plan.ts';
import { useImportApp } from '../support/import-app.ts';
import { tryOut, upload } from '../support/import-by-api.ts';
import { listen, sendFile } from '../support/send-file.ts';
import { row, workbookOf } from '../unit/imports-files-workbook.ts';

// What looks as if it could do harm and is read as what it says.
jest.setTimeout(60_000);

const { app, importsFolder } = useImportApp({}, async () => {
  server.closeAllConnections();
  server.close();
});
let server: Server;
let port: number;
beforeAll(async () => {
  ({ server, port } = await listen(app));
});

const send = (name: string, ...pieces: (Buffer | string)[]) =>
  sendFile({ port, name: encodeURIComponent(name), pieces });
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (ref: string, words: string, result: string) =>
  `<c r="${ref}" t="str"><f>${words}</f><v>${result}</v></c>`;

test.each([
  ['../../etc/passwd.csv', 'passwd.csv'],
  ['..\\..\\windows\\名单.csv', '名单.csv'],
  ['名\u0000\u001b[31m单\u202e\n.csv', '名[31m单.csv'],
])('%j is but a name', async (name, kept) => {
  const before = readdirSync(importsFolder);
  const { status, body } = await send(name, '企业名称\n路径试\n');
  const batch = body as Batch;
  expect([status, batch.fileName]).toEqual([200, kept]);
  const folder = batch.id.slice('batch:'.length);
  expect(readdirSync(importsFolder).toSorted()).toEqual([...before, folder].toSorted());
  expect(readdirSync(join(importsFolder, folder))).toEqual(['file']);
});

test.each(['..', '%00', '%E0%A4%A', ''])('%j is no name', async (name) => {
  const before = readdirSync(importsFolder);
  expect(await sendFile({ port, name, pieces: ['企业名称\n路径试\n'] })).toEqual({
    status: 400,
    body: {
      error: {
        code: 'file_name_required',
        message: '请在请求头 x-liantu-file-name 里写明文件名，UTF-8 百分号编码，例如 %E4%BC%81%E4%B8%9A.csv',
      },
    },
  });
  expect(readdirSync(importsFolder)).toEqual(before);
});

test('formulas are never worked out, and go out again as text', async () => {
  const file = workbookOf({
    sheets: [
      {
        name: '企业',
        data:
          row(1, text('A1', '企业名称'), text('B1', '成立日期'), text('C1', '备注')) +
          row(2, formula('A2', 'HYPERLINK("http://example.org","甲")', '公式试'), text('B2', '不详之日')) +
          row(
            3,
            text('A3', '外链试'),
            text('B3', '某日'),
            formula('C3', "cmd|'/C calc'!A0", '=cmd|/C calc!A0'),
          ),
      },
    ],
  });
  const { status, body } = await send('公式.xlsx', file);
  expect(status).toBe(200);
  const found = await app.api.get(`/api/imports/${(body as Batch).id}/sheets`).expect(200);
  const [sheet] = found.body.sheets as SheetFound[];
  expect(sheet?.samples.map(({ cells }) => cells)).toEqual([
    ['公式试', '不详之日'],
    ['外链试', '某日', '=cmd|/C calc!A0'],
  ]);
  const batch = await tryOut(app, '公式.xlsx', file);
  expect(batch.counts?.rows).toMatchObject({ read: 2, created: 0, refused: 2 });
  const { text: rows } = await app.api
    .get(`/api/imports/${batch.id}/refused.csv?sheet=${encodeURIComponent('企业')}`)
    .expect(200);
  expect(rows).toContain(",'=cmd|/C calc!A0,");
});

test('JSON within a text is not followed ten thousand deep', async () => {
  const deep = JSON.stringify([{ 企业名称: '深层试', 备注: `${'['.repeat(10_000)}1${']'.repeat(10_000)}` }]);
  const { body } = await upload(app, '深.json', deep).expect(200);
  const found = await app.api.get(`/api/imports/${body.id}/sheets`).expect(200);
  expect((found.body.sheets as SheetFound[]).map(({ top }) => top[0]?.cells)).toEqual([['企业名称', '备注']]);
  await app.api.get('/api/health').expect(200);
});
