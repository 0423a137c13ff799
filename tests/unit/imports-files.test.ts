import { describe, expect, test } from '@jest/globals';
import { encodingNamed } from '../../server/features/imports/files/detect-encoding.ts';
import { refusalOf, sheetsOf, textsOf } from './imports-files-reading.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
/** 名称,地区 / 海尔,青岛, in the encoding of Chinese Windows. */
const GBK = Buffer.from('c3fbb3c62cb5d8c7f80abaa3b6fb2cc7e0b5ba0a', 'hex');
const SAME = [
  [1, '名称', '地区'],
  [2, '海尔', '青岛'],
];

describe('encodings', () => {
  const text = '名称,地区\n海尔,青岛\n';
  test.each([
    ['UTF-8', Buffer.from(text), []],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), []],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), []],
    ['UTF-16, the other way round', utf16be(`\uFEFF${text}`), []],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le'), ['没有字节顺序标记，按 utf-16le 读']],
    ['GB18030', GBK, ['不是 UTF-8，按 GB18030 读；若有乱码请指定编码']],
  ])('%s is read alike', async (_, content, notes) => {
    expect(await textsOf('a.csv', content)).toEqual(SAME);
    expect((await sheetsOf('a.csv', content)).map((sheet) => sheet.notes)).toEqual([notes]);
  });

  test('Chinese that begins after a long stretch of plain letters is still found to be GB18030', async () => {
    const rows = await textsOf('a.csv', Buffer.concat([Buffer.from('code,name\n'.repeat(9_000)), GBK]));
    expect(rows?.slice(-2)).toEqual([
      [9001, '名称', '地区'],
      [9002, '海尔', '青岛'],
    ]);
  });

  test('a few broken bytes do not make a UTF-8 file another one; they show', async () => {
    const content = Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xff]), Buffer.from('岛\n')]);
    expect((await textsOf('a.csv', content))?.at(-1)).toEqual([41, '\uFFFD岛']);
  });

  test('an encoding that is asked for goes before what is detected', async () => {
    expect(await textsOf('a.csv', GBK, { encoding: 'gb18030' })).toEqual(SAME);
    const [sheet] = await sheetsOf('a.csv', GBK, { encoding: 'big5' });
    expect([sheet?.notes, sheet?.rows[0]?.cells[0]?.text]).toEqual([['按指定的 Big5 编码读'], '靡備']);
  });

  test('a file with zeros in it is no text in an encoding that has none, whoever asks', async () => {
    const content = Buffer.from('7f454c46000000010200', 'hex');
    const refused = { reason: 'not-a-table', message: expect.stringContaining('二进制') };
    expect(await refusalOf('a.csv', content, { encoding: 'gb18030' })).toMatchObject(refused);
    expect(await refusalOf('a.csv', content)).toMatchObject(refused);
  });

  test('signs whose other byte is the zero, as 一 is, do not hide that a text is UTF-16', async () => {
    const chinese = '名称,地区\n一汽,长春\n海尔,青岛\n';
    for (const content of [Buffer.from(chinese, 'utf16le'), utf16be(chinese)]) {
      expect((await textsOf('a.csv', content))?.[1]).toEqual([2, '一汽', '长春']);
    }
  });

  test.each([
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['UTF8', 'utf-8'],
    ['Big5', 'big5'],
    ['sjis', 'shift_jis'],
    ['latin1', 'windows-1252'],
    ['自动', 'auto'],
    ['EBCDIC', undefined],
    ['koi8-r', undefined],
  ])('what is called %s is %s', (name, encoding) => {
    expect(encodingNamed(name)).toBe(encoding);
  });
});

describe('delimited text', () => {
  test.each([
    [',', []],
    [';', ['以分号分列']],
    ['\t', ['以制表符分列']],
    ['|', ['以竖线分列']],
  ])('the delimiter %j is found, others are part of the cells', async (delimiter, notes) => {
    const others = [',', ';', '|'].filter((sign) => sign !== delimiter).join('');
    const content = ['甲', '乙', '丙'].map((name) => [name, `x${others}y`, '1'].join(delimiter)).join('\n');
    const sheets = await sheetsOf('a.csv', content);
    expect(sheets.map(({ rows, notes: said }) => [rows[1]?.cells.map(({ text }) => text), said])).toEqual([
      [['乙', `x${others}y`, '1'], notes],
    ]);
  });

  test('a first line that names the delimiter is no row', async () => {
    expect(await textsOf('a.csv', 'sep=;\r\na;b\r\n1,2;3\r\n')).toEqual([
      [2, 'a', 'b'],
      [3, '1,2', '3'],
    ]);
  });

  test('a row stands on the line it begins on, whatever line breaks are within and between', async () => {
    const content = 'a,b\r\n1,"x\r\ny\nz"\n\n , \n2,3\r4,5';
    expect(await textsOf('a.csv', content)).toEqual([
      [1, 'a', 'b'],
      [2, '1', 'x\r\ny\nz'],
      [7, '2', '3'],
      [8, '4', '5'],
    ]);
  });

  test('a text that would be a formula elsewhere is kept and marked', async () => {
    const [sheet] = await sheetsOf('a.csv', "a\n=cmd|'/c calc'!A1\n");
    expect(sheet?.rows[1]?.cells).toEqual([
      { text: "=cmd|'/c calc'!A1", kind: 'text', formula: "=cmd|'/c calc'!A1" },
    ]);
  });

  test('broken quotes are refused with the line they open at', async () => {
    expect(await refusalOf('a.csv', 'a,b\n1,"x\n3,4\n5,6\n')).toEqual({
      reason: 'broken-quotes',
      place: { file: 'a.csv', line: 2, column: 2 },
      message:
        'a.csv 第 2 行 第 2 列：引号从这一行开始，一直没有闭合；应为成对的引号，格内的引号写两个（""）',
    });
    expect(await refusalOf('a.csv', 'a,b\n1,"x\ny"\n3,4"5\n')).toMatchObject({
      reason: 'broken-quotes',
      place: { file: 'a.csv', line: 4, column: 2 },
    });
  });
});

async function at(content: string) {
  const refusal = await refusalOf('a.json', content);
  return refusal === 'read' ? refusal : [refusal.reason, refusal.place.line];
}

describe('JSON', () => {
  test('nested things become columns, lists cells or sheets; texts that are JSON are read', async () => {
    const content = `[
      {"name":"海尔","at":{"city":"青岛","code":370200},"tags":["家电","链主"],"code":123456789012345678,
       "parts":[{"n":"压缩机","made":true},{"n":"电机"}]},
      {"name":"海信","extra":"{\\"since\\":1969}","tags":[]}
    ]`;
    const sheets = await sheetsOf('a.json', content);
    expect(
      sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map(({ line, record, cells: read }) => [line, record, ...read.map(({ text }) => text)]),
      })),
    ).toEqual([
      {
        name: 'a',
        rows: [
          [0, undefined, 'name', 'at.city', 'at.code', 'tags', 'code', 'extra.since'],
          [2, 1, '海尔', '青岛', '370200', '家电|链主', '123456789012345678', ''],
          [4, 2, '海信', '', '', '', '', '1969'],
        ],
      },
      {
        name: 'parts',
        rows: [
          [0, undefined, '所属记录', 'n', 'made'],
          [2, 1, '1', '压缩机', 'true'],
          [2, 1, '1', '电机', ''],
        ],
      },
    ]);
  });

  test('records of a line each, and lists wrapped in one object', async () => {
    expect(await textsOf('a.json', '{"a":1}\n{"b":"x"}\n')).toEqual([
      [0, 'a', 'b'],
      [1, '1', ''],
      [2, '', 'x'],
    ]);
    expect(await textsOf('a.json', '{"data":[{"a":1},{"a":2}]}')).toEqual([
      [0, '所属记录', 'a'],
      [1, '1', '1'],
      [1, '1', '2'],
    ]);
  });

  test('what is no JSON is refused at its line', async () => {
    expect(await at('{"a":1}\n{"a":}\n{"a":3}')).toEqual(['broken-json', 2]);
    expect(await at('{"a":1}\n{"a":2,\n"b":')).toEqual(['broken-json', 2]);
    expect(await at('[{"a":1},\n{"a":2}')).toEqual(['broken-json', 1]);
    expect(await at(`${'['.repeat(100_000)}`)).toEqual(['broken-json', 1]);
  });
});
