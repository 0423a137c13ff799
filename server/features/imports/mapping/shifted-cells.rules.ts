import type { Cell, Row } from '../files/sheet.ts';
import { type ColumnProfile, hasShape, SHAPES, wordKey } from './cell-shape.rules.ts';
import { statesNothing } from './read-field.rules.ts';

/** A value that fits the column beside its own and not its own. Positions count from 1. */
export type ShiftedCell = { position: number; neighbour: number; value: string; looksLike: string };

/**
 * The cells of a row that seem to have slipped into the next column, one way or the other. They are reported and left where they
 * are: which cells of the row moved along with them nobody can say from the row alone.
 */
export function shiftedCells(row: Row, profiles: readonly ColumnProfile[]): ShiftedCell[] {
  return profiles.flatMap((own, index) => {
    const cell = row.cells[index];
    if (!cell || !isTelling(own) || statesNothing(cell.text, 'text').nothing || fits(cell, own)) return [];
    const neighbour = [profiles[index + 1], profiles[index - 1]].find(
      (other) => other && isOtherThan(own, other) && fits(cell, other),
    );
    if (!neighbour) return [];
    const looksLike = neighbour.shape ? SHAPES[neighbour.shape] : cell.text;
    return [{ position: own.position, neighbour: neighbour.position, value: cell.text, looksLike }];
  });
}

/** Nearly anything may be a number, so a column of them shows neither what belongs to it nor what does not. */
function isTelling({ shape, words }: ColumnProfile): boolean {
  return words !== undefined || (shape !== undefined && shape !== 'number');
}

function isOtherThan(own: ColumnProfile, other: ColumnProfile): boolean {
  return isTelling(other) && (own.shape === undefined || own.shape !== other.shape);
}

function fits(cell: Cell, { shape, words }: ColumnProfile): boolean {
  if (shape !== undefined && hasShape(cell, shape)) return true;
  return words?.has(wordKey(cell.text)) ?? false;
}
