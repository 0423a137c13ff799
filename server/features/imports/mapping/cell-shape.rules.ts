import { comparisonKey } from '../cells/clean-text.rules.ts';
import { readListingCode } from '../cells/listing-code.rules.ts';
import { readPercentage } from '../cells/percentage.rules.ts';
import { readStage, readYesNo } from '../cells/synonyms.rules.ts';
import { readWrittenDate } from '../cells/written-date.ts';
import { readAmount } from '../../../../graph-seed/amount.ts';
import type { Cell, Row } from '../files/sheet.ts';
import { readCreditCode, statesNothing } from './read-field.rules.ts';

/** What a value looks like, whatever its column is called; from the one that says most to the one that says least. */
export const SHAPES = {
  'credit-code': '统一社会信用代码',
  'listing-code': '证券代码',
  percentage: '比例',
  amount: '金额',
  date: '日期',
  stage: '项目阶段',
  'yes-no': '是或否',
  number: '数',
} as const;
export type Shape = keyof typeof SHAPES;
const SHAPE_CODES = Object.keys(SHAPES) as Shape[];

const FITS: Record<Shape, (cell: Cell) => boolean> = {
  'credit-code': ({ text }) => readCreditCode(text).ok,
  'listing-code': ({ text }) => /\d{6}/u.test(text) && readListingCode(text).ok,
  percentage: ({ text, kind }) => kind === 'percentage' || (/[%％‰]/u.test(text) && readPercentage(text).ok),
  amount: ({ text }) => readAmount(text).ok,
  // Bare digits may be any number; eight of them that make a day seldom are.
  date: ({ text, kind }) =>
    kind === 'date' ||
    ((!/^\d+(?:\.\d+)?$/u.test(text) || /^\d{8}$/u.test(text)) && readWrittenDate(text).ok),
  stage: ({ text }) => readStage(text).ok,
  'yes-no': ({ text }) => !/^[01]$/u.test(text) && readYesNo(text).ok,
  number: ({ text }) => /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:E[+-]?\d+)?$/iu.test(text.trim()),
};

export function hasShape(cell: Cell, shape: Shape): boolean {
  return FITS[shape](cell);
}

/** What most values of a column look like. `words`: all its values, where few are used again and again. */
export type ColumnProfile = { position: number; filled: number; shape?: Shape; words?: ReadonlySet<string> };

const MOST = 0.8;
const FEW_WORDS = 12;
const TIMES_EACH = 5;

/** The profile of each column from a sample of data rows; `width` is the number of columns. */
export function profileColumns(rows: readonly Row[], width: number): ColumnProfile[] {
  return Array.from({ length: width }, (_, index) => {
    const cells = rows.flatMap(({ cells: all }) => {
      const cell = all[index];
      return cell && !statesNothing(cell.text, 'text').nothing ? [cell] : [];
    });
    const shape = SHAPE_CODES.find(
      (one) => cells.length > 0 && partOf(cells, (cell) => hasShape(cell, one)) >= MOST,
    );
    const words = repeatedWords(cells);
    return { position: index + 1, filled: cells.length, ...(shape && { shape }), ...(words && { words }) };
  });
}

export function partOf(cells: readonly Cell[], fits: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(fits).length / cells.length;
}

/** The values of a column that are words used over and over. Those seen once or twice may themselves be out of place. */
function repeatedWords(cells: readonly Cell[]): Set<string> | undefined {
  const counts = new Map<string, number>();
  for (const { text, kind } of cells) {
    if (kind !== 'text') return undefined;
    counts.set(wordKey(text), (counts.get(wordKey(text)) ?? 0) + 1);
  }
  const often = [...counts].filter(([word, count]) => word !== '' && count >= TIMES_EACH);
  const covered = often.reduce((sum, [, count]) => sum + count, 0);
  const isVocabulary = often.length > 0 && often.length <= FEW_WORDS && covered >= cells.length * MOST;
  return isVocabulary ? new Set(often.map(([word]) => word)) : undefined;
}

export function wordKey(text: string): string {
  return comparisonKey(text);
}
