import type { MatrixAnswer, MatrixCell } from '../../../server/contract/district-fit.ts';
import { csvCell } from '../gap-analysis/gap-csv.ts';

/** What the colour of a cell may stand for. */
export const HEATS = ['firms', 'projects', 'gaps', 'strong'] as const;
export type Heat = (typeof HEATS)[number];

/** The number a cell's colour stands for; null where nothing is judged. */
export function heatOf(cell: MatrixCell, heat: Heat): number | null {
  if (heat === 'firms' || heat === 'projects') return cell[heat];
  if (cell.verdicts === null) return null;
  return heat === 'gaps' ? cell.verdicts.missing + cell.verdicts.weak : cell.verdicts.strong;
}

export type MatrixRow = {
  chain: MatrixAnswer['chains'][number];
  /** In the order of the districts; null where nothing is recorded. */
  cells: (MatrixCell | null)[];
};

/** The matrix row by row; `bare` takes in chains without segments. */
export function matrixRows(answer: MatrixAnswer, bare: boolean): MatrixRow[] {
  const cells = new Map(answer.cells.map((cell) => [`${cell.chain} ${cell.district}`, cell]));
  return answer.chains
    .filter(({ segments }) => bare || segments > 0)
    .map((chain) => ({
      chain,
      cells: answer.districts.map(({ district }) => cells.get(`${chain.chain.id} ${district.id}`) ?? null),
    }));
}

/** A cell's share of the largest number shown, in [0, 1]. */
export function intensity(cell: MatrixCell, heat: Heat, rows: readonly MatrixRow[]): number {
  const most = Math.max(
    1,
    ...rows.flatMap(({ cells }) => cells.map((other) => (other ? (heatOf(other, heat) ?? 0) : 0))),
  );
  return (heatOf(cell, heat) ?? 0) / most;
}

/** The matrix as CSV (RFC 4180), one line a cell, with a byte-order mark so that Excel reads it as UTF-8. */
export function matrixCsv(answer: MatrixAnswer, rows: readonly MatrixRow[], words: MatrixWords): string {
  const lines = rows.flatMap(({ chain, cells }) =>
    cells.flatMap((cell, index) => {
      if (!cell) return [];
      const { verdicts } = cell;
      return [
        [
          chain.chain.name,
          answer.districts[index]?.district.name ?? '',
          cell.declared.length > 0 ? words.yes : words.notRecorded,
          cell.declaredByParks.map(({ by }) => by.name).join('；'),
          cell.firms,
          cell.projects,
          ...(['missing', 'weak', 'strong', 'unknown'] as const).map(
            (verdict) => verdicts?.[verdict] ?? null,
          ),
        ],
      ];
    }),
  );
  return `\uFEFF${[words.header, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

export type MatrixWords = { header: readonly string[]; yes: string; notRecorded: string };
