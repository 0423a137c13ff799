import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { type Finding, type Place, gotExpected, oneOf } from './finding.ts';
import { type Cells, type Row, type TableName, TABLE_NAMES, TABLES } from './tables.ts';

/** One file as read: `file` as findings name it, `dataset` the folder it stands in. */
export type TableText = { file: string; dataset: string; table: string; text: string };
export type ParsedTables = { [T in TableName]: Row<T>[] };

/** Reads every table's text into rows; what does not fit is left out and told in `findings`, all of it at once. */
export function parseTables(files: readonly TableText[]): { tables: ParsedTables; findings: Finding[] } {
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as ParsedTables;
  const findings: Finding[] = [];
  for (const file of files) {
    if (isTable(file.table)) parseInto(tables, file.table, file, findings);
    else {
      const message = `no such table; the tables are ${oneOf(TABLE_NAMES)}`;
      findings.push({ severity: 'error', file: file.file, line: 1, message });
    }
  }
  return { tables, findings };
}

function isTable(name: string): name is TableName {
  return name in TABLES;
}

function parseInto<T extends TableName>(
  tables: ParsedTables,
  name: T,
  { file, dataset, text }: TableText,
  findings: Finding[],
): void {
  const problem = (line: number, message: string, column?: string) =>
    findings.push({ severity: 'error', file, line, column, message });
  const [header, ...lines] = readLines(text, problem);
  if (!header) return;
  const columns = Object.keys(TABLES[name].shape);
  const given = header.cells;
  const unknown = given.filter(
    (column, index) => !columns.includes(column) || given.indexOf(column) !== index,
  );
  for (const column of unknown) problem(1, gotExpected(column, `each of ${columns.join(', ')} once`), column);
  const missing = columns.filter((column) => !given.includes(column) && !mayBeEmpty(name, column));
  for (const column of missing) problem(1, 'the column is missing', column);
  // Every row would be wrong for the same reason, which is told once.
  if (unknown.length + missing.length > 0) return;

  for (const { line, cells } of lines) {
    if (cells.length !== given.length) {
      problem(line, `the row has ${cells.length} cells, expected ${given.length} as in the header`);
      continue;
    }
    const byColumn = new Map(given.map((column, index) => [column, cells[index] ?? '']));
    const raw = Object.fromEntries(columns.map((column) => [column, byColumn.get(column) ?? '']));
    const parsed = parseCells(name, raw);
    if (parsed.ok) {
      const place: Place = { file, line };
      tables[name].push({ place, dataset, cells: parsed.cells } as Row<T>);
      continue;
    }
    for (const { column, expected } of parsed.problems) {
      problem(line, gotExpected(raw[column] ?? '', expected), column);
    }
  }
}

type ParsedCells<T extends TableName> =
  { ok: true; cells: Cells<T> } | { ok: false; problems: { column: string; expected: string }[] };

/** One row as text, every column given, read as its table says; or of each column that does not fit what was expected. */
export function parseCells<T extends TableName>(
  name: T,
  raw: Readonly<Record<string, string>>,
): ParsedCells<T> {
  const parsed = TABLES[name].safeParse(raw);
  if (parsed.success) return { ok: true, cells: parsed.data as Cells<T> };
  return { ok: false, problems: expectations(parsed.error) };
}

export function mayBeEmpty(name: TableName, column: string): boolean {
  const shape: Record<string, z.ZodType> = TABLES[name].shape;
  return shape[column]?.safeParse('').success ?? false;
}

/** One expectation a column; of an optional cell, that of the cell and not "or empty". */
function expectations(error: z.ZodError): { column: string; expected: string }[] {
  const byColumn = new Map<string, string>();
  for (const issue of error.issues) {
    const column = String(issue.path[0] ?? '');
    if (!byColumn.has(column)) byColumn.set(column, innermost(issue));
  }
  return [...byColumn].map(([column, expected]) => ({ column, expected }));
}

function innermost(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message;
  const inner = issue.errors.at(-1)?.[0];
  return inner ? innermost(inner) : issue.message;
}

type Line = { line: number; cells: string[] };

/** The rows of a file with the line each begins on; a quoting error is told and ends the file there. */
function readLines(text: string, problem: (line: number, message: string) => void): Line[] {
  const lines: Line[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (record: string[], { lines: lastLine }) => {
        const breaks = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
        lines.push({ line: lastLine - breaks, cells: record });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problem(Number(error['lines'] ?? 1), `not readable as CSV: ${error.message}`);
  }
  return lines;
}
