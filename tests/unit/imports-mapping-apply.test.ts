import { describe, expect, test } from '@jest/globals';
import { type Mapping, mappingSchema } from '../../server/contract/imports-mapping.ts';
import type { SheetKindCode } from '../../server/contract/imports-sheet-kinds.ts';
import type { Cell, Row } from '../../server/features/imports/files/sheet.ts';
import { applyMapping } from '../../server/features/imports/mapping/apply-mapping.rules.ts';
import { readCreditCode } from '../../server/features/imports/mapping/read-field.rules.ts';
import { resolveMapping } from '../../server/features/imports/mapping/resolve-mapping.rules.ts';

type Column = {
  column: string;
  field?: string;
  unit?: string;
  claim?: { key: string; kind: 'money' | 'number' };
};
const mapping = (kind: SheetKindCode, ...columns: Column[]): Mapping =>
  mappingSchema.parse({
    version: 1,
    name: '月报',
    kind,
    columns: columns.map(({ field = null, ...column }, index) => ({ ...column, field, position: index + 1 })),
  });
const row = (...cells: (string | Cell)[]): Row => ({
  line: 7,
  cells: cells.map((cell) =>
    typeof cell === 'string' ? { text: cell, kind: cell === '' ? 'empty' : 'text' } : cell,
  ),
});

const projects = mapping(
  'projects',
  { column: '项目名称', field: 'name' },
  { column: '投资/总投资（亿元）', field: 'plannedInvestment', unit: '亿元' },
  { column: '进展', field: 'stage' },
  { column: '签约时间', field: 'signedOn' },
  { column: '投资方', field: 'investor' },
);

const told = (result: ReturnType<typeof applyMapping>) =>
  result.problems.map(({ column, value, expected }) => [column, value, expected]);

/** What a cell of amounts says, with what was taken to be meant. */
const amountIn = (text: string, unit?: string) => {
  const columns = [{ column: '总投资', position: 1, field: 'plannedInvestment', ...(unit && { unit }) }];
  const { cells } = applyMapping(row(text), { ...projects, columns });
  return [cells.plannedInvestment?.value, cells.plannedInvestment?.notes];
};

describe('a row read as its mapping says', () => {
  test('has values of our own form, with what was taken to be meant', () => {
    expect(
      applyMapping(
        row(
          { text: '显示\n模组', kind: 'text', merged: true },
          '5-10',
          '在建',
          { text: '2024-05', kind: 'date', serial: 45413, formula: '=A1' },
          '甲公司、乙基金',
        ),
        projects,
      ),
    ).toEqual({
      line: 7,
      cells: {
        name: {
          type: 'text',
          value: '显示 模组',
          position: 1,
          written: '显示\n模组',
          notes: ['去掉了单元格里的换行', '取自合并的单元格'],
        },
        plannedInvestment: {
          type: 'amount',
          value: { value: 5, valueTo: 10, unit: '亿元', currency: 'CNY' },
          position: 2,
          written: '5-10',
          notes: ['单位“亿元”取自列名'],
        },
        stage: { type: 'stage', value: 'started', position: 3, written: '在建', notes: ['“在建”按“开工”读'] },
        signedOn: {
          type: 'date',
          value: '2024-05',
          position: 4,
          written: '2024-05',
          notes: ['这一格是公式，取它的结果'],
        },
        investor: {
          type: 'list',
          value: ['甲公司', '乙基金'],
          position: 5,
          written: '甲公司、乙基金',
          notes: [],
        },
      },
      claims: [],
      problems: [],
      unstated: [],
    });
  });

  test('an amount that names no currency is in that of its column, else in yuan, and says so', () => {
    const yuan = { unit: '亿元', currency: 'CNY' };
    expect([
      amountIn('5-10亿', '亿元'),
      amountIn('近千亿'),
      amountIn('3亿', '万美元'),
      amountIn('1,200.5', '万'),
      amountIn('500万美元', '亿元'),
    ]).toEqual([
      [{ value: 5, valueTo: 10, ...yuan }, ['币种“元”取自列名']],
      [{ value: 1000, qualifier: '近', ...yuan }, ['没有写币种，按人民币计']],
      [{ value: 3, unit: '亿美元', currency: 'USD' }, ['币种“美元”取自列名']],
      [{ value: 1200.5, unit: '万元', currency: 'CNY' }, ['单位“万”取自列名', '没有写币种，按人民币计']],
      [{ value: 500, unit: '万美元', currency: 'USD' }, []],
    ]);
  });

  test('tells of every cell that is not what its column needs, and takes a dash for nothing stated', () => {
    const { problems, unstated } = applyMapping(row('甲', '约60多亿', '推进中', '-', '', '多出的'), projects);
    expect(problems).toEqual([
      {
        line: 7,
        column: 2,
        header: '投资/总投资（亿元）',
        value: '约60多亿',
        expected: '一笔金额，如 约2亿元、5-10亿元、500万美元，或以亿元计的一个数',
      },
      {
        line: 7,
        column: 3,
        header: '进展',
        value: '推进中',
        expected: '项目阶段：储备、在谈、签约、开工、纳统、竣工、投产、达效、终止',
      },
      { line: 7, column: 6, header: '', value: '多出的', expected: '只有 5 列；这一行多出了内容，可能错位' },
    ]);
    expect(unstated).toEqual([{ position: 4, note: '“-”按没有填写读' }]);
  });

  test('that is a sum, the header again or without a name is no record', () => {
    expect(told(applyMapping(row('合计', '95'), projects))).toEqual([[1, '合计', '一条记录；这一行是合计']]);
    expect(
      told(applyMapping(row('项目名称', '总投资（亿元）', '进展', '签约时间', '投资方'), projects)),
    ).toEqual([[1, '项目名称', '一条记录；这一行又是列名']]);
    expect(told(applyMapping(row('', '5', '在建'), projects))).toEqual([[1, '', '填写名称或编号']]);
  });

  test('with broken formulas is refused there', () => {
    const unsaved: Cell = { text: '', kind: 'empty', formula: '=B1*2' };
    expect(told(applyMapping(row('甲', unsaved, { text: '#N/A', kind: 'text' }), projects))).toEqual([
      [2, '=B1*2', '公式的结果；文件里没有保存，请打开后重新保存'],
      [3, '#N/A', '阶段；表格里的公式出错了'],
    ]);
  });

  test('has the codes of firms in every form, and choices by their words', () => {
    const companies = mapping(
      'companies',
      { column: '简称', field: 'name' },
      { column: '代码', field: 'listingCode' },
      { column: '状态', field: 'status' },
    );
    const values = (...cells: string[]) =>
      Object.fromEntries(
        Object.entries(applyMapping(row(...cells), companies).cells).map(([field, { value }]) => [
          field,
          value,
        ]),
      );
    const listingCode = { code: '301079', exchange: 'SZ' };
    expect(['301079', '301079.SZ', 'sz301079'].map((code) => values('邵阳液压', code, '在业'))).toEqual(
      Array.from({ length: 3 }, () => ({ name: '邵阳液压', listingCode, status: 'active' })),
    );
    expect(told(applyMapping(row('甲', '301079.SH', '停产'), companies))).toEqual([
      [2, '301079.SH', '六位证券代码，如 301079、301079.SZ 或 sz301079；301079 不是 SH 的代码'],
      [3, '停产', '经营状态：存续、注销、不详'],
    ]);
  });

  test('keeps columns mapped to figures beside its fields', () => {
    const sites = mapping(
      'sites',
      { column: '载体', field: 'name' },
      { column: '面积（亩）', field: 'landArea', unit: '亩' },
      { column: '年租金', claim: { key: 'rent', kind: 'money' }, unit: '万元' },
    );
    const { cells, claims, problems } = applyMapping(row('某厂房', '约1,200.5', '30'), sites);
    expect([cells['landArea']?.value, claims.map(({ key, cell }) => [key, cell.value]), problems]).toEqual([
      { value: 1200.5, unit: '亩', qualifier: '约' },
      [['rent', { value: 30, unit: '万元', currency: 'CNY' }]],
      [],
    ]);
  });
});

test('a credit code needs the check character that fits', () => {
  expect(readCreditCode('9137 0200 1635 6268 1g')).toEqual({
    ok: true,
    value: '91370200163562681G',
    notes: [],
  });
  expect(readCreditCode('91370200163562682G').ok).toBe(false);
  expect(readCreditCode('9.13702E+17').ok).toBe(false);
});

describe('a kept mapping on the next file', () => {
  test('finds its columns by name and tells what is missing, new or moved', () => {
    const { mapping: resolved, differences } = resolveMapping(projects, [
      { column: '项目名称', position: 1 },
      { column: '进展', position: 2 },
      { column: '投资/总投资（万元）', position: 3, unit: '万元' },
      { column: '投资方', position: 4 },
      { column: '联系人', position: 5 },
    ]);
    expect(differences).toEqual({
      missing: [{ column: '签约时间', position: 4 }],
      added: [{ column: '联系人', position: 5 }],
      moved: [
        { column: '投资/总投资（万元）', position: 3, from: 2 },
        { column: '进展', position: 2, from: 3 },
        { column: '投资方', position: 4, from: 5 },
      ],
    });
    expect(resolved.columns).toEqual([
      { column: '项目名称', position: 1, field: 'name' },
      { column: '进展', position: 2, field: 'stage' },
      { column: '投资/总投资（万元）', position: 3, field: 'plannedInvestment', unit: '万元' },
      { column: '投资方', position: 4, field: 'investor' },
      { column: '联系人', position: 5, field: null },
    ]);
  });

  test('differs in nothing from the file it was made for', () => {
    const { mapping: same, differences } = resolveMapping(projects, projects.columns);
    expect(differences).toEqual({ missing: [], added: [], moved: [] });
    expect(same).toEqual(projects);
  });

  test('takes a column for a field or a figure, not both', () => {
    const both = { column: 'a', position: 1, field: 'name', claim: { key: 'x', kind: 'text' } };
    expect(mappingSchema.safeParse({ ...projects, columns: [both] }).success).toBe(false);
  });
});
