import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { decodedText } from './decoded-text.ts';
import { detectDelimiter, LINE_BREAKS } from './detect-delimiter.ts';
import type { Encoding } from './detect-encoding.ts';
import type { FileLimits } from './file-limits.ts';
import { FileRefused, refused, type FilePlace } from './file-refused.ts';
import { type Cell, EMPTY_CELL, type Row, rowsFrom, type Sheet } from './sheet.ts';

type TextFile = { path: string; file: string; name: string; encoding: Encoding; limits: FileLimits };

/** How much of the beginning is looked at for the delimiter, in characters. */
const HEAD_LENGTH = 65_536;
const DELIMITER_NAMES = { ',': '逗号', ';': '分号', '\t': '制表符', '|': '竖线' };

/** The one sheet of a CSV or TSV file. Throws FileRefused while its rows are read. */
export async function readDelimited(text: TextFile): Promise<Sheet> {
  const { delimiter, told } = detectDelimiter(await headOf(text));
  return {
    file: text.file,
    name: text.name,
    format: 'csv',
    hidden: false,
    notes: [...text.encoding.notes, ...(delimiter === ',' ? [] : [`以${DELIMITER_NAMES[delimiter]}分列`])],
    rows: rowsFrom(() => readRows(text, delimiter, told ? 1 : 0)),
  };
}

async function headOf({ path, encoding }: TextFile): Promise<string> {
  let head = '';
  for await (const piece of decodedText(path, encoding.encoding)) {
    head += piece;
    if (head.length >= HEAD_LENGTH) {
      // The last line is cut off; a head of one single line is taken as it is.
      const whole = head.slice(0, HEAD_LENGTH);
      return whole.slice(0, whole.lastIndexOf('\n') + 1) || whole;
    }
  }
  return head;
}

async function* readRows(text: TextFile, delimiter: string, skipped: number): AsyncGenerator<Row> {
  const { file, limits } = text;
  /** Where the records begin that are made but not read yet. */
  const begins: number[] = [];
  let line = 1;
  let rows = 0;
  const parser = parse({
    delimiter,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
    max_record_size: limits.rowLength,
    // Counted where the records are made: an error overtakes those that still wait to be read.
    on_record: (record) => {
      begins.push(line);
      line += 1 + lineBreaksIn(record);
      return record;
    },
  });
  // A failure of either reaches the loop below through the parser.
  pipeline(Readable.from(withShortLines(text)), parser, () => undefined);
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const place = { file, line: begins.shift() ?? line };
      if (place.line <= skipped || record.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (rows > limits.rows) throw refused.rows(place, limits.rows);
      yield { line: place.line, cells: toCells(record, place, limits) };
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenRecord(error, { file, line }, limits) : error;
  }
}

/** The text, unless a line of it is longer than a row may be: nothing may be built from it before that is known. */
async function* withShortLines({ path, file, encoding, limits }: TextFile): AsyncGenerator<string> {
  let line = 1;
  let length = 0;
  for await (const piece of decodedText(path, encoding.encoding)) {
    let from = 0;
    for (const found of piece.matchAll(/\r\n|\n|\r/gu)) {
      if (length + found.index - from > limits.rowLength)
        throw refused.rowLength({ file, line }, limits.rowLength);
      from = found.index + found[0].length;
      length = 0;
      line += 1;
    }
    length += piece.length - from;
    if (length > limits.rowLength) throw refused.rowLength({ file, line }, limits.rowLength);
    yield piece;
  }
}

function lineBreaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(/\r\n|\n|\r/gu)?.length ?? 0;
  }
  return breaks;
}

function toCells(record: readonly string[], place: FilePlace, limits: FileLimits): Cell[] {
  if (record.length > limits.columns) throw refused.columns(place, limits.columns);
  return record.map((text, index) => {
    if (text.length > limits.cellLength) {
      throw refused.cellLength({ ...place, column: index + 1 }, limits.cellLength);
    }
    if (text === '') return EMPTY_CELL;
    // Nothing works a formula out here; that it is one is told to whoever writes the text to a sheet again.
    return { text, kind: 'text', ...(/^=./u.test(text) && { formula: text }) };
  });
}

function brokenRecord(error: CsvError, place: FilePlace, limits: FileLimits): FileRefused {
  const index = Number(error['column']);
  const where = Number.isInteger(index) ? { ...place, column: index + 1 } : place;
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new FileRefused(
      'row-too-long',
      where,
      '从这一行开始的一条记录太长，可能是引号没有闭合',
      `每条不超过 ${limits.rowLength.toLocaleString('en-US')} 个字`,
    );
  }
  const found =
    error.code === 'CSV_QUOTE_NOT_CLOSED' ? '引号从这一行开始，一直没有闭合' : '引号不成对或不在一格的开头';
  return new FileRefused('broken-quotes', where, found, '成对的引号，格内的引号写两个（""）');
}
