import type { Encoding } from './detect-encoding.ts';
import type { FileLimits } from './file-limits.ts';
import { refused } from './file-refused.ts';
import { flattenRecord } from './flatten-record.rules.ts';
import { jsonRecords } from './json-records.ts';
import { type Cell, EMPTY_CELL, type Row, rowsFrom, type Sheet } from './sheet.ts';

type JsonFile = { path: string; file: string; name: string; encoding: Encoding; limits: FileLimits };

/** Heads the column that says, on a sheet of nested records, which record of the file each belongs to. */
export const PARENT_COLUMN = '所属记录';

const HEADER_LINE = 0;

/**
 * The records of a JSON file as one sheet, and each list of records nested in them as another. The file is read once for
 * the names of the columns and again for the rows of each sheet.
 */
export async function* readJson(json: JsonFile): AsyncGenerator<Sheet> {
  for (const [path, columns] of await columnsByPath(json)) {
    // A file that only wraps lists of records has no sheet of its own.
    if (columns.size === 0) continue;
    yield {
      file: json.file,
      name: path === '' ? json.name : path,
      format: 'json',
      hidden: false,
      notes: json.encoding.notes,
      rows: rowsFrom(() => readRows(json, path, [...columns])),
    };
  }
}

function recordsOf({ path, file, encoding, limits }: JsonFile) {
  return jsonRecords(path, encoding.encoding, file, limits);
}

async function columnsByPath(json: JsonFile): Promise<Map<string, Set<string>>> {
  const { file, limits } = json;
  const found = new Map<string, Set<string>>();
  for await (const { line, value } of recordsOf(json)) {
    for (const { path, cells } of flattenRecord(value)) {
      let columns = found.get(path);
      if (!columns) {
        if (found.size >= limits.sheets) throw refused.sheets({ file, line }, limits.sheets);
        columns = new Set();
        found.set(path, columns);
      }
      for (const [column, cell] of cells) {
        columns.add(column);
        const place = { file, sheet: path, line };
        if (columns.size > limits.columns) throw refused.columns(place, limits.columns);
        if (Math.max(column.length, cell.text.length) > limits.cellLength) {
          throw refused.cellLength({ ...place, column: columns.size }, limits.cellLength);
        }
      }
    }
  }
  return found;
}

async function* readRows(json: JsonFile, path: string, columns: readonly string[]): AsyncGenerator<Row> {
  const nested = path !== '';
  const header: Cell[] = columns.map((text) => ({ text, kind: 'text' }));
  yield {
    line: HEADER_LINE,
    cells: nested ? [{ text: PARENT_COLUMN, kind: 'text' }, ...header] : header,
  };
  let rows = 0;
  for await (const { line, record, value } of recordsOf(json)) {
    for (const row of flattenRecord(value)) {
      if (row.path !== path) continue;
      const cells = columns.map((column) => row.cells.get(column) ?? EMPTY_CELL);
      if (cells.every(({ kind }) => kind === 'empty')) continue;
      rows += 1;
      if (rows > json.limits.rows) throw refused.rows({ file: json.file, line }, json.limits.rows);
      const parent: Cell = { text: String(record), kind: 'number' };
      yield { line, record, cells: nested ? [parent, ...cells] : cells };
    }
  }
}
