import type { Field } from '../../../contract/imports-fields.ts';
import type { CellProblem, MappedColumn, Mapping } from '../../../contract/imports-mapping.ts';
import { sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { type Cell, EMPTY_CELL, type Row } from '../files/sheet.ts';
import { type FieldValue, readField, statesNothing } from './read-field.rules.ts';

/** A cell in the product's own form; `notes` say what was taken to be meant. `written` is how it stood there. */
export type ReadCell = { position: number; written: string; notes: readonly string[] } & FieldValue;

/** A figure about the thing of the row, of a column that is mapped to one. */
export type ReadClaim = { key: string; cell: ReadCell };

/**
 * A row as it was read. What could not be read, or looks as if it were no record at all, is in `problems`; a row with any
 * of them is not to be written.
 */
export type ReadRow = {
  line: number;
  cells: Readonly<Record<string, ReadCell>>;
  claims: readonly ReadClaim[];
  problems: readonly CellProblem[];
  /** Of cells that give no value: signs such as `-` that were taken for nothing stated. */
  unstated: readonly { position: number; note: string }[];
};

/** What the rows of our own templates begin with that only show how they are filled in. */
const EXAMPLE_ROWS = /^示例[:：]/u;
const SUM_ROWS = /^(?:合计|小计|总计|汇总|共计|累计)[:：]?$/u;
const CLAIM_TYPES = { number: 'number', money: 'amount', percent: 'percentage', text: 'text' } as const;

/** Reads one row of data as its mapping says. The positions of the mapping are those of this file: see resolveMapping. */
export function applyMapping(row: Row, mapping: Mapping): ReadRow {
  const { line } = row;
  const kind = sheetKind(mapping.kind);
  const cells: Record<string, ReadCell> = {};
  const claims: ReadClaim[] = [];
  const problems: CellProblem[] = [];
  const unstated: { position: number; note: string }[] = [];
  const problem = (column: Pick<MappedColumn, 'column' | 'position'>, value: string, expected: string) => {
    problems.push({ line, column: column.position, header: column.column, value, expected });
  };

  const firstFilled = row.cells.findIndex(({ text }) => text.trim() !== '');
  const first = row.cells[firstFilled];
  const firstColumn = mapping.columns.find(({ position }) => position === firstFilled + 1);
  if (first && SUM_ROWS.test(first.text.trim())) {
    problem(firstColumn ?? { column: '', position: firstFilled + 1 }, first.text, '一条记录；这一行是合计');
    return { line, cells, claims, problems, unstated };
  }
  if (first && EXAMPLE_ROWS.test(first.text.trim())) {
    problem(
      firstColumn ?? { column: '', position: firstFilled + 1 },
      first.text,
      '一条记录；这一行是模板里的示例',
    );
    return { line, cells, claims, problems, unstated };
  }
  if (mapping.columns.every(({ column, position }) => sameText(row.cells[position - 1], column))) {
    problem(firstColumn ?? { column: '', position: 1 }, first?.text ?? '', '一条记录；这一行又是列名');
    return { line, cells, claims, problems, unstated };
  }

  for (const column of mapping.columns) {
    const field = fieldOf(column, kind.fields);
    if (!field) continue;
    const cell = row.cells[column.position - 1] ?? EMPTY_CELL;
    const { nothing, note } = statesNothing(cell.text, field.type);
    if (nothing) {
      if (cell.formula !== undefined)
        problem(column, cell.formula, '公式的结果；文件里没有保存，请打开后重新保存');
      else if (note) unstated.push({ position: column.position, note });
      continue;
    }
    const reading = readField(cell, field, column.unit);
    if (!reading.ok) {
      problem(column, cell.text, reading.expected);
      continue;
    }
    const read: ReadCell = {
      ...reading.value,
      position: column.position,
      written: cell.text,
      notes: reading.notes,
    };
    if (column.claim) claims.push({ key: column.claim.key, cell: read });
    else if (column.field !== null) cells[column.field] = read;
  }

  fillIn(cells, mapping, kind.fields);

  const width = Math.max(...mapping.columns.map(({ position }) => position));
  const beyond = row.cells.findIndex(({ text }, index) => index >= width && text.trim() !== '');
  if (beyond !== -1) {
    const value = row.cells[beyond]?.text ?? '';
    problem({ column: '', position: beyond + 1 }, value, `只有 ${width} 列；这一行多出了内容，可能错位`);
  }
  for (const group of kind.requires) {
    if (group.some((name) => name in cells) || isRefused(group, mapping, problems)) continue;
    const column = mapping.columns.find(({ field }) => field !== null && group.includes(field));
    const names = group.map((name) => kind.fields[name]?.nameZh ?? name).join('或');
    problem(column ?? { column: '', position: 1 }, '', `填写${names}`);
  }
  return { line, cells, claims, problems, unstated };
}

/** What kind of problem a cell is, told from what was expected of it. */
export function problemKindOf({ value, expected }: CellProblem): 'missing' | 'no-record' | 'unreadable' {
  if (/^(?:一条记录；|只有 \d+ 列；)/u.test(expected)) return 'no-record';
  return value === '' ? 'missing' : 'unreadable';
}

/** What the mapping says of all rows, where no cell of the row says otherwise; position 0 is no column. */
function fillIn(
  cells: Record<string, ReadCell>,
  { fill = {} }: Mapping,
  fields: Readonly<Record<string, Field>>,
): void {
  for (const [name, text] of Object.entries(fill)) {
    const field = fields[name];
    if (!field || name in cells) continue;
    const reading = readField({ text, kind: 'text' }, field);
    if (reading.ok) cells[name] = { ...reading.value, position: 0, written: text, notes: [] };
  }
}

function fieldOf(column: MappedColumn, fields: Readonly<Record<string, Field>>): Field | undefined {
  if (column.claim) {
    const { key, kind } = column.claim;
    return { nameZh: column.column || key, nameEn: key, type: CLAIM_TYPES[kind] };
  }
  return column.field === null ? undefined : fields[column.field];
}

/** Whether a cell is the header once more; of a header of two rows, its last. */
function sameText(cell: Cell | undefined, column: string): boolean {
  const text = cell?.text.trim() ?? '';
  return text === column || text === column.split('/').at(-1);
}

/** Whether a field of the group stands in a column whose cell is told of already. */
function isRefused(
  group: readonly string[],
  { columns }: Mapping,
  problems: readonly CellProblem[],
): boolean {
  return columns.some(
    ({ field, position }) =>
      field !== null && group.includes(field) && problems.some(({ column }) => column === position),
  );
}
