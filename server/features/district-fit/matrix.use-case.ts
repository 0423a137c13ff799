import type { EntityRef } from '../../contract/common.ts';
import type { MatrixAnswer, Misfit } from '../../contract/district-fit.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { cellOf, isEmpty, totalOf } from './matrix-cell.ts';
import { chainsDeclared, projectFit, shareOf } from './project-fit.rules.ts';
import { datesOf, MATRIX_QUERIES, readMatrix, type MatrixRows } from './read-matrix.use-case.ts';

/**
 * Chains × districts of a region, and the share of projects that fit what their district declares. Segments are judged as
 * the gap analysis judges them unless told otherwise. Throws 404 for an unknown region.
 */
export function districtMatrix(
  graph: Graph,
  region: string,
  asOf: string,
  settings: GapSettings,
): Promise<MatrixAnswer> {
  return graph.reading(async (tx) => {
    const regionRef = await readRegion(tx, region);
    const { districts, chains, rows } = await readMatrix(tx, region, asOf);
    const sources = await lookUpSources(tx, [
      ...rows.declared.flatMap((row) => row.fact.sources),
      ...rows.projects.flatMap((row) => [...row.sources, ...row.fills.flatMap(({ fact }) => fact.sources)]),
    ]);
    const cells = districts.flatMap((district) =>
      chains.flatMap((chain) => {
        const cell = cellOf(district.id, chain, rows, sources, settings);
        return isEmpty(cell) ? [] : [cell];
      }),
    );
    const shown = new Set(cells.map((cell) => cell.chain));
    return {
      region: regionRef,
      districts: districts.map((district) => ({
        district,
        declares:
          chainsDeclared(rows.declared, (row) => row.by.id === district.id).get(district.id)?.size ?? 0,
        total: totalOf(rows, shown, (row) => row === district.id),
      })),
      chains: chains
        .filter(({ chain }) => shown.has(chain.id))
        .map(({ chain, segments }) => ({
          chain,
          segments: segments.length,
          total: totalOf(rows, new Set([chain.id]), () => true),
        })),
      total: totalOf(rows, shown, () => true),
      cells,
      projects: projectShares(districts, rows, sources),
      basis: basisOf(MATRIX_QUERIES, asOf, datesOf(rows)),
    };
  });
}

function projectShares(
  districts: readonly EntityRef[],
  rows: MatrixRows,
  sources: SourceLookup,
): MatrixAnswer['projects'] {
  const byDistrict = chainsDeclared(rows.declared, (row) => row.by.id === row.district);
  const byPark = chainsDeclared(rows.declared, (row) => row.by.id !== row.district);
  const judged = rows.projects.map((row) => ({
    row,
    fit: projectFit({ ...row, chains: row.fills.map((fill) => fill.chain.id) }, byDistrict, byPark),
  }));
  const count = (...fits: string[]) => judged.filter(({ fit }) => fits.includes(fit)).length;
  const n = count('fits', 'fits-park', 'misfit');
  return {
    byDistrict: shareOf(count('fits'), n),
    byDistrictOrPark: shareOf(count('fits', 'fits-park'), n),
    uncounted: {
      noChain: count('no-chain'),
      noDistrict: count('no-district'),
      nothingDeclared: count('nothing-declared'),
    },
    misfits: judged.flatMap(({ row, fit }): Misfit[] =>
      fit === 'misfit' || fit === 'fits-park'
        ? [
            {
              project: row.project,
              districts: districts.filter(({ id }) => row.districts.includes(id)),
              fills: [...new Map(row.fills.map(({ chain }) => [chain.id, chain])).values()],
              parkFits: fit === 'fits-park',
              sources: sources([...row.sources, ...row.fills.flatMap(({ fact }) => fact.sources)]),
            },
          ]
        : [],
    ),
  };
}
