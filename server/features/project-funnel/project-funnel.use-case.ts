import type { ProjectFunnelAnswer } from '../../contract/project-funnel.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { keptRules } from '../card-rules/card-rules.use-case.ts';
import { namedEntity } from '../project-life/project-life.queries.ts';
import { regionsAround } from '../projects/projects.queries.ts';
import { PROJECT_QUERIES, readProjects } from '../projects/projects.use-case.ts';
import { districtLives, funnelOf } from './project-funnel.rules.ts';

/** How far the projects of a region have come, in all and by district. Throws 404 for an unknown region or chain. */
export async function readFunnel(
  tx: Transaction,
  asked: { region: string; chain?: string | undefined; asOf: string },
): Promise<ProjectFunnelAnswer> {
  const region = (await tx.first(namedEntity, { id: asked.region }))?.entity;
  if (!region) throw notFound('地区', asked.region);
  const chain = asked.chain ? (await tx.first(namedEntity, { id: asked.chain }))?.entity : null;
  if (chain === undefined || (chain && chain.label !== 'Chain')) throw notFound('产业链', asked.chain ?? '');
  const { rules } = await keptRules(tx);
  const { described, sums, dates } = await readProjects(tx, asked, rules);
  const ids = [...new Set(described.flatMap(({ districts }) => districts))];
  const within = (await tx.all(regionsAround, { ids })).filter(({ around }) =>
    around.some(({ id }) => id === region.id),
  );
  const districts = new Map(within.map(({ place }) => [place.id, place]));
  return {
    region,
    chain,
    ...funnelOf(described),
    districts: districtLives(described, districts, sums),
    nowhere: described.filter((one) => !one.districts.some((id) => districts.has(id))).length,
    basis: basisOf(PROJECT_QUERIES, asked.asOf, dates),
  };
}
