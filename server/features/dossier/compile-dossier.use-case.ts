import {
  type Dossier,
  type DossierProject,
  MAX_TIES_LISTED,
  MAX_WITHIN_LISTED,
} from '../../contract/dossier.ts';
import type { EntityRef } from '../../contract/common.ts';
import { RELATIONSHIP_TYPES } from '../../contract/graph-model.ts';
import { lookUpSources, toTie } from '../../graph/fact-rows.ts';
import { traced } from '../../graph/fact-trace.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { claimsOf, entityById } from '../entities/entities.queries.ts';
import { shownProperties } from '../entities/entities.rules.ts';
import { traceFund } from '../fund-trace/trace-fund.use-case.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { GAP_QUERIES, readGapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import { startsOfRegion } from '../introductions/introductions.queries.ts';
import { readStarts } from '../introductions/read-starts.use-case.ts';
import { findProjects } from '../projects/projects.use-case.ts';
import {
  chainsOf,
  fundRoutesTo,
  placesOf,
  projectsOfGroup,
  standingWithin,
  tiesByKind,
} from './dossier.queries.ts';
import { chainPart, chainsToJudge, orderStarts } from './dossier.rules.ts';

const OWN_QUERIES = [
  entityById,
  claimsOf,
  tiesByKind,
  placesOf,
  chainsOf,
  fundRoutesTo,
  standingWithin,
  startsOfRegion,
];
/** Ways of funds listed; the shortest come first. */
const MAX_FUND_ROUTES = 40;
/** Projects listed; the latest to change stage come first. */
const MAX_PROJECTS = 200;

/**
 * All that is known of one entity as of a day, its segments judged in a region, read in one transaction; what does not
 * depend on each other is asked at once. Throws 404 for an unknown entity or region.
 */
export async function compileDossier(
  tx: Transaction,
  id: string,
  region: string,
  asOf: string,
): Promise<Dossier> {
  const [head, place] = await Promise.all([tx.first(entityById, { id }), readRegion(tx, region)]);
  if (!head) throw notFound('实体', id);
  const entity: EntityRef = { id, label: head.label, name: head.name };
  const asked = { id, asOf };

  const [allClaims, groups, places, chains, routes, within, starts] = await Promise.all([
    tx.all(claimsOf, { id }),
    tx.all(tiesByKind, { ...asked, region, types: RELATIONSHIP_TYPES, limit: MAX_TIES_LISTED }),
    tx.all(placesOf, { id }),
    tx.all(chainsOf, asked),
    tx.all(fundRoutesTo, { ...asked, limit: MAX_FUND_ROUTES }),
    tx.all(standingWithin, { id, limit: MAX_WITHIN_LISTED }),
    readStarts(tx, { kinds: ['leader'], outside: region, asOf }),
  ]);
  const claims = allClaims.filter((claim) => claim.asOf <= asOf);
  const [projects, gaps, trace, sources] = await Promise.all([
    projectsOf(tx, entity, asOf),
    Promise.all(
      chainsToJudge(entity, chains).map(async (chain) =>
        judgeChain(await readGapFacts(tx, chain, region, asOf)),
      ),
    ),
    entity.label === 'Fund' ? traceFund(tx, { fund: id, direction: 'down', asOf, planned: true }) : undefined,
    lookUpSources(tx, [
      ...[head, ...claims, ...places].flatMap((fact) => fact.sources),
      ...[
        ...groups.flatMap(({ ties }) => ties.map(({ tie }) => tie)),
        ...routes.flatMap(({ ties }) => ties),
      ].flatMap(({ properties }) => properties.sources),
    ]),
  ]);
  const judged = new Map(gaps.map((answer) => [answer.chain.id, answer]));
  const parts = chains.map((chain) => chainPart(entity, chain, judged.get(chain.chain.id)));

  const others = new Map(groups.flatMap(({ ties }) => ties.map(({ other }) => [other.id, other] as const)));

  return {
    entity,
    properties: shownProperties(head.properties),
    sources: sources(head.sources),
    ...traced(head.properties),
    claims: claims.map((claim) => ({ ...claim, sources: sources(claim.sources) })),
    groups: groups.map(({ type, direction, total, ties }) => ({
      type,
      direction,
      total,
      ties: ties.map(({ tie }) => toTie(tie, sources)),
    })),
    nodes: [...others.values()],
    local: [...new Set(groups.flatMap((group) => group.local))],
    places: places.map((row) => ({ ...row, sources: sources(row.sources) })),
    region: place,
    chains: parts,
    projects: { listed: projects.listed, total: projects.total },
    fundRoutes: routes.map(({ nodes, ties }) => ({ nodes, ties: ties.map((tie) => toTie(tie, sources)) })),
    reached: trace
      ? {
          summary: trace.summary,
          outlayTotals: trace.outlayTotals,
          withoutAmount: trace.withoutAmount,
        }
      : null,
    within,
    starts: orderStarts(
      entity,
      starts.map((start) => start.entity),
      parts,
      new Set(others.keys()),
    ),
    basis: basisOf(
      [
        ...OWN_QUERIES,
        ...(gaps.length > 0 ? GAP_QUERIES : []),
        ...[...projects.queries, ...(trace?.basis.queries ?? [])].map((name) => ({ name })),
      ],
      asOf,
      [
        ...claims.map((claim) => claim.asOf),
        ...groups.flatMap(({ ties }) => ties.map(({ tie }) => tie.properties.asOf)),
      ],
    ),
  };
}

type Found = Awaited<ReturnType<typeof findProjects>>['projects'][number];
type Projects = Dossier['projects'] & { queries: string[] };
const NO_PROJECTS: Projects = { listed: [], total: 0, queries: [] };

/** A project's own dossier lists none; a chain's and a place's list those that fill it or stand there. */
async function projectsOf(tx: Transaction, { id, label }: EntityRef, asOf: string): Promise<Projects> {
  if (label === 'Project') return NO_PROJECTS;
  if (label === 'Chain' || label === 'Region' || label === 'Park') {
    const filter = label === 'Chain' ? { chain: id } : { region: id };
    const { projects, total, basis } = await findProjects(tx, { ...filter, asOf, limit: MAX_PROJECTS });
    return { listed: projects.map((one) => listed(one, [], null)), total, queries: basis.queries };
  }
  const rows = await tx.all(projectsOfGroup, { id, asOf });
  if (rows.length === 0) return { ...NO_PROJECTS, queries: [projectsOfGroup.name] };
  const parts = new Map(rows.map((row) => [row.project, row]));
  const { projects, total, basis } = await findProjects(tx, {
    ids: [...parts.keys()],
    asOf,
    limit: MAX_PROJECTS,
  });
  const own = projects.map((one) => {
    const part = parts.get(one.project.id);
    return listed(one, part?.types ?? [], part?.through ?? null);
  });
  return { listed: own, total, queries: [projectsOfGroup.name, ...basis.queries] };
}

function listed(
  { project, stage, stageSince, investment, investmentShared, fills, sources }: Found,
  by: DossierProject['by'],
  through: EntityRef | null,
): DossierProject {
  return { project, stage, stageSince, investment, investmentShared, fills, sources, by, through };
}
