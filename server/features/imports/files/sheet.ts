/** What a cell was in its file. A text cell may still hold a date or a number as somebody wrote it. */
export type CellKind = 'text' | 'number' | 'date' | 'percentage' | 'empty';

/**
 * One cell. `text` is what stands there: of a date `YYYY-MM-DD` (or as much of it as its format shows), of a percentage
 * `35%`, of a formula its kept result. `serial` is the number of days a spreadsheet counts from 1900, whatever the
 * workbook counts from. `formula` is kept as text and never worked out. `merged` cells repeat the first of their area.
 */
export type Cell = { text: string; kind: CellKind; serial?: number; formula?: string; merged?: true };

export const EMPTY_CELL: Cell = { text: '', kind: 'empty' };

/**
 * `line` counts from 1 as the file does; 0 is the header made of the keys of a JSON file, which stands on no line.
 * `record` counts the records of a JSON file, of which one line may hold many.
 */
export type Row = { line: number; record?: number; cells: readonly Cell[] };

export const SHEET_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/**
 * A sheet of a file. Its rows can be read more than once, as long as the file's sheets are being gone through; empty
 * rows are left out. `notes` tell a person what was found about the file or the sheet.
 */
export type Sheet = {
  file: string;
  name: string;
  format: SheetFormat;
  hidden: boolean;
  notes: readonly string[];
  rows: AsyncIterable<Row>;
};

/** Rows that begin anew with every loop over them. */
export function rowsFrom(read: () => AsyncGenerator<Row>): AsyncIterable<Row> {
  return { [Symbol.asyncIterator]: read };
}
