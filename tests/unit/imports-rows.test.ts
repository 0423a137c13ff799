import { expect, test } from '@jest/globals';
import { mappingSchema } from '../../server/contract/imports-mapping.ts';
import type { Row } from '../../server/features/imports/files/sheet.ts';
import { applyMapping } from '../../server/features/imports/mapping/apply-mapping.rules.ts';
import { profileColumns } from '../../server/features/imports/mapping/cell-shape.rules.ts';
import { draftRow } from '../../server/features/imports/plan/read-rows.ts';

const TODAY = '2026-06-30';
const mapping = mappingSchema.parse({
  version: 1,
  name: '上市公司',
  kind: 'companies',
  columns: [
    { column: '名称', position: 1, field: 'name' },
    { column: '交易所', position: 2, field: 'exchange' },
    { column: '上市日期', position: 3, field: 'listedOn' },
  ],
});
const row = (line: number, ...cells: string[]): Row => ({
  line,
  cells: cells.map((text) => ({ text, kind: 'text' })),
});
const rows = Array.from({ length: 20 }, (_, index) =>
  row(index + 2, `试验${index}公司`, index % 2 === 0 ? '甲交易所' : '乙交易所', `2019-05-${index + 10}`),
);
const profiles = profileColumns(rows, 3);
const drafted = (raw: Row) =>
  draftRow({ sheet: '表', mapping, raw, row: applyMapping(raw, mapping) }, profiles, TODAY);

test('a date among the names of exchanges is told as shifted, although a text may say anything', () => {
  expect(drafted(row(30, '试验错位公司', '2010-02-11', '2010-02-11'))).toEqual([
    {
      outcome: 'refused',
      kind: 'shifted',
      field: '2',
      value: '2010-02-11',
      expected: '与这一列其他各行同样的值；看起来是“日期”，可能错位',
    },
  ]);
});

test('another name among few is nothing but another name', () => {
  expect(drafted(row(31, '试验另行公司', '丙交易所', '2010-02-11'))).toMatchObject({
    subject: { name: '试验另行公司' },
  });
});
