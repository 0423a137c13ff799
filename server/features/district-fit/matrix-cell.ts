import type { CellContents, MatrixAnswer, MatrixCell } from '../../contract/district-fit.ts';
import type { Verdict } from '../../contract/gap-analysis.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import type { SourceLookup } from '../../graph/fact-rows.ts';
import { completeness, decidingCoverage, judge } from '../gap-analysis/gap-analysis.rules.ts';
import { presentStage } from '../gap-analysis/project-claims.rules.ts';
import { declarationOf } from './declaration.ts';
import type { ChainRow, DistrictFirmRow, DistrictProjectRow } from './district-fit.queries.ts';
import type { MatrixRows } from './read-matrix.use-case.ts';

/** The rows of one cell. */
export function rowsOfCell(rows: MatrixRows, district: string, chain: string): MatrixRows {
  return {
    declared: rows.declared.filter((row) => row.district === district && row.chain.id === chain),
    firms: rows.firms.filter((row) => row.district === district && row.chain === chain),
    projects: rows.projects.filter(
      (row) => row.districts.includes(district) && row.fills.some((fill) => fill.chain.id === chain),
    ),
    looks: rows.looks.filter((row) => row.district === district),
  };
}

/** One chain in one district: who declares it, what stands there, and how its segments are judged. */
export function cellOf(
  district: string,
  { chain, segments }: ChainRow,
  rows: MatrixRows,
  sources: SourceLookup,
  settings: GapSettings,
): MatrixCell {
  const own = rowsOfCell(rows, district, chain.id);
  const judged = segments.map(({ id, key }) => ({ verdict: verdictOf(id, own, settings), key }));
  const verdicts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
  for (const { verdict } of judged) verdicts[verdict] += 1;
  return {
    district,
    chain: chain.id,
    declared: own.declared.filter((row) => row.by.id === district).map((row) => declarationOf(row, sources)),
    declaredByParks: own.declared
      .filter((row) => row.by.id !== district)
      .map((row) => declarationOf(row, sources)),
    firms: new Set(own.firms.map((row) => row.company.id)).size,
    projects: own.projects.length,
    ...(segments.length > 0
      ? { verdicts, ...completeness(judged, settings) }
      : { verdicts: null, completeness: null, judgedShare: null }),
  };
}

/** Nothing at all is recorded of the chain in the district. */
export function isEmpty(cell: MatrixCell): boolean {
  return cell.declared.length + cell.declaredByParks.length + cell.firms + cell.projects === 0;
}

/** How a segment is judged on the rows of its cell. */
export function verdictOf(segment: string, cell: MatrixRows, settings: GapSettings): Verdict {
  return judge(
    {
      firms: cell.firms
        .filter((row) => row.segment === segment)
        .map(({ group, leader, fact }) => ({
          group,
          leader,
          confidence: fact.confidence,
          asOf: fact.asOf,
        })),
      pipeline: cell.projects
        .filter((row) => row.fills.some((fill) => fill.segment === segment))
        .map((row) => presentStage(row.stages).stage),
      coverage: decidingCoverage(cell.looks.filter((row) => row.segment === segment)),
    },
    settings,
  ).verdict;
}

/** Different firms and projects of some chains in the districts a test lets through. */
export function totalOf(
  rows: MatrixRows,
  chains: ReadonlySet<string>,
  counts: (district: string) => boolean,
): MatrixAnswer['total'] {
  const firms = rows.firms.filter((row) => chains.has(row.chain) && counts(row.district));
  const projects = rows.projects.filter(
    (row) => row.districts.some(counts) && row.fills.some((fill) => chains.has(fill.chain.id)),
  );
  return { firms: new Set(firms.map((row) => row.company.id)).size, projects: projects.length };
}

/** The firms and projects of a cell that are in one segment, or in none where `segment` is null; each once. */
export function contentsOf(
  segment: string | null,
  chain: string,
  cell: MatrixRows,
  sources: SourceLookup,
): CellContents {
  const fillOf = (row: DistrictProjectRow) =>
    row.fills.filter((fill) => fill.chain.id === chain && fill.segment === segment);
  const firms = cell.firms.filter((row) => row.segment === segment);
  return {
    firms: [...new Map(firms.map((row) => [row.company.id, row])).values()].map((row) =>
      firmOf(row, sources),
    ),
    projects: cell.projects
      .filter((row) => fillOf(row).length > 0)
      .map((row) => {
        const { stage, since } = presentStage(row.stages);
        return {
          project: row.project,
          stage,
          stageSince: since,
          sources: sources([...row.sources, ...fillOf(row).flatMap(({ fact }) => fact.sources)]),
        };
      }),
  };
}

function firmOf({ company, leader, fact }: DistrictFirmRow, sources: SourceLookup) {
  return {
    company,
    leader,
    confidence: fact.confidence,
    asOf: fact.asOf,
    ...(fact.evidence !== undefined && { evidence: fact.evidence }),
    sources: sources(fact.sources),
  };
}
