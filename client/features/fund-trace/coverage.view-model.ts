import type { ChainSummary } from '../../../server/contract/chains.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { FundCoverageAnswer } from '../../../server/contract/fund-trace.ts';

type Cell = FundCoverageAnswer['cells'][number];
export type MatrixRow = { chain: EntityRef; cells: (Cell | null)[]; funds: number };

/** The matrix as it is read: a row a chain in the taxonomy's order, a column a fund that covers any of them, widest reach first. */
export function matrixOf(coverage: FundCoverageAnswer): { funds: EntityRef[]; rows: MatrixRow[] } {
  const reach = (fund: string) => coverage.cells.filter((cell) => cell.fund === fund).length;
  const funds = coverage.funds
    .filter((fund) => reach(fund.id) > 0)
    .sort((a, b) => reach(b.id) - reach(a.id) || a.name.localeCompare(b.name, 'zh-Hans-CN'));
  const cellAt = new Map(coverage.cells.map((cell) => [`${cell.fund} ${cell.chain}`, cell]));
  return {
    funds,
    rows: coverage.chains.map((chain) => {
      const cells = funds.map((fund) => cellAt.get(`${fund.id} ${chain.id}`) ?? null);
      return { chain, cells, funds: cells.filter(Boolean).length };
    }),
  };
}

/** What the colour of a cell can tell. */
export const COVERAGE_HEATS = ['reach', 'invests', 'introduced', 'sources'] as const;
export type CoverageHeat = (typeof COVERAGE_HEATS)[number];

/** The figure a cell is coloured by; `reach` is all it put money into or introduced. */
export function heatOfCell(cell: Cell, heat: CoverageHeat): number {
  return heat === 'reach' ? cell.invests + cell.introduced : cell[heat];
}

/** The highest such figure, at least 1: what the fullest colour stands for. */
export function topOfCells(rows: readonly MatrixRow[], heat: CoverageHeat): number {
  const figures = rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? heatOfCell(cell, heat) : [])));
  return Math.max(1, ...figures);
}

export type TaxonomyChoice = { id: string; name: string; year: number | undefined; chains: number };

/** The taxonomies chains are listed in, the one with the most chains first: that is the one looked at unless chosen otherwise. */
export function taxonomiesOf(chains: readonly ChainSummary[]): TaxonomyChoice[] {
  const found = new Map<string, TaxonomyChoice>();
  for (const { id, name, year } of chains.flatMap((chain) => chain.taxonomies)) {
    const known = found.get(id);
    if (known) known.chains += 1;
    else found.set(id, { id, name, year, chains: 1 });
  }
  return [...found.values()].sort(
    (a, b) => b.chains - a.chains || a.name.localeCompare(b.name, 'zh-Hans-CN'),
  );
}
