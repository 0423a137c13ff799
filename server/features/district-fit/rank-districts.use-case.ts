import type { EntityRef } from '../../contract/common.ts';
import {
  FIT_PARTS,
  FIT_WEIGHTS,
  type DistrictFitAnswer,
  type FitWeights,
  type RankedDistrict,
} from '../../contract/district-fit.ts';
import { lookUpSources, type SourceLookup } from '../../graph/fact-rows.ts';
import type { Graph } from '../../graph/graph.ts';
import { badRequest, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { hasEnded } from '../gap-analysis/project-claims.rules.ts';
import { declarationOf } from './declaration.ts';
import {
  declarations,
  districtFirms,
  districtProjects,
  districtSites,
  districtsOf,
  entityAims,
  type DeclarationRow,
  type DistrictFirmRow,
  type DistrictProjectRow,
  type SiteRow,
} from './district-fit.queries.ts';
import { countedParts, declaredPart, fitScore } from './fit-score.rules.ts';

const QUERIES = [entityAims, districtsOf, declarations, districtFirms, districtProjects, districtSites];

type Asked = {
  entity: string;
  chains: ReadonlySet<string>;
  segments: ReadonlySet<string>;
  adjacent: ReadonlySet<string>;
};
type Rows = {
  declared: readonly DeclarationRow[];
  firms: readonly DistrictFirmRow[];
  projects: readonly DistrictProjectRow[];
  sites: readonly SiteRow[];
};

/**
 * The districts of a region by how well they suit a company or project, best first. Throws 404 for an unknown entity or
 * region, 400 for an entity that is neither company nor project.
 */
export function rankDistricts(
  graph: Graph,
  asked: { entity: string; region: string; asOf: string },
  weights: FitWeights,
): Promise<DistrictFitAnswer> {
  const { asOf, region } = asked;
  return graph.reading(async (tx) => {
    const found = await tx.first(entityAims, { entity: asked.entity, asOf });
    if (!found) throw notFound('企业或项目', asked.entity);
    if (found.entity.label !== 'Company' && found.entity.label !== 'Project') {
      throw badRequest('entity', '企业或项目的 id');
    }
    const regionRef = await readRegion(tx, region);
    const params = { region, asOf };
    const districts = (await tx.all(districtsOf, { region })).map((row) => row.district);
    const rows: Rows = {
      declared: await tx.all(declarations, params),
      firms: await tx.all(districtFirms, params),
      projects: (await tx.all(districtProjects, params)).filter((row) => !hasEnded(row.stages)),
      sites: await tx.all(districtSites, params),
    };
    const sources = await lookUpSources(tx, [
      ...rows.declared.flatMap((row) => row.fact.sources),
      ...rows.firms.flatMap((row) => row.fact.sources),
      ...rows.projects.flatMap((row) => row.fills.flatMap(({ fact }) => fact.sources)),
      ...rows.sites.flatMap((row) => [...row.sources, ...row.focuses.flatMap((focus) => focus.sources)]),
    ]);
    const segments = new Set(found.about.flatMap(({ segment }) => segment?.id ?? []));
    const aims: Asked = {
      entity: asked.entity,
      chains: new Set(found.about.map(({ chain }) => chain.id)),
      segments,
      adjacent: new Set(found.adjacent.map(({ id }) => id).filter((id) => !segments.has(id))),
    };
    const ranked = found.about.length
      ? districts.map((district) => rankedDistrict(district, aims, rows, sources, weights))
      : [];
    return {
      entity: found.entity,
      region: regionRef,
      about: onceEach(found.about, ({ chain, segment }) => segment?.id ?? chain.id).map(
        ({ chain, segment }) => ({ chain, segment }),
      ),
      adjacent: found.adjacent.filter(({ id }) => aims.adjacent.has(id)),
      weights: FIT_PARTS.map((part) => ({
        part,
        weight: weights[part],
        default: FIT_WEIGHTS[part].weight,
        why: FIT_WEIGHTS[part].why,
      })),
      districts: ranked.sort((a, b) => b.score - a.score),
      basis: basisOf(QUERIES, asOf, [
        ...found.about.map((row) => row.asOf),
        ...[...rows.declared, ...rows.firms].map((row) => row.fact.asOf),
      ]),
    };
  });
}

function rankedDistrict(
  district: EntityRef,
  asked: Asked,
  rows: Rows,
  sources: SourceLookup,
  weights: FitWeights,
): RankedDistrict {
  const here = <T extends { district: string }>(all: readonly T[]) =>
    all.filter((row) => row.district === district.id);
  const declared = here(rows.declared);
  const matching = declared.filter(
    ({ aim, chain }) =>
      asked.segments.has(aim.id) ||
      (aim.label === 'Chain' && asked.chains.has(chain.id)) ||
      (asked.segments.size === 0 && asked.chains.has(chain.id)),
  );
  const own = matching.filter(({ by }) => by.id === district.id);
  const parks = matching.filter(({ by }) => by.id !== district.id);
  const sites = here(rows.sites).map((row) => siteOf(row, asked, sources));
  const firms = here(rows.firms).filter(({ company }) => company.id !== asked.entity);
  const same = onceEach(
    firms.filter(({ segment, chain }) =>
      asked.segments.size > 0 ? segment !== null && asked.segments.has(segment) : asked.chains.has(chain),
    ),
    ({ company }) => company.id,
  );
  const sameIds = new Set(same.map(({ company }) => company.id));
  const adjacent = onceEach(
    firms.filter(
      ({ segment, company }) => segment !== null && asked.adjacent.has(segment) && !sameIds.has(company.id),
    ),
    ({ company }) => company.id,
  );
  const projects = rows.projects
    .filter((row) => row.districts.includes(district.id) && row.project.id !== asked.entity)
    .flatMap((row) => {
      const fill = row.fills.find(({ chain }) => asked.chains.has(chain.id));
      return fill ? [{ project: row.project, ...fill }] : [];
    });
  const exact = (aims: readonly string[]) => aims.some((id) => asked.segments.has(id));
  const places = [
    ...onceEach(parks, ({ by }) => by.id).map(({ by }) =>
      exact(parks.filter((row) => row.by.id === by.id).map((row) => row.aim.id)),
    ),
    ...sites.filter(({ suits }) => suits).map((site) => exact(site.aims.map(({ id }) => id))),
  ];
  const parts = {
    declared: declaredPart(
      own.map(({ fact }) => fact.confidence),
      parks.map(({ fact }) => fact.confidence),
      declared.length > 0,
    ),
    ...countedParts({
      same: same.length,
      adjacent: adjacent.length,
      forSegment: places.filter(Boolean).length,
      forChain: places.filter((forSegment) => !forSegment).length,
      projects: projects.length,
    }),
  };
  const firmFact = ({ company, segment, fact }: DistrictFirmRow) => ({
    entity: company,
    segment,
    asOf: fact.asOf,
    sources: sources(fact.sources),
  });
  return {
    district,
    current:
      here(rows.firms).some(({ company }) => company.id === asked.entity) ||
      rows.projects.some((row) => row.project.id === asked.entity && row.districts.includes(district.id)),
    score: fitScore(parts, weights),
    parts,
    declared: own.map((row) => declarationOf(row, sources)),
    parks: parks.map((row) => declarationOf(row, sources)),
    sites,
    same: same.map(firmFact),
    adjacent: adjacent.map(firmFact),
    projects: projects.map(({ project, segment, fact }) => ({
      entity: project,
      segment,
      asOf: fact.asOf,
      sources: sources(fact.sources),
    })),
  };
}

function siteOf(row: SiteRow, asked: Asked, sources: SourceLookup): RankedDistrict['sites'][number] {
  return {
    site: row.site,
    aims: row.focuses.map(({ aim }) => aim),
    suits: row.focuses.some(
      ({ aim, chain }) => asked.segments.has(aim.id) || (aim.id === chain && asked.chains.has(chain)),
    ),
    users: row.users,
    sources: sources([...row.sources, ...row.focuses.flatMap((focus) => focus.sources)]),
  };
}

function onceEach<T>(things: readonly T[], key: (thing: T) => string): T[] {
  const first = new Map<string, T>();
  for (const thing of things) if (!first.has(key(thing))) first.set(key(thing), thing);
  return [...first.values()];
}
