import type { EntityRef } from '../../contract/common.ts';
import type { MatrixAnswer, MatrixCell, Misfit } from '../../contract/district-fit.ts';
import { DEFAULT_SETTINGS } from '../../contract/gap-settings.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { decidingCoverage, judge } from '../gap-analysis/gap-analysis.rules.ts';
import { hasEnded, presentStage } from '../gap-analysis/project-claims.rules.ts';
import { declarationOf } from './declaration.ts';
import {
  chainSegments,
  declarations,
  districtFirms,
  districtLooks,
  districtProjects,
  districtsOf,
  type DeclarationRow,
  type DistrictFirmRow,
  type DistrictLookRow,
  type DistrictProjectRow,
} from './district-fit.queries.ts';
import { projectFit, shareOf } from './project-fit.rules.ts';

const QUERIES = [districtsOf, chainSegments, declarations, districtFirms, districtProjects, districtLooks];

type Rows = {
  declared: readonly DeclarationRow[];
  firms: readonly DistrictFirmRow[];
  projects: readonly DistrictProjectRow[];
  looks: readonly DistrictLookRow[];
};

/**
 * Chains × districts of a region, and the share of projects that fit what their district declares. Segments are judged as
 * the gap analysis judges them unless told otherwise. Throws 404 for an unknown region.
 */
export function districtMatrix(graph: Graph, region: string, asOf: string): Promise<MatrixAnswer> {
  return graph.reading(async (tx) => {
    const regionRef = await readRegion(tx, region);
    const params = { region, asOf };
    const districts = (await tx.all(districtsOf, { region })).map((row) => row.district);
    const chains = await tx.all(chainSegments, {});
    const rows: Rows = {
      declared: await tx.all(declarations, params),
      firms: await tx.all(districtFirms, params),
      projects: (await tx.all(districtProjects, params)).filter((row) => !hasEnded(row.stages)),
      looks: await tx.all(districtLooks, params),
    };
    const sources = await lookUpSources(tx, [
      ...rows.declared.flatMap((row) => row.fact.sources),
      ...rows.projects.flatMap((row) => [...row.sources, ...row.fills.flatMap(({ fact }) => fact.sources)]),
    ]);
    const cells = districts.flatMap((district) =>
      chains.flatMap(({ chain, segments }) => {
        const cell = cellOf(district.id, chain.id, segments, rows, sources);
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
      })),
      chains: chains
        .filter(({ chain }) => shown.has(chain.id))
        .map(({ chain, segments }) => ({ chain, segments: segments.length })),
      cells,
      projects: projectShares(districts, rows, sources),
      basis: basisOf(QUERIES, asOf, [
        ...[...rows.declared, ...rows.firms].map((row) => row.fact.asOf),
        ...rows.projects.flatMap((row) => row.stages.map((stage) => stage.asOf)),
      ]),
    };
  });
}

function cellOf(
  district: string,
  chain: string,
  segments: readonly string[],
  rows: Rows,
  sources: SourceLookup,
): MatrixCell {
  const declared = rows.declared.filter((row) => row.district === district && row.chain.id === chain);
  const firms = rows.firms.filter((row) => row.district === district && row.chain === chain);
  const projects = rows.projects.filter(
    (row) => row.districts.includes(district) && row.fills.some((fill) => fill.chain.id === chain),
  );
  return {
    district,
    chain,
    declared: declared.filter((row) => row.by.id === district).map((row) => declarationOf(row, sources)),
    declaredByParks: declared
      .filter((row) => row.by.id !== district)
      .map((row) => declarationOf(row, sources)),
    firms: new Set(firms.map((row) => row.company.id)).size,
    projects: projects.length,
    verdicts: segments.length > 0 ? countVerdicts(district, segments, { ...rows, firms, projects }) : null,
  };
}

function isEmpty(cell: MatrixCell): boolean {
  return cell.declared.length + cell.declaredByParks.length + cell.firms + cell.projects === 0;
}

function countVerdicts(district: string, segments: readonly string[], rows: Rows) {
  const counts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
  for (const segment of segments) {
    const { verdict } = judge(
      {
        firms: rows.firms
          .filter((row) => row.segment === segment)
          .map(({ group, leader, fact }) => ({
            group,
            leader,
            confidence: fact.confidence,
            asOf: fact.asOf,
          })),
        pipeline: rows.projects
          .filter((row) => row.fills.some((fill) => fill.segment === segment))
          .map((row) => presentStage(row.stages).stage),
        coverage: decidingCoverage(
          rows.looks.filter((row) => row.district === district && row.segment === segment),
        ),
      },
      DEFAULT_SETTINGS,
    );
    counts[verdict] += 1;
  }
  return counts;
}

/** Chains by the id of who declares them, for the declarations a test lets through. */
function chainsDeclared(
  rows: readonly DeclarationRow[],
  counts: (row: DeclarationRow) => boolean,
): Map<string, Set<string>> {
  const declared = new Map<string, Set<string>>();
  for (const row of rows.filter(counts)) {
    declared.set(row.by.id, (declared.get(row.by.id) ?? new Set()).add(row.chain.id));
  }
  return declared;
}

function projectShares(
  districts: readonly EntityRef[],
  rows: Rows,
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
