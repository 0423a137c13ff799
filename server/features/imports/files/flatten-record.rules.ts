import { type Cell, EMPTY_CELL } from './sheet.ts';

/** The root's path is empty; a list of records under `products` has the path `products`, one within it `products.parts`. */
export type FlatRow = { path: string; cells: Map<string, Cell> };

/** Deeper nesting than JSON files are read with, for what is nested in strings. */
const DEEPEST = 64;

/**
 * One record as rows of plain cells: nested objects become columns a.b, lists of plain values one cell parted with |, lists
 * of records rows of their own. A text that is itself JSON is read as such.
 */
export function flattenRecord(value: unknown): FlatRow[] {
  const rows: FlatRow[] = [];
  addRow(rows, '', value, 0);
  return rows;
}

function addRow(rows: FlatRow[], path: string, value: unknown, depth: number): void {
  const cells = new Map<string, Cell>();
  rows.push({ path, cells });
  const parsed = withParsedText(value);
  if (isRecord(parsed)) fill(rows, path, cells, '', parsed, depth + 1);
  else if (Array.isArray(parsed))
    fill(rows, path, cells, '', Object.fromEntries(byNumber(parsed)), depth + 1);
  else cells.set('value', scalarCell(parsed));
}

function byNumber(list: readonly unknown[]): [string, unknown][] {
  return list.map((value, index) => [String(index + 1), value]);
}

function fill(
  rows: FlatRow[],
  path: string,
  cells: Map<string, Cell>,
  prefix: string,
  record: Record<string, unknown>,
  depth: number,
): void {
  for (const [key, raw] of Object.entries(record)) {
    const column = `${prefix}${key}`;
    const value = depth < DEEPEST ? withParsedText(raw) : raw;
    if (Array.isArray(value)) {
      const scalars = value.filter((item) => typeof item !== 'object' || item === null);
      if (scalars.length > 0 || value.length === 0) cells.set(column, listCell(scalars));
      for (const item of value) {
        if (typeof item === 'object' && item !== null) {
          addRow(rows, path === '' ? column : `${path}.${column}`, item, depth + 1);
        }
      }
    } else if (isRecord(value) && depth < DEEPEST) fill(rows, path, cells, `${column}.`, value, depth + 1);
    else
      cells.set(column, isRecord(value) ? { text: JSON.stringify(value), kind: 'text' } : scalarCell(value));
  }
}

/** A text that holds brackets within brackets deeper than any table is left a text. */
function withParsedText(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*(?:\{[^]*\}|\[[^]*\])\s*$/u.test(value)) return value;
  if (depthOf(value) > DEEPEST) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/gu)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listCell(values: readonly unknown[]): Cell {
  const text = values
    .map((value) => scalarCell(value).text)
    .filter((part) => part !== '')
    .join('|');
  return text === '' ? EMPTY_CELL : { text, kind: 'text' };
}

function scalarCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return EMPTY_CELL;
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  return { text: String(value), kind: 'text' };
}
