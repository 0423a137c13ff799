import { describe, expect, test } from '@jest/globals';
import type { FileLimits } from '../../server/features/imports/files/file-limits.ts';
import { refusalOf } from './imports-files-reading.ts';
import { number, partsOf, row, workbookOf, zipOf } from './imports-files-workbook.ts';

const compound = (entry: string) => {
  const file = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.write(entry, 1024, 'utf16le');
  return file;
};

const place = async (content: string | Buffer, limits: Partial<FileLimits>) => {
  const refusal = await refusalOf('a', content, { limits });
  return refusal === 'read' ? refusal : [refusal.reason, refusal.place];
};

describe('hostile and mistaken files are refused with a reason', () => {
  const plain = { sheets: [{ name: '表', data: row(1, number('A1', '1')) }] };
  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', 'empty'],
    ['a PDF', '%PDF-1.7\n', 'not-a-table'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'not-a-table'],
    ['a binary file', Buffer.from([1, 0, 0, 7, 5, 0, 2]), 'not-a-table'],
    ['a web page called a workbook', '<html><table><tr><td>1</td></tr></table>', 'not-a-table'],
    ['an old workbook', compound('Workbook'), 'legacy-workbook'],
    ['a workbook with a password', compound('EncryptedPackage'), 'encrypted'],
    ['a zip of something else', zipOf([{ name: 'a.csv', content: 'a,b' }]), 'not-a-table'],
    ['a cut workbook', workbookOf(plain).subarray(0, 400), 'broken-workbook'],
    ['macros', workbookOf({ ...plain, more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }), 'macros'],
    [
      'a path out of the container',
      workbookOf({ ...plain, more: [{ name: '../../x', content: 'x' }] }),
      'unsafe-path',
    ],
    ['an absolute path', workbookOf({ ...plain, more: [{ name: '/etc/x', content: 'x' }] }), 'unsafe-path'],
    [
      'an encrypted part',
      workbookOf({ ...plain, more: [{ name: 'x', content: 'x', flags: 1 }] }),
      'encrypted',
    ],
    [
      'a part larger than it says',
      zipOf(partsOf(plain).map((part) => ({ ...part, claimedSize: 5 }))),
      'broken-workbook',
    ],
    [
      'entities that grow',
      workbookOf({ sheets: [{ name: '表', data: row(1, '<c t="str"><v>&lol9;</v></c>') }] }),
      'broken-workbook',
    ],
  ])('%s', async (_, content, reason) => {
    expect(await refusalOf('a.xlsx', content)).toMatchObject({ reason, place: { file: 'a.xlsx' } });
  });

  test('a bomb is refused before it is unpacked, by size and by ratio', async () => {
    const bomb = workbookOf({ ...plain, more: [{ name: 'xl/media/x', content: Buffer.alloc(2_000_000) }] });
    expect(await refusalOf('a.xlsx', bomb, { limits: { unpackedBytes: 1_000_000 } })).toMatchObject({
      reason: 'unpacks-too-large',
    });
    expect(await refusalOf('a.xlsx', bomb, { limits: { ratioFromBytes: 1_000_000 } })).toMatchObject({
      reason: 'unpacks-too-large',
    });
  });

  test('what goes beyond a limit is refused where it does', async () => {
    const workbook = workbookOf({
      sheets: [
        { name: '表', data: row(1, number('A1', '1')) + row(9, number('D9', '12345678')) },
        { name: '二', data: '' },
      ],
    });
    const file = 'a';
    const sheet = '表';
    expect(await place(workbook, { sheets: 1 })).toEqual(['too-many-sheets', { file }]);
    expect(await place(workbook, { rows: 1 })).toEqual(['too-many-rows', { file, sheet, line: 9 }]);
    expect(await place(workbook, { columns: 3 })).toEqual([
      'too-many-columns',
      { file, sheet, line: 9, column: 4 },
    ]);
    expect(await place(workbook, { cellLength: 7 })).toEqual([
      'cell-too-long',
      { file, sheet, line: 9, column: 4 },
    ]);
    expect(await place('a,b\n1,2\n', { fileBytes: 5 })).toEqual(['file-too-large', { file }]);
    expect(await place('a,b\n1,2\n', { columns: 1 })).toEqual(['too-many-columns', { file, line: 1 }]);
    expect(await place('a,b\n1,2\n', { rows: 1 })).toEqual(['too-many-rows', { file, line: 2 }]);
    expect(await place('a,b\n1,23\n', { cellLength: 1 })).toEqual([
      'cell-too-long',
      { file, line: 2, column: 2 },
    ]);
    expect(await place('{"a":1}\n{"a":"xxxxxxxx"}', { recordLength: 12 })).toEqual([
      'row-too-long',
      { file, line: 2 },
    ]);
  });

  test('one endless line is given up at its limit, whether it has cells, a quote or neither', async () => {
    for (const line of [
      ','.repeat(60_000),
      `"${'x'.repeat(60_000)}`,
      'x'.repeat(60_000),
      `"${'\n'.repeat(60_000)}`,
    ]) {
      expect(await refusalOf('a.csv', `a,b\n1,2\n${line}`, { limits: { rowLength: 50_000 } })).toMatchObject({
        reason: 'row-too-long',
        place: { file: 'a.csv', line: 3 },
      });
    }
  });
});
