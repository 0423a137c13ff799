import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  SHEET_KIND_CODES,
  type SheetKindCode,
  sheetKind,
} from '../../server/contract/imports-sheet-kinds.ts';
import { readSheets } from '../../server/features/imports/files/read-sheets.ts';
import type { Row } from '../../server/features/imports/files/sheet.ts';
import { applyMapping } from '../../server/features/imports/mapping/apply-mapping.rules.ts';
import { dataRows, proposeMapping } from '../../server/features/imports/mapping/propose-mapping.rules.ts';
import { readField } from '../../server/features/imports/mapping/read-field.rules.ts';
import { templateSheet } from '../../server/features/imports/templates/template-sheet.rules.ts';
import { templateCsv, templateWorkbook } from '../../server/features/imports/templates/write-template.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'liantu-templates-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The sheets of a file as an import reads them. */
async function sheetsOf(fileName: string, content: string | Buffer) {
  const file = path.join(folder, 'template');
  await writeFile(file, content);
  const sheets: { name: string; rows: Row[] }[] = [];
  for await (const { name, rows } of readSheets(file, { fileName })) {
    const kept: Row[] = [];
    for await (const row of rows) kept.push(row);
    sheets.push({ name, rows: kept });
  }
  return sheets;
}

const fieldsOf = (kind: SheetKindCode) => templateSheet(kind).columns.map(({ field }) => field);

function expectRecognised(kind: SheetKindCode, rows: readonly Row[], names: readonly string[]) {
  const proposal = proposeMapping(rows, names);
  expect([proposal?.kind, proposal?.headerLines]).toEqual([kind, [1]]);
  expect(proposal?.columns.map(({ field }) => field)).toEqual(fieldsOf(kind));
}

describe.each(SHEET_KIND_CODES)('the template of %s', (kind) => {
  test('has every field of its kind once', () => {
    expect(fieldsOf(kind).toSorted()).toEqual(Object.keys(sheetKind(kind).fields).toSorted());
  });

  test('is recognised as a workbook, with every column', async () => {
    const [sheet, notes, ...rest] = await sheetsOf('模板.xlsx', await templateWorkbook([kind]));
    expect([sheet?.name, notes?.name, rest]).toEqual([sheetKind(kind).nameZh, '填写说明', []]);
    expectRecognised(kind, sheet?.rows ?? [], ['模板.xlsx', sheet?.name ?? '']);
  });

  test('is recognised as CSV, with every column', async () => {
    const fileName = `${sheetKind(kind).nameZh}.csv`;
    const [sheet] = await sheetsOf(fileName, templateCsv(kind));
    expectRecognised(kind, sheet?.rows ?? [], [fileName, sheet?.name ?? '']);
  });

  test('has examples that are refused for being examples, and would be read if they were none', async () => {
    const [sheet] = await sheetsOf('模板.csv', templateCsv(kind));
    const rows = sheet?.rows ?? [];
    const columns = proposeMapping(rows, [], kind)?.columns.map(({ column, position, field, unit }) => ({
      column,
      position,
      field,
      ...(unit && { unit }),
    }));
    const mapping = { version: 1 as const, name: '模板', kind, columns: columns ?? [] };
    const examples = dataRows(rows, [1]);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const row of examples) {
      expect(applyMapping(row, mapping).problems.map(({ expected }) => expected)).toEqual([
        '一条记录；这一行是模板里的示例',
      ]);
      const [first, ...others] = row.cells;
      const meant = {
        ...row,
        cells: [{ ...first, kind: 'text' as const, text: first?.text.slice(3) ?? '' }, ...others],
      };
      expect(applyMapping(meant, mapping).problems).toEqual([]);
    }
  });

  test('lists no value that would not be read', () => {
    const { fields } = sheetKind(kind);
    for (const { field, allowed } of templateSheet(kind).columns) {
      const known = fields[field];
      for (const text of allowed) {
        expect(known && readField({ text, kind: 'text' }, known)).toMatchObject({ ok: true });
      }
    }
  });
});

test('the workbook of all kinds has a sheet for each, all recognised', async () => {
  const sheets = await sheetsOf('链图导入模板.xlsx', await templateWorkbook());
  expect(sheets.map(({ name }) => name)).toEqual([
    ...SHEET_KIND_CODES.map((kind) => sheetKind(kind).nameZh),
    '填写说明',
  ]);
  for (const [index, kind] of SHEET_KIND_CODES.entries()) {
    const sheet = sheets[index];
    expectRecognised(kind, sheet?.rows ?? [], ['链图导入模板.xlsx', sheet?.name ?? '']);
  }
});
