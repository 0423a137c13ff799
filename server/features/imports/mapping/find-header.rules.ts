import { SHEET_KIND_CODES, sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import { cleanText, comparisonKey } from '../cells/clean-text.rules.ts';
import type { Cell, Row } from '../files/sheet.ts';
import { hasShape, type Shape } from './cell-shape.rules.ts';
import { wordsFor } from './field-words.ts';

/** A column as its header names it; `unit` where the header or a line above it says what its numbers count. */
export type HeaderColumn = { column: string; position: number; unit?: string };
export type Header = {
  lines: readonly number[];
  columns: readonly HeaderColumn[];
  /** Of money, said once above the header: 单位：万元. */
  moneyUnit?: string;
};

/** How far down a header is looked for, in rows that hold anything. */
const SEARCHED = 30;
const DATA_SHAPES: readonly Shape[] = [
  'credit-code',
  'listing-code',
  'percentage',
  'amount',
  'date',
  'number',
];

const KNOWN_WORDS = new Set(
  SHEET_KIND_CODES.flatMap((kind) =>
    Object.entries(sheetKind(kind).fields).flatMap(([field, { nameZh, nameEn }]) =>
      wordsFor(kind, field, [nameZh, nameEn]).map(comparisonKey),
    ),
  ),
);

/**
 * The header of a sheet from its first rows: the row that names most known fields and holds no data, below titles, together
 * with the row of groups above it or of parts below it. Undefined for a sheet without any text.
 */
export function findHeader(rows: readonly Row[]): Header | undefined {
  const first = rows.slice(0, SEARCHED);
  const width = Math.max(0, ...first.map(({ cells }) => cells.length));
  let best = -1;
  let bestScore = 0;
  for (const [index, row] of first.entries()) {
    const score = headerScore(row.cells, width);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  const row = first[best];
  if (!row) return undefined;
  const above = first[best - 1];
  const below = first[best + 1];
  const lower = below && isDividedBy(row.cells, below.cells) ? below : undefined;
  const upper = !lower && above && isDividedBy(above.cells, row.cells) ? above : undefined;
  const used = [upper, row, lower].filter((one) => one !== undefined);
  return headerOf(used, first);
}

/** The header that somebody says stands on these lines of a sheet; undefined where none of them is among its first rows. */
export function headerAt(rows: readonly Row[], lines: readonly number[]): Header | undefined {
  const used = rows.filter(({ line }) => lines.includes(line));
  return used.length > 0 ? headerOf(used, rows) : undefined;
}

function headerOf(used: readonly Row[], rows: readonly Row[]): Header {
  const moneyUnit = unitSaidAbove(rows.filter(({ line }) => line < (used[0]?.line ?? 0)));
  return {
    lines: used.map(({ line }) => line),
    columns: columnsOf(used.map(({ cells }) => cells)),
    ...(moneyUnit && { moneyUnit }),
  };
}

/** The words of a header as they are compared: the last part of its name, without a unit or remark in brackets. */
export function headerKey(column: string): string {
  return comparisonKey(withoutBrackets(column.split('/').at(-1) ?? column));
}

function withoutBrackets(text: string): string {
  const without = text.replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '');
  return without.trim() === '' ? text : without;
}

function isKnown(text: string): boolean {
  return KNOWN_WORDS.has(comparisonKey(withoutBrackets(text)));
}

function looksLikeData(cell: Cell): boolean {
  return DATA_SHAPES.some((shape) => hasShape(cell, shape));
}

/** Distinct words speak for a header, known ones most; values against it. A title is one word however many cells it covers. */
function headerScore(cells: readonly Cell[], width: number): number {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const distinct = new Set(filled.map(({ text }) => text.trim()));
  if (distinct.size === 0 || (distinct.size === 1 && width > 1)) return 0;
  const known = [...distinct].filter(isKnown).length;
  const data = filled.filter(looksLikeData).length;
  const long = filled.filter(({ text }) => text.length > 40).length;
  return known * 3 + distinct.size / Math.max(width, 1) - (data + long) * 2;
}

function textAt(cells: readonly Cell[], at: number): string {
  return cells[at]?.text.trim() ?? '';
}

/**
 * Whether `upper` holds groups of columns that `lower` names one by one: merged over them, or written over the first of them
 * and left blank over the others. Then most of what stands below must be known, or it would be a row of data.
 */
function isDividedBy(upper: readonly Cell[], lower: readonly Cell[]): boolean {
  const groups = new Set(upper.map((cell) => cell.text.trim()).filter((one) => one !== ''));
  if (groups.size < 2 || [...groups].some((group) => /[:：]/u.test(group))) return false;
  const parts = lower.filter((cell) => !cell.merged && cell.text.trim() !== '');
  if (parts.some(looksLikeData)) return false;
  const known = parts.filter((cell) => isKnown(cell.text)).length;
  return upper.some((cell, at) => {
    const name = textAt(upper, at);
    if (name === '' || textAt(lower, at) === '' || textAt(lower, at + 1) === '') return false;
    const next = textAt(upper, at + 1);
    if (cell.merged === true && next === name) return known > 0;
    return next === '' && known * 2 >= parts.length;
  });
}

function columnsOf(rows: readonly (readonly Cell[])[]): HeaderColumn[] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const named: HeaderColumn[] = [];
  let group = '';
  for (let at = 0; at < width; at += 1) {
    const texts = rows.map((cells) => plain(cells[at]?.text ?? ''));
    const [upper = '', lower] = texts;
    // Without merged cells a group is named over its first column only.
    if (upper !== '') group = upper;
    const parts = lower === undefined ? [upper] : [upper === '' && lower !== '' ? group : upper, lower];
    const column = [...new Set(parts.filter((part) => part !== ''))].join('/');
    const unit = unitIn(column);
    named.push({ column, position: at + 1, ...(unit && { unit }) });
  }
  while (named.at(-1)?.column === '') named.pop();
  return named;
}

function plain(text: string): string {
  const cleaned = cleanText(text.replaceAll('/', '、'));
  return cleaned.ok ? cleaned.value.replace(/^[*＊]|[*＊]$/gu, '') : text;
}

const MONEY = '(?:[十百千]?(?:万亿|亿|万|千)?(?:人民币|美元|欧元|港元|日元|韩元|元))';
const UNIT = new RegExp(
  `^(?:单位)?[:：]?(?<unit>${MONEY}|%|‰|亩|公顷|平方米|平米|㎡|m²|m2|个|家|人|台|套|吨|万吨|年)$`,
  'u',
);

/** 计划投资（亿元）, 占比(%), 投资额/万元: what a header says its numbers count. */
function unitIn(column: string): string | undefined {
  const inBrackets = [...column.matchAll(/[（(【[](?<inside>[^）)】\]]*)[）)】\]]/gu)].map(
    (found) => found.groups?.['inside'] ?? '',
  );
  const behind = column.split(/[/、\s]/u).at(-1) ?? '';
  for (const text of [...inBrackets, behind]) {
    const unit = UNIT.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.groups?.['unit'];
    if (unit) return unit;
  }
  return undefined;
}

function unitSaidAbove(rows: readonly Row[]): string | undefined {
  const said = new RegExp(`单位[:：]?\\s*(?<unit>${MONEY})`, 'u');
  for (const { cells } of rows) {
    for (const cell of cells) {
      const unit = said.exec(cell.text)?.groups?.['unit'];
      if (unit) return unit;
    }
  }
  return undefined;
}
