import { type Cell, EMPTY_CELL } from './sheet.ts';

/** Rows and columns of one merged area, counted from 1, both ends included. */
export type Area = { top: number; bottom: number; left: number; right: number };

/** Column and row of a reference such as `AB12`, counted from 1; undefined for anything else. */
export function readReference(reference: string): { column: number; row: number } | undefined {
  const found = /^(?<letters>[A-Z]{1,3})(?<row>\d{1,7})$/u.exec(reference)?.groups;
  if (!found?.['letters']) return undefined;
  let column = 0;
  for (const letter of found['letters']) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column, row: Number(found['row']) };
}

/** `A1:C2`; undefined for a single cell. */
export function readArea(reference: string): Area | undefined {
  const [from, to] = reference.split(':').map(readReference);
  if (!from || !to) return undefined;
  return { top: from.row, bottom: to.row, left: from.column, right: to.column };
}

/**
 * Repeats the first cell of merged areas in all of their cells, row by row from the top. `width` is how many columns of
 * the sheet hold anything: an area that goes beyond is filled up to there.
 */
export function mergedRows(
  areas: readonly Area[],
  width: number,
): (line: number, cells: readonly Cell[]) => Cell[] {
  const waiting = areas.toSorted((a, b) => b.top - a.top);
  let open: { area: Area; cell: Cell }[] = [];
  return (line, cells) => {
    const filled = [...cells];
    open = open.filter(({ area }) => area.bottom >= line);
    for (let next = waiting.at(-1); next && next.top <= line; next = waiting.at(-1)) {
      waiting.pop();
      // An area whose first row holds nothing has nothing to repeat.
      const cell = next.top === line ? cells[next.left - 1] : undefined;
      if (cell && cell.kind !== 'empty') open.push({ area: next, cell: { ...cell, merged: true } });
    }
    for (const { area, cell } of open) {
      for (let column = area.left; column <= Math.min(area.right, width); column += 1) {
        while (filled.length < column) filled.push(EMPTY_CELL);
        filled[column - 1] = cell;
      }
    }
    return filled;
  };
}
