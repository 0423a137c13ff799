import type { EntityRef } from '../../contract/common.ts';
import { JUDGED_FITS, type DeclaredFit, type FittedProject } from '../../contract/declared-fit.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { findProjects, PROJECT_QUERIES } from '../projects/projects.use-case.ts';
import { declarationOf } from './declaration.ts';
import { declarations, districtProjects, districtsOf, statedShare } from './district-fit.queries.ts';
import { chainsDeclared, projectFit, shareOf } from './project-fit.rules.ts';

/** More than a city signs in a year. */
const MOST_PROJECTS = 10_000;

type Asked = { region: string; year?: number | undefined; min: number; asOf: string };

/**
 * 符合区市主导产业定位的项目占比: of the projects signed in a year from a size on, how many fill a chain their district
 * declares. Counted are only those of which chain, district and a declaration are recorded. Throws 404 for an unknown region.
 */
export function declaredFit(graph: Graph, asked: Asked): Promise<DeclaredFit> {
  const { region, asOf, min } = asked;
  return graph.reading(async (tx) => {
    const regionRef = await readRegion(tx, region);
    const stated = (await tx.all(statedShare, { region, asOf })).map(({ claim }) => claim);
    const year = asked.year ?? Number((stated[0]?.period ?? '').slice(0, 4) || Number(asOf.slice(0, 4)) - 1);
    const all = { region, asOf, limit: MOST_PROJECTS };
    const everything = await findProjects(tx, all);
    const signed = await findProjects(tx, {
      ...all,
      min,
      signedFrom: `${year}-01-01`,
      signedTo: `${year}-12-31`,
    });
    const params = { region, asOf };
    const districts = (await tx.all(districtsOf, { region })).map((row) => row.district);
    const declared = await tx.all(declarations, params);
    const placed = new Map((await tx.all(districtProjects, params)).map((row) => [row.project.id, row]));
    const sources = await lookUpSources(tx, [
      ...declared.flatMap(({ fact }) => fact.sources),
      ...stated.flatMap((claim) => claim.sources),
    ]);
    const byDistrict = chainsDeclared(declared, (row) => row.by.id === row.district);
    const byPark = chainsDeclared(declared, (row) => row.by.id !== row.district);
    const projects = signed.projects.map((row): FittedProject => {
      const place = placed.get(row.project.id) ?? NOWHERE;
      const chains = row.chains.map(({ id }) => id);
      const own = new Set([...place.districts, ...place.parks]);
      return {
        project: row.project,
        amount: row.amount,
        ...(row.investment && { investment: row.investment }),
        investmentShared: row.investmentShared,
        signed: row.signed,
        chains: row.chains,
        fit: projectFit({ districts: place.districts, parks: place.parks, chains }, byDistrict, byPark),
        districts: districts.filter(({ id }) => place.districts.includes(id)),
        declared: declared
          .filter(({ by, chain }) => own.has(by.id) && chains.includes(chain.id))
          .map((declaration) => declarationOf(declaration, sources)),
        sources: row.sources,
      };
    });
    return {
      region: regionRef,
      year,
      min,
      ...sharesOf(projects),
      projects,
      districts: districts.map((district) => ({
        district,
        ...sharesOf(projects.filter((one) => standsIn(one, district))).byDistrict,
      })),
      short: {
        recorded: everything.total,
        unsigned: everything.projects.filter((row) => row.signed === null).length,
        withoutAmount: everything.projects.filter(({ amount }) => amount.yi === null).length,
        unclearYear: signed.unplacedSignings.unclear,
      },
      stated: stated.map((claim) => ({ ...claim, sources: sources(claim.sources) })),
      basis: basisOf(
        [...new Set([...PROJECT_QUERIES, districtsOf, declarations, districtProjects, statedShare])],
        asOf,
        [signed.basis.newest, ...declared.map(({ fact }) => fact.asOf), ...stated.map((claim) => claim.asOf)],
      ),
    };
  });
}

/** Not known to stand in any district or park of the region. */
const NOWHERE: { districts: string[]; parks: string[] } = { districts: [], parks: [] };

const standsIn = ({ districts }: FittedProject, { id }: EntityRef) => districts.some((one) => one.id === id);

/** Among the projects of which it can be said. */
function sharesOf(projects: readonly FittedProject[]): Pick<DeclaredFit, 'byDistrict' | 'byDistrictOrPark'> {
  const n = projects.filter(({ fit }) => JUDGED_FITS.includes(fit)).length;
  const fitting = projects.filter(({ fit }) => fit === 'fits').length;
  const withParks = projects.filter(({ fit }) => fit === 'fits' || fit === 'fits-park').length;
  return { byDistrict: shareOf(fitting, n), byDistrictOrPark: shareOf(withParks, n) };
}
