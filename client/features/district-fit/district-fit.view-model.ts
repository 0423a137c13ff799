import { JUDGED_FITS, type ProjectFit } from '../../../server/contract/declared-fit.ts';
import {
  FIT_PARTS,
  FIT_WEIGHTS,
  type FitPart,
  type FitWeights,
  type MatrixAnswer,
  type MatrixCell,
} from '../../../server/contract/district-fit.ts';

/** What the colour of a cell may stand for. */
export const HEATS = ['completeness', 'firms', 'projects', 'gaps', 'strong'] as const;
export type Heat = (typeof HEATS)[number];

/**
 * The figure a cell's colour stands for; null where the data do not tell: nothing judged, or no firm or project recorded,
 * which is not to say that there is none.
 */
export function heatOf(cell: MatrixCell | null, heat: Heat): number | null {
  if (cell === null) return null;
  if (heat === 'firms' || heat === 'projects') return cell[heat] === 0 ? null : cell[heat];
  if (cell.verdicts === null || cell.completeness === null) return null;
  if (heat === 'completeness') return cell.completeness;
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

/** The largest figure the colours go up to: a share goes to the whole, a count to the largest shown. */
export function topOf(heat: Heat, rows: readonly MatrixRow[]): number {
  if (heat === 'completeness') return 1;
  return Math.max(1, ...rows.flatMap(({ cells }) => cells.map((cell) => heatOf(cell, heat) ?? 0)));
}

const within = (value: number, most: number) => Math.min(most - 1, Math.max(0, value));

/** The cell an arrow, Home or End leads to in a grid of so many rows and columns; null for other keys. */
export function stepFrom(
  { row, column }: { row: number; column: number },
  key: string,
  size: { rows: number; columns: number },
): { row: number; column: number } | null {
  const to = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
  }[key];
  return to ? { row: within(to.row, size.rows), column: within(to.column, size.columns) } : null;
}

/** The weights the address moves; what is left out has its default. */
export function movedWeights(url: Record<FitPart, number | null>): Partial<FitWeights> {
  return Object.fromEntries(
    FIT_PARTS.flatMap((part) => {
      const value = url[part];
      return value === null || value === FIT_WEIGHTS[part].weight ? [] : [[part, value]];
    }),
  );
}

/** Which projects of the declared-industry share are listed: all, its numerator, its denominator, or those it says nothing of. */
export const FIT_GROUPS = ['all', 'numerator', 'denominator', 'unsaid'] as const;

export function inGroup(group: (typeof FIT_GROUPS)[number]): (row: { fit: ProjectFit }) => boolean {
  if (group === 'all') return () => true;
  if (group === 'numerator') return ({ fit }) => fit === 'fits';
  return ({ fit }) => JUDGED_FITS.includes(fit) === (group === 'denominator');
}
