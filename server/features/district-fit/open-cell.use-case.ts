import type { MatrixCellAnswer } from '../../contract/district-fit.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { cellOf, contentsOf, rowsOfCell, verdictOf } from './matrix-cell.ts';
import { datesOf, MATRIX_QUERIES, readMatrix } from './read-matrix.use-case.ts';

/**
 * What one cell of the matrix is made of: the same rows the matrix counts. Throws 404 for an unknown region or chain, and
 * for a district that does not lie directly in the region.
 */
export function openCell(
  graph: Graph,
  asked: { region: string; district: string; chain: string; asOf: string },
  settings: GapSettings,
): Promise<MatrixCellAnswer> {
  return graph.reading(async (tx) => {
    await readRegion(tx, asked.region);
    const { districts, chains, rows } = await readMatrix(tx, asked.region, asked.asOf);
    const district = districts.find(({ id }) => id === asked.district);
    if (!district) throw notFound('该地区的区市', asked.district);
    const row = chains.find(({ chain }) => chain.id === asked.chain);
    if (!row) throw notFound('产业链', asked.chain);
    const cell = rowsOfCell(rows, district.id, row.chain.id);
    const sources = await lookUpSources(tx, [
      ...[...cell.declared, ...cell.firms].flatMap(({ fact }) => fact.sources),
      ...cell.projects.flatMap((one) => [...one.sources, ...one.fills.flatMap(({ fact }) => fact.sources)]),
    ]);
    return {
      district,
      chain: row.chain,
      cell: cellOf(district.id, row, rows, sources, settings),
      segments: row.segments.map(({ position, key, ...segment }) => ({
        segment,
        position,
        key,
        verdict: verdictOf(segment.id, cell, settings),
        ...contentsOf(segment.id, row.chain.id, cell, sources),
      })),
      unplaced: contentsOf(null, row.chain.id, cell, sources),
      basis: basisOf(MATRIX_QUERIES, asked.asOf, datesOf(cell)),
    };
  });
}
