import type { FileLimits } from './file-limits.ts';
import { type FilePlace, refused } from './file-refused.ts';
import { type Area, mergedRows, readArea, readReference } from './merged-areas.rules.ts';
import { numberCell, PLAIN_NUMBER } from './number-format.rules.ts';
import { openWorkbook, type WorkbookParts } from './open-workbook.ts';
import type { XmlHandlers } from './read-xml.ts';
import { type Cell, EMPTY_CELL, type Row, rowsFrom, type Sheet } from './sheet.ts';
import {
  readPart,
  readWorkbook,
  richText,
  type SheetPart,
  streamPart,
  unescaped,
  type Workbook,
} from './workbook-structure.ts';

type OpenWorkbook = { parts: WorkbookParts; workbook: Workbook; file: string; limits: FileLimits };

/** The sheets of an XLSX workbook, hidden ones too, as long as they are being gone through. Throws FileRefused. */
export async function* readWorkbookSheets(
  path: string,
  file: string,
  limits: FileLimits,
): AsyncGenerator<Sheet> {
  const parts = await openWorkbook(path, file, limits);
  try {
    const workbook = await readWorkbook(parts, file, limits);
    if (workbook.sheets.length > limits.sheets) throw refused.sheets({ file }, limits.sheets);
    for (const sheet of workbook.sheets) {
      yield {
        file,
        name: sheet.name,
        format: 'xlsx',
        hidden: sheet.hidden,
        notes: [...workbook.notes, ...(sheet.hidden ? ['这张表在工作簿里是隐藏的'] : [])],
        rows: rowsFrom(() => readRows({ parts, workbook, file, limits }, sheet)),
      };
    }
  } finally {
    parts.close();
  }
}

/** Merged areas stand behind the rows, so they are looked for first. */
async function readShape(
  { parts, file, limits }: OpenWorkbook,
  sheet: SheetPart,
): Promise<{ areas: Area[]; width: number }> {
  const areas: Area[] = [];
  let column = 0;
  let width = 0;
  const handlers: XmlHandlers = {
    open: (name, attributes) => {
      if (name === 'row') column = 0;
      else if (name === 'c') column = readReference(attributes['r'] ?? '')?.column ?? column + 1;
      else if (name === 'v' || name === 'is') width = Math.max(width, column);
      else if (name === 'mergeCell') {
        const area = readArea(attributes['ref'] ?? '');
        if (area) areas.push(area);
        if (areas.length > limits.rows) throw refused.rows({ file, sheet: sheet.name }, limits.rows);
      }
    },
  };
  await readPart(parts, sheet.part, handlers, { file, sheet: sheet.name }, limits);
  return { areas, width };
}

async function* readRows(open: OpenWorkbook, sheet: SheetPart): AsyncGenerator<Row> {
  const { parts, workbook, file, limits } = open;
  const { areas, width } = await readShape(open, sheet);
  const expand = mergedRows(areas, width);
  const ready: Row[] = [];
  const place = { file, sheet: sheet.name };
  const handlers = rowHandlers(workbook, limits, place, (row) => ready.push(row));
  let rows = 0;
  for await (const _ of streamPart(parts, sheet.part, handlers, place, limits)) {
    for (const { line, cells } of ready.splice(0)) {
      const expanded = expand(line, cells);
      if (cells.every(({ kind }) => kind === 'empty')) continue;
      rows += 1;
      if (rows > limits.rows) throw refused.rows({ ...place, line }, limits.rows);
      yield { line, cells: expanded };
    }
  }
}

/** Puts the rows of a sheet together; `done` gets each with all its cells, empty ones between them included. */
function rowHandlers(
  workbook: Workbook,
  limits: FileLimits,
  place: FilePlace,
  done: (row: Row) => void,
): XmlHandlers {
  let line = 0;
  let cells: Cell[] = [];
  let length = 0;
  let column = 0;
  let type = '';
  let style = PLAIN_NUMBER;
  let value = '';
  let formula: string | undefined;
  let collecting: 'value' | 'formula' | undefined;
  const inline = richText(
    (text) => {
      value = text;
    },
    { name: 'is', longest: limits.cellLength },
  );

  const keep = (cell: Cell) => {
    const at = { ...place, line, column };
    if (column > limits.columns) throw refused.columns(at, limits.columns);
    if (cell.text.length > limits.cellLength) throw refused.cellLength(at, limits.cellLength);
    length += cell.text.length;
    if (length > limits.rowLength) throw refused.rowLength({ ...place, line }, limits.rowLength);
    while (cells.length < column) cells.push(EMPTY_CELL);
    cells[column - 1] = cell;
  };

  return {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes['r'] ?? line + 1);
        cells = [];
        length = 0;
        column = 0;
      } else if (name === 'c') {
        column = readReference(attributes['r'] ?? '')?.column ?? column + 1;
        type = attributes['t'] ?? 'n';
        style = workbook.styles[Number(attributes['s'] ?? 0)] ?? PLAIN_NUMBER;
        value = '';
        formula = undefined;
      } else if (name === 'v') collecting = 'value';
      else if (name === 'f') {
        collecting = 'formula';
        formula = '=';
      } else inline.open(name, attributes);
    },
    text: (text) => {
      if (collecting === 'value') value += text;
      else if (collecting === 'formula') formula = `${formula ?? '='}${text}`;
      else inline.text(text);
      // Put together from pieces, a text may grow to any length before its cell ends.
      if (Math.max(value.length, formula?.length ?? 0) > limits.cellLength * 2) {
        throw refused.cellLength({ ...place, line, column }, limits.cellLength);
      }
    },
    close: (name) => {
      if (name === 'v' || name === 'f') collecting = undefined;
      else if (name === 'c') {
        const cell = cellOf(type, value, style, workbook);
        if (cell.kind !== 'empty' || formula !== undefined) keep({ ...cell, ...(formula && { formula }) });
      } else if (name === 'row') done({ line, cells });
      else inline.close(name);
    },
  };
}

function cellOf(
  type: string,
  value: string,
  style: Parameters<typeof numberCell>[1],
  workbook: Workbook,
): Cell {
  if (value === '') return EMPTY_CELL;
  if (type === 'n') return numberCell(value, style, workbook.countsFrom1904);
  if (type === 'd') return { text: value.slice(0, 10), kind: 'date' };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
  const text =
    type === 's' ? (workbook.sharedTexts[Number(value)] ?? '') : type === 'str' ? unescaped(value) : value;
  return text === '' ? EMPTY_CELL : { text, kind: 'text' };
}
