import { isLater } from '../../../../graph-seed/dates.rules.ts';
import type { CellProblem, Mapping } from '../../../contract/imports-mapping.ts';
import type { ProblemKind } from '../../../contract/imports-batch.ts';
import type { BatchFile } from '../batches/batch-files.ts';
import type { ChosenSheet } from '../batches/batches.use-case.ts';
import { readSheets } from '../files/read-sheets.ts';
import type { Row, Sheet } from '../files/sheet.ts';
import { applyMapping, problemKindOf, type ReadRow } from '../mapping/apply-mapping.rules.ts';
import { type ColumnProfile, profileColumns } from '../mapping/cell-shape.rules.ts';
import { shiftedCells } from '../mapping/shifted-cells.rules.ts';
import { describeRow } from '../rows/describe-row.rules.ts';
import type { RowDraft } from '../rows/draft.ts';
import type { Problem } from './resolve-row.rules.ts';

export type SheetRow = { sheet: string; mapping: Mapping; raw: Row; row: ReadRow };
type CellTrouble = CellProblem & { kind: ProblemKind };

/** Rows looked at to see what the values of each column look like. */
const PROFILED = 300;

/** The rows of data of the chosen sheets, read as their mappings say, `size` at a time. Throws FileRefused. */
export async function* readRows(
  file: BatchFile,
  chosen: readonly ChosenSheet[],
  size: number,
): AsyncGenerator<SheetRow[]> {
  for await (const sheet of readSheets(file.path, file)) {
    const one = chosen.find((some) => some.sheet === sheet.name);
    if (!one) continue;
    const last = Math.max(-1, ...one.headerLines);
    let some: SheetRow[] = [];
    for await (const raw of sheet.rows) {
      if (raw.line <= last) continue;
      some.push({ sheet: sheet.name, mapping: one.mapping, raw, row: applyMapping(raw, one.mapping) });
      if (some.length < size) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }
}

/** What the columns of the chosen sheets look like, by sheet, to tell cells that slipped over. */
export async function profileSheets(
  file: BatchFile,
  chosen: readonly ChosenSheet[],
): Promise<Map<string, ColumnProfile[]>> {
  const profiles = new Map<string, ColumnProfile[]>();
  for await (const sheet of readSheets(file.path, file)) {
    const one = chosen.find((some) => some.sheet === sheet.name);
    if (one) profiles.set(sheet.name, await profile(sheet, Math.max(-1, ...one.headerLines)));
  }
  return profiles;
}

async function profile(sheet: Sheet, headerLine: number): Promise<ColumnProfile[]> {
  const rows: Row[] = [];
  for await (const row of sheet.rows) {
    if (row.line <= headerLine) continue;
    rows.push(row);
    if (rows.length >= PROFILED) break;
  }
  return profileColumns(rows, Math.max(0, ...rows.map(({ cells }) => cells.length)));
}

/** The cells that keep a row out, with what is wrong with each. */
function troublesOf({ raw, row, mapping }: SheetRow, profiles: readonly ColumnProfile[]): CellTrouble[] {
  const shifted = shiftedCells(raw, profiles);
  if (row.problems.length === 0) {
    // A text takes anything, also a date in a column that has but a few names.
    return shifted.flatMap(({ position, value, looksLike }) => {
      const column = mapping.columns.find((one) => one.position === position);
      if (!column || (column.field === null && !column.claim) || looksLike === value) return [];
      const expected = `与这一列其他各行同样的值；看起来是“${looksLike}”，可能错位`;
      return [{ line: raw.line, column: position, header: column.column, value, expected, kind: 'shifted' }];
    });
  }
  return row.problems.map((problem) => {
    const kind = problemKindOf(problem);
    const slipped = shifted.find(({ position }) => position === problem.column);
    if (kind !== 'unreadable' || !slipped) return { ...problem, kind };
    const expected = `${problem.expected}；看起来是“${slipped.looksLike}”，可能错位`;
    return { ...problem, kind: 'shifted', expected };
  });
}

/** What a row says of the graph; every reason why it cannot say it where a cell is not what it must be. */
export function draftRow(
  one: SheetRow,
  profiles: readonly ColumnProfile[],
  today: string,
): RowDraft | Problem[] {
  const troubles = troublesOf(one, profiles);
  if (troubles.length > 0) {
    return troubles.map(({ kind, column, value, expected }) => ({
      outcome: 'refused',
      kind,
      field: String(column),
      value,
      expected,
    }));
  }
  const draft = describeRow(one.row, one.mapping.kind);
  if ('kind' in draft) return [{ ...draft, outcome: 'refused' }];
  const asOf = one.row.cells['asOf'];
  const dates = [
    ...(asOf?.type === 'date' ? [{ field: 'asOf', value: asOf.value }] : []),
    ...draft.claims.flatMap(({ field, asOf: on }) => (on === undefined ? [] : [{ field, value: on }])),
  ];
  const late = dates.filter(({ value }) => isLater(value, today));
  if (late.length === 0) return draft;
  const expected = `不晚于今天 ${today} 的日期，说的是已经发生的事`;
  return late.map((date) => ({ ...date, outcome: 'refused', kind: 'impossible-date', expected }));
}
