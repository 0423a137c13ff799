import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../server/features/imports/files/sheet.ts';
import { sheetsOf, textsOf } from './imports-files-reading.ts';
import { number, row, shared, workbookOf } from './imports-files-workbook.ts';

const cells = (...values: string[]) => values.join('');
const text = (value: string): Cell => ({ text: value, kind: 'text' });

describe('workbooks', () => {
  test('every sheet with its name, hidden ones said to be; shared, rich, inline and worked-out texts', async () => {
    const sheets = await sheetsOf(
      'a.xlsx',
      workbookOf({
        shared: [
          '<t>名称</t>',
          '<r><t>海</t></r><r><t xml:space="preserve">尔_x0008_</t></r><rPh><t>ハイ</t></rPh>',
        ],
        sheets: [
          {
            name: '企业',
            data: cells(
              row(1, shared('A1', 0), '<c r="C1" t="inlineStr"><is><t>备注 &amp; 来源</t></is></c>'),
              row(4, shared('A4', 1), '<c r="B4" t="str"><f>[1]表!A1&amp;"x"</f><v>结果</v></c>'),
            ),
          },
          {
            name: '内部',
            state: 'veryHidden',
            data: row(1, '<c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>'),
          },
        ],
      }),
    );
    expect(sheets).toEqual([
      {
        file: 'a.xlsx',
        name: '企业',
        format: 'xlsx',
        hidden: false,
        notes: [],
        rows: [
          { line: 1, cells: [text('名称'), { text: '', kind: 'empty' }, text('备注 & 来源')] },
          { line: 4, cells: [text('海尔\b'), { ...text('结果'), formula: '=[1]表!A1&"x"' }] },
        ],
      },
      {
        file: 'a.xlsx',
        name: '内部',
        format: 'xlsx',
        hidden: true,
        notes: ['这张表在工作簿里是隐藏的'],
        rows: [{ line: 1, cells: [text('TRUE'), text('#N/A')] }],
      },
    ]);
  });

  const formats = ['yyyy"年"m"月"', '0.0%', '000000', 'yyyy', '#,##0.00_);[Red]\\(#,##0.00\\)', 'h:mm'];
  const dated = (from1904: boolean) =>
    workbookOf({
      formats,
      styles: [14, 164, 165, 166, 167, 168, 169, 57, 10],
      from1904,
      sheets: [
        {
          name: '表',
          data: row(
            1,
            number('A1', '45413', 1),
            number('B1', '45413', 2),
            number('C1', '0.35499999999999998', 3),
            number('D1', '725', 4),
            number('E1', '45413.5', 5),
            number('F1', '1200.5', 6),
            number('G1', '0.5', 7),
            number('H1', '45413', 8),
            number('I1', '1', 9),
            number('J1', '0.1'),
          ),
        },
      ],
    });

  test('numbers are dates to the precision they are shown with, percentages or codes by their format', async () => {
    const [sheet] = await sheetsOf('a.xlsx', dated(false));
    expect(sheet?.rows[0]?.cells).toEqual([
      { text: '2024-05-01', kind: 'date', serial: 45413 },
      { text: '2024-05', kind: 'date', serial: 45413 },
      { text: '35.5%', kind: 'percentage' },
      { text: '000725', kind: 'number' },
      { text: '2024', kind: 'date', serial: 45413.5 },
      { text: '1200.5', kind: 'number' },
      { text: '0.5', kind: 'number' },
      { text: '2024-05', kind: 'date', serial: 45413 },
      { text: '100%', kind: 'percentage' },
      { text: '0.1', kind: 'number' },
    ]);
  });

  test('a workbook that counts its days from 1904 has its dates four years later', async () => {
    const [sheet] = await sheetsOf('a.xlsx', dated(true));
    expect(sheet?.rows[0]?.cells[0]).toEqual({ text: '2028-05-02', kind: 'date', serial: 46875 });
  });

  test('merged cells repeat the first of them, no further than the sheet is wide', async () => {
    const rows = await textsOf(
      'a.xlsx',
      workbookOf({
        shared: ['<t>项目表</t>', '<t>投资</t>', '<t>计划</t>', '<t>区</t>', '<t>崂山</t>'],
        sheets: [
          {
            name: '表',
            data: cells(
              row(1, shared('A1', 0)),
              row(2, shared('A2', 3), shared('B2', 1)),
              row(3, shared('B3', 2), shared('C3', 0)),
              row(4, shared('A4', 4), number('B4', '1')),
              row(5, number('B5', '2')),
              row(6, '<c r="A6"/>'),
            ),
            behind:
              '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A4:A6"/></mergeCells>',
          },
        ],
      }),
    );
    expect(rows).toEqual([
      [1, '项目表', '项目表', '项目表'],
      [2, '区', '投资', '投资'],
      [3, '区', '计划', '项目表'],
      [4, '崂山', '1'],
      [5, '崂山', '2'],
    ]);
  });

  test('the content decides, a wrong ending is said', async () => {
    const content = workbookOf({ sheets: [{ name: '表', data: row(1, number('A1', '1')) }] });
    expect((await sheetsOf('名单.csv', content))[0]?.notes).toEqual([
      '文件名以 .csv 结尾，内容是 XLSX，按内容读',
    ]);
    expect((await sheetsOf('..\\..\\名单.xls', 'a,b\n1,2'))[0]).toMatchObject({
      file: '名单.xls',
      notes: ['文件名以 .xls 结尾，内容是 CSV，按内容读'],
    });
  });
});
