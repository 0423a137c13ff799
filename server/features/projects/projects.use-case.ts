import type { z } from 'zod';
import type { CardRules } from '../../contract/card-rules.ts';
import { CARD_LIMITS, CARD_RULE, CARD_STAGES, type UsedLimit } from '../../contract/project-cards.ts';
import type { ProjectsAnswer, projectsRoute } from '../../contract/projects.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { keptRules } from '../card-rules/card-rules.use-case.ts';
import { rulesHistory } from '../card-rules/card-rules.queries.ts';
import { entriesInForce } from '../project-life/project-life.queries.ts';
import { readEntered } from '../project-life/read-entered.ts';
import { issueList } from '../project-issues/project-issues.queries.ts';
import { datesOf, describeProject, type DescribedProject, type Surroundings } from './describe-project.ts';
import { meets, signingIn, type Wanted } from './filter-projects.rules.ts';
import { plannedAmount, type SharedSum } from './project-amount.rules.ts';
import {
  backerSeats,
  knownIds,
  listProjects,
  regionsAround,
  sharedAmounts,
  type ListedProject,
} from './projects.queries.ts';
import { sourceRegionsOf, summarise } from './summarise-projects.rules.ts';

export type Asked = Wanted &
  Pick<z.output<typeof projectsRoute.query>, 'region' | 'chain' | 'segment' | 'ids' | 'limits' | 'limit'> & {
    asOf: string;
  };

/** The queries a list of projects rests on. */
export const PROJECT_QUERIES = [
  knownIds,
  listProjects,
  sharedAmounts,
  backerSeats,
  regionsAround,
  entriesInForce,
  issueList,
  rulesHistory,
] as const;

export type KnownProjects = {
  described: DescribedProject[];
  sums: SharedSum[];
  /** The date of every fact read. */
  dates: string[];
};

/** Reads and describes the projects of a place, a chain or a segment as of a day. */
export async function readProjects(
  tx: Transaction,
  asked: Pick<Asked, 'region' | 'chain' | 'segment' | 'ids' | 'asOf'>,
  rules: CardRules,
): Promise<KnownProjects> {
  const rows = await tx.all(listProjects, {
    ids: asked.ids ?? null,
    place: asked.region ?? null,
    chain: asked.chain ?? null,
    segment: asked.segment ?? null,
    asOf: asked.asOf,
  });
  const shared = await tx.all(sharedAmounts, { asOf: asked.asOf });
  const surroundings = await readSurroundings(tx, rows, asked.asOf);
  return {
    described: rows.map((row) => describeProject(row, surroundings, rules, asked.asOf)),
    sums: shared.map(({ claim, members }) => ({
      claim,
      members: members.map(({ id, investments }) => ({ id, own: plannedAmount(investments, []).yi })),
    })),
    dates: rows.flatMap(datesOf),
  };
}

async function readSurroundings(
  tx: Transaction,
  rows: readonly ListedProject[],
  asOf: string,
): Promise<Surroundings> {
  const tied = (...types: ListedProject['ties'][number]['type'][]) =>
    rows.flatMap(({ ties }) => ties.filter(({ type }) => types.includes(type)).map(({ other }) => other.id));
  const seats = new Map<string, { role?: string | undefined; place: string }[]>();
  const backers = [...new Set(tied('BACKS', 'INVESTS_IN'))];
  for (const { backer, ...seat } of await tx.all(backerSeats, { ids: backers, asOf })) {
    seats.set(backer, [...(seats.get(backer) ?? []), seat]);
  }
  const entered = await readEntered(tx, asOf);
  const ids = new Set([
    ...rows.flatMap(({ sourceRegion }) => sourceRegion ?? []),
    ...[...entered.values()].flatMap(({ sourceRegion }) => sourceRegion ?? []),
    ...tied('SITED_IN', 'LOCATED_IN'),
    ...[...seats.values()].flatMap((all) => all.map(({ place }) => place)),
  ]);
  const places = (await tx.all(regionsAround, { ids: [...ids] })).map(({ place, around }) => ({
    place,
    within: around.map(({ id }) => id),
    districts: around.filter(({ level }) => level === 'district').map(({ id }) => id),
    provinces: around.filter(({ level }) => level === 'province').map(({ id }) => id),
  }));
  return { seats, entered, places: new Map(places.map((entry) => [entry.place.id, entry])) };
}

/**
 * Projects that meet every filter, the latest to change stage first, with their counts and sums. Throws 404 for a
 * region, park, chain, segment or project the graph does not hold.
 */
export async function findProjects(tx: Transaction, asked: Asked): Promise<ProjectsAnswer> {
  await refuseUnknown(tx, asked);
  const kept = await keptRules(tx);
  const rules = {
    ...kept.rules,
    limits: { ...kept.rules.limits, ...Object.fromEntries(asked.limits ?? []) },
  };
  const { described, sums, dates } = await readProjects(tx, asked, rules);
  const met = described.filter((found) => meets(found, asked, sums));
  const bySigning = asked.signedFrom !== undefined || asked.signedTo !== undefined;
  const signings = met.map((found) => (bySigning ? signingIn(found, asked) : 'inside'));
  const wanted = met
    .filter((_, index) => signings[index] === 'inside')
    .sort((a, b) => (b.shown.stageSince ?? '').localeCompare(a.shown.stageSince ?? ''));
  const shown = wanted.slice(0, asked.limit);
  const sources = await lookUpSources(
    tx,
    shown.flatMap((found) => found.sourceIds),
  );
  return {
    projects: shown.map((found) => ({ ...found.shown, sources: sources(found.sourceIds) })),
    total: wanted.length,
    ...summarise(wanted, sums),
    unplacedSignings: {
      unclear: signings.filter((signing) => signing === 'unclear').length,
      none: signings.filter((signing) => signing === 'none').length,
    },
    sourceRegions: sourceRegionsOf(described),
    cardRule: CARD_RULE,
    limits: usedLimits(rules, kept.rules),
    rules: { version: kept.version, silentDays: rules.silentDays, late: rules.late },
    basis: basisOf(PROJECT_QUERIES, asked.asOf, dates),
  };
}

/** The limits used, each beside the one kept for all. */
export function usedLimits({ limits }: CardRules, kept: CardRules): UsedLimit[] {
  return CARD_STAGES.map((stage) => ({
    stage,
    ...limits[stage],
    defaultYellow: kept.limits[stage].yellow,
    defaultRed: kept.limits[stage].red,
    whyZh: CARD_LIMITS[stage].whyZh,
    whyEn: CARD_LIMITS[stage].whyEn,
  }));
}

async function refuseUnknown(tx: Transaction, asked: Asked): Promise<void> {
  const named = {
    地区或园区: asked.region ? [asked.region] : [],
    产业链: asked.chain ? [asked.chain] : [],
    环节: asked.segment ? [asked.segment] : [],
    来源地区: asked.sourceRegion ? [asked.sourceRegion] : [],
    项目: asked.ids ?? [],
  };
  const ids = Object.values(named).flat();
  if (ids.length === 0) return;
  const known = new Set((await tx.all(knownIds, { ids })).map((row) => row.id));
  for (const [what, asking] of Object.entries(named)) {
    const unknown = asking.find((id) => !known.has(id));
    if (unknown) throw notFound(what, unknown);
  }
}
