import writeXlsx, { type Sheet } from 'write-excel-file/node';
import { SHEET_KIND_CODES, type SheetKindCode, sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { type TemplateCell, type TemplateSheet, templateSheet } from './template-sheet.rules.ts';

/** The sheet that says how the others are filled in. */
const NOTES_SHEET = '填写说明';
const NOTES_HEADER = ['表', '列', '必填', '怎样填', '只能填'];
const NOTES = [
  '第一行是列名。可以删去用不着的列、调换次序，也可以加自己的列：导入时再说它是什么。',
  '带 * 的列每行都要填；编号或注册名称可以代替名称，见各表。',
  '以“示例：”开头的行只作样子，导入时不会写入图谱，删去也可以。',
  '拿不准的留空，不要填 0、“无”或“-”。',
  '来源、数据日期、可信度留空的行，用导入时统一填写的那一份。',
];

const HEAD = { fontWeight: 'bold', backgroundColor: '#E9EDF2' } as const;
const EXAMPLE = { fontStyle: 'italic', textColor: '#5B6A7A' } as const;
const WIDEST = 44;

/** A workbook with the templates of some kinds of sheet and one that says how to fill them in. */
export function templateWorkbook(kinds: readonly SheetKindCode[] = SHEET_KIND_CODES): Promise<Buffer> {
  const sheets = kinds.map(templateSheet);
  return writeXlsx([...sheets.map(filledSheet), notesSheet(sheets)]).toBuffer();
}

/** The template of one kind as CSV (RFC 4180), with a byte-order mark so that Excel reads it as UTF-8. */
export function templateCsv(kind: SheetKindCode): string {
  const { columns, examples } = templateSheet(kind);
  return csvOf([columns.map(({ header }) => header), ...examples]);
}

function csvOf(rows: readonly (readonly TemplateCell[])[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(value: TemplateCell): string {
  const text = String(value ?? '');
  return /[",\n\r]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function filledSheet({ name, columns, examples }: TemplateSheet): Sheet<Buffer> {
  const headers = columns.map(({ header }) => header);
  return {
    sheet: name,
    data: [
      headers.map((value) => ({ value, type: String, ...HEAD })),
      ...examples.map((row) => row.map((value) => (value === null ? null : styled(value)))),
    ],
    columns: headers.map((header, at) => ({
      width: widthOf([header, ...examples.map((row) => row[at] ?? null)]),
    })),
    stickyRowsCount: 1,
  };
}

const styled = (value: string | number) =>
  typeof value === 'number' ? { value, type: Number, ...EXAMPLE } : { value, type: String, ...EXAMPLE };

function notesSheet(sheets: readonly TemplateSheet[]): Sheet<Buffer> {
  const rows = sheets.flatMap(({ name, kind, columns }) =>
    columns.map(({ field, header, required, how, allowed }) => [
      name,
      header,
      required ? requiredWords(kind, field) : '',
      how,
      allowed.join('、'),
    ]),
  );
  return {
    sheet: NOTES_SHEET,
    data: [
      ...NOTES.map((value) => [{ value, type: String }]),
      [],
      NOTES_HEADER.map((value) => ({ value, type: String, ...HEAD })),
      ...rows.map((row) => row.map((value) => ({ value, type: String, wrap: value.length > WIDEST }))),
    ],
    columns: NOTES_HEADER.map((header, at) => ({
      width: widthOf([header, ...rows.map((row) => row[at] ?? null)]),
    })),
  };
}

/** 是, or what may stand in its place: 是（或编号）. */
function requiredWords(kind: SheetKindCode, field: string): string {
  const { requires, fields } = sheetKind(kind);
  const others = requires.find(([first]) => first === field)?.slice(1) ?? [];
  const names = others.map((name) => fields[name]?.nameZh ?? name);
  return names.length ? `是（或${names.join('、')}）` : '是';
}

/** Chinese characters take the room of two. */
function widthOf(values: readonly TemplateCell[]): number {
  const rooms = values.map((value) =>
    [...String(value ?? '')].reduce((room, sign) => room + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0),
  );
  return Math.min(WIDEST, Math.max(8, ...rooms) + 2);
}
