import { readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Batch } from '../../server/contract/imports-batch.ts';
import { MAX_UPLOAD_BYTES } from '../../server/contract/imports.ts';
import { useImportApp } from '../support/import-app.ts';
import { breakOff, listen, sendFile } from '../support/send-file.ts';
import { number, partsOf, row, workbookOf, type WorkbookXml, zipOf } from '../unit/imports-files-workbook.ts';

jest.setTimeout(60_000);

/** The server and this test together may come to hold so much more at any moment, whatever is sent, in bytes. */
const MOST_MEMORY = 350_000_000;

const { app, importsFolder } = useImportApp({}, async () => {
  server.closeAllConnections();
  server.close();
});
let server: Server;
let port: number;
beforeAll(async () => {
  ({ server, port } = await listen(app));
});

/** Does something, and gives by how much the memory of this process was above what it was before, at most. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => (most = Math.max(most, process.memoryUsage().rss));
  const timer = setInterval(look, 10);
  await work();
  look();
  clearInterval(timer);
  return most - before;
}

const isWell = async () => {
  const { body } = await app.api.get('/api/health').expect(200);
  return body.status as string;
};

const send = (name: string, ...pieces: (Buffer | string)[]) =>
  sendFile({ port, name: encodeURIComponent(name), pieces });

const refusal = (reason: string, place: object, found: string | RegExp, expected: string) => {
  const { file, sheet, line } = place as { file: string; sheet?: string; line?: number };
  const where = [file, sheet && `工作表“${sheet}”`, line && `第 ${line} 行`].filter(Boolean).join(' ');
  const message =
    typeof found === 'string'
      ? `${where}：${found}；应为${expected}`
      : expect.stringMatching(new RegExp(`^${where}：${found.source}；应为${expected}$`, 'u'));
  return {
    status: 422,
    body: { error: { code: 'file_refused', message, details: { reason, place, expected } } },
  };
};

const plain: WorkbookXml = { sheets: [{ name: '表', data: row(1, number('A1', '1')) }] };
const withText = (xml: string, entities = ''): Buffer =>
  zipOf(
    partsOf(plain).map((part) =>
      part.name === 'xl/sharedStrings.xml' ? { ...part, content: `${entities}<sst>${xml}</sst>` } : part,
    ),
  );
const laughs = `<!DOCTYPE sst [<!ENTITY a "${'ha'.repeat(20)}">${'bcdefghi'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefgh'[index]};`.repeat(10)}">`)
  .join('')}]>`;

type Case = [what: string, name: string, file: () => Buffer | string, answer: ReturnType<typeof refusal>];
const CASES: Case[] = [
  [
    'a bomb of 200 MB in a few KB',
    '炸弹.xlsx',
    () => workbookOf({ ...plain, more: [{ name: 'xl/media/x', content: Buffer.alloc(200_000_000) }] }),
    refusal('unpacks-too-large', { file: '炸弹.xlsx' }, /解压后是原来的 \d+ 倍/u, '不超过 200 倍'),
  ],
  [
    'a bomb that says it is small',
    '谎称.xlsx',
    () =>
      zipOf(
        partsOf(plain).map((part) =>
          part.name.endsWith('sheet0.xml')
            ? { ...part, content: Buffer.alloc(50_000_000, ' '), claimedSize: 100 }
            : part,
        ),
      ),
    refusal(
      'broken-workbook',
      { file: '谎称.xlsx', sheet: '表' },
      'xl/worksheets/sheet0.xml 读不下去',
      '完整的 XLSX',
    ),
  ],
  [
    'macros',
    '宏.xlsm',
    () => workbookOf({ ...plain, more: [{ name: 'xl/vbaProject.bin', content: 'Attribute VB_Name' }] }),
    refusal('macros', { file: '宏.xlsm' }, '工作簿带有宏', '不带宏、另存为 .xlsx 的工作簿'),
  ],
  [
    'entities that grow',
    '实体.xlsx',
    () => withText('<si><t>&i;</t></si>', laughs),
    refusal('broken-workbook', { file: '实体.xlsx' }, 'xl/sharedStrings.xml 读不下去', '完整的 XLSX'),
  ],
  [
    'one text made of two hundred thousand pieces',
    '碎片.xlsx',
    () => withText(`<si>${`<r><t>${'x'.repeat(60)}</t></r>`.repeat(200_000)}</si>`),
    refusal(
      'cell-too-long',
      { file: '碎片.xlsx' },
      'xl/sharedStrings.xml 里有一段内容太长',
      '每格不超过 100,000 个字',
    ),
  ],
  [
    'tags six million deep',
    '深.xlsx',
    () => withText('<a>'.repeat(6_000_000)),
    refusal('broken-workbook', { file: '深.xlsx' }, 'xl/sharedStrings.xml 读不下去', '完整的 XLSX'),
  ],
  [
    'sheets without number',
    '无数.xlsx',
    () =>
      zipOf(
        partsOf(plain).map((part) =>
          part.name === 'xl/workbook.xml'
            ? { ...part, content: `<workbook><sheets>${'<sheet/>'.repeat(1_500_000)}</sheets></workbook>` }
            : part,
        ),
      ),
    refusal('broken-workbook', { file: '无数.xlsx' }, 'xl/workbook.xml 读不下去', '完整的 XLSX'),
  ],
  [
    'a formula made of two hundred thousand pieces',
    '长公式.xlsx',
    () =>
      workbookOf({
        sheets: [
          {
            name: '表',
            data: row(1, `<c r="A1"><f>${`${'x'.repeat(60)}<!---->`.repeat(200_000)}</f><v>1</v></c>`),
          },
        ],
      }),
    refusal(
      'cell-too-long',
      { file: '长公式.xlsx', sheet: '表' },
      'xl/worksheets/sheet0.xml 里有一段内容太长',
      '每格不超过 100,000 个字',
    ),
  ],
  [
    'a picture under the name of a sheet',
    '图.csv',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    refusal('not-a-table', { file: '图.csv' }, '这是图片', 'CSV、XLSX 或 JSON 表格'),
  ],
  [
    'nothing',
    '空.csv',
    () => '',
    refusal('empty', { file: '空.csv' }, '文件是空的', 'CSV、XLSX 或 JSON 表格'),
  ],
  [
    'half a workbook',
    '半.xlsx',
    () => workbookOf(plain).subarray(0, 700),
    refusal('broken-workbook', { file: '半.xlsx' }, '压缩容器不完整', '完整的 XLSX'),
  ],
  [
    'JSON ten thousand deep',
    '深.json',
    () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    refusal('broken-json', { file: '深.json', line: 1 }, '嵌套太深', '不超过 64 层的 JSON'),
  ],
  [
    'twenty thousand columns',
    '宽.csv',
    () => `${Array.from({ length: 20_000 }, (_, index) => `列${index}`).join(',')}\n1,2\n`,
    refusal('too-many-columns', { file: '宽.csv', line: 1 }, '列数太多', '每张表不超过 1,000 列'),
  ],
];

describe('a hostile file is refused with a reason, the server is well, and nothing of it stays', () => {
  test.each(CASES)('%s', async (_, name, file, answer) => {
    const content = file();
    const before = readdirSync(importsFolder);
    const grown = await memoryOf(async () => {
      expect(await send(name, content)).toEqual(answer);
    });
    expect(grown).toBeLessThan(MOST_MEMORY);
    expect(readdirSync(importsFolder)).toEqual(before);
    expect(await isWell()).toBe('ok');
  });

  test('a line without end: taken up to the limit of files and no further, and never held', async () => {
    const before = readdirSync(importsFolder);
    const piece = Buffer.alloc(1_000_000, 'x');
    let sent = 0;
    function* gigabyte() {
      for (; sent < 1000; sent += 1) yield piece;
    }
    const grown = await memoryOf(async () => {
      expect(await sendFile({ port, name: 'line.csv', pieces: gigabyte() })).toEqual({
        status: 413,
        body: { error: { code: 'file_too_large', message: '文件太大：不超过 500 MB' } },
      });
    });
    expect(sent).toBeLessThan(600);
    expect(grown).toBeLessThan(MOST_MEMORY);
    expect(readdirSync(importsFolder)).toEqual(before);
    expect(await isWell()).toBe('ok');
  });

  test('a line of 50 MB is given up at the length of a row', async () => {
    const before = readdirSync(importsFolder);
    const piece = Buffer.alloc(1_000_000, 'x');
    const grown = await memoryOf(async () => {
      expect(
        await sendFile({ port, name: 'line.csv', pieces: Array.from({ length: 50 }, () => piece) }),
      ).toEqual(
        refusal('row-too-long', { file: 'line.csv', line: 1 }, '这一行太长', '每行不超过 1,000,000 个字'),
      );
    });
    expect(grown).toBeLessThan(MOST_MEMORY);
    expect(readdirSync(importsFolder)).toEqual(before);
  });

  test('a file that says it is too large is refused before any of it comes', async () => {
    const before = readdirSync(importsFolder);
    const grown = await memoryOf(async () => {
      expect(
        await sendFile({ port, name: 'large.csv', pieces: ['a,b\n'], length: MAX_UPLOAD_BYTES + 1 }),
      ).toEqual({
        status: 413,
        body: { error: { code: 'file_too_large', message: '文件太大：不超过 500 MB' } },
      });
    });
    expect(grown).toBeLessThan(MOST_MEMORY);
    expect(readdirSync(importsFolder)).toEqual(before);
    expect(await isWell()).toBe('ok');
  });

  test('of an upload broken off half-way nothing stays', async () => {
    const before = readdirSync(importsFolder);
    const pieces = Array.from({ length: 20 }, () => Buffer.alloc(100_000, 'a,b\n'));
    const hasBegun = () => readdirSync(importsFolder).length > before.length;
    await breakOff({ port, name: 'half.csv', pieces, length: 10_000_000 }, hasBegun);
    for (let tries = 0; tries < 100 && hasBegun(); tries += 1) await after(50);
    expect(readdirSync(importsFolder)).toEqual(before);
    const { body } = await app.api.get('/api/imports').expect(200);
    expect((body.batches as Batch[]).filter(({ fileName }) => fileName === 'half.csv')).toEqual([]);
    expect(await isWell()).toBe('ok');
  });
});
