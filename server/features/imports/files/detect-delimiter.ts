import { parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];
const RECORDS = 50;

/** What the line breaks of a delimited file may be; a file put together by hand mixes them. */
export const LINE_BREAKS = ['\r\n', '\n', '\r'];

/** A first line such as `sep=;`, with which a spreadsheet is told the delimiter. */
const TOLD = /^sep=(?<delimiter>[,;\t|])\r?\n/iu;

/**
 * Which sign parts the cells of a file that begins with `head`, and whether its first line says so. The one that gives the
 * most records of one and the same number of cells, of which there is more than one; a comma where none does.
 */
export function detectDelimiter(head: string): { delimiter: Delimiter; told: boolean } {
  const told = TOLD.exec(head)?.groups?.['delimiter'];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known) return { delimiter: known, told: true };
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreement(head, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, told: false };
}

/** The part of the records that have the same number of cells, a little more for many cells; 0 unless that is most of them. */
function agreement(head: string, delimiter: Delimiter): number {
  const records = parse(head, {
    delimiter,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    to: RECORDS,
  });
  const byWidth = new Map<number, number>();
  for (const record of records) byWidth.set(record.length, (byWidth.get(record.length) ?? 0) + 1);
  byWidth.delete(1);
  let best = 0;
  for (const [width, count] of byWidth) {
    const part = count / records.length;
    if (part > 0.5) best = Math.max(best, part + Math.min(width, 100) / 1000);
  }
  return best;
}
