import type { EntityRef } from '../../contract/common.ts';
import type { Stage } from '../../contract/graph-model.ts';
import type { ProjectsAnswer } from '../../contract/projects.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { presentStage, shownInvestment } from '../gap-analysis/project-claims.rules.ts';
import { notFound } from '../../http/errors.ts';
import { knownIds, listProjects, type ProjectRow } from './projects.queries.ts';

type Asked = {
  stage?: Stage | undefined;
  region?: string | undefined;
  chain?: string | undefined;
  card?: 'red' | 'yellow' | undefined;
  ids?: string[] | undefined;
  asOf: string;
  limit: number;
};

/**
 * Projects that meet every filter, the latest to change stage first. No rule deals cards yet, so a card filter finds
 * none. Throws 404 for a region, park, chain or project the graph does not hold.
 */
export async function findProjects(tx: Transaction, asked: Asked): Promise<ProjectsAnswer> {
  const { asOf, limit } = asked;
  const named = {
    地区或园区: asked.region ? [asked.region] : [],
    产业链: asked.chain ? [asked.chain] : [],
    项目: asked.ids ?? [],
  };
  const known = new Set((await tx.all(knownIds, { ids: Object.values(named).flat() })).map((row) => row.id));
  for (const [what, ids] of Object.entries(named)) {
    const unknown = ids.find((id) => !known.has(id));
    if (unknown) throw notFound(what, unknown);
  }

  const rows = await tx.all(listProjects, {
    ids: asked.ids ?? null,
    place: asked.region ?? null,
    chain: asked.chain ?? null,
    asOf,
  });
  const wanted = rows
    .map((row) => ({ row, ...presentStage(row.stages) }))
    .filter(({ stage }) => asked.card === undefined && (asked.stage === undefined || stage === asked.stage))
    .sort((a, b) => (b.since ?? '').localeCompare(a.since ?? ''));
  const shown = wanted.slice(0, limit);
  const sources = await lookUpSources(
    tx,
    shown.flatMap(({ row }) => sourcesOf(row)),
  );
  return {
    projects: shown.map(({ row, stage, since }) => {
      const { investment, shared } = shownInvestment(row.investments);
      const tiedBy = (...types: ProjectRow['ties'][number]['type'][]) =>
        distinct(row.ties.filter((tie) => types.includes(tie.type)).map((tie) => tie.other));
      return {
        project: row.project,
        stage,
        stageSince: since,
        card: null,
        investment,
        investmentShared: shared,
        fills: tiedBy('FILLS'),
        places: tiedBy('SITED_IN', 'LOCATED_IN'),
        backers: tiedBy('BACKS', 'INVESTS_IN'),
        introducedBy: tiedBy('INTRODUCED'),
        sources: sources(sourcesOf(row)),
      };
    }),
    total: wanted.length,
    cardRule: null,
    basis: basisOf(
      [knownIds, listProjects],
      asOf,
      shown.flatMap(({ row }) => datesOf(row)),
    ),
  };
}

function sourcesOf(row: ProjectRow): string[] {
  return [row, ...row.stages, ...row.investments, ...row.ties].flatMap((fact) => fact.sources);
}

function datesOf(row: ProjectRow): string[] {
  return [...row.stages, ...row.investments, ...row.ties].map((fact) => fact.asOf);
}

function distinct(entities: readonly EntityRef[]): EntityRef[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
