import type { EntityRef } from '../../contract/common.ts';
import { type SourceAnswer, type SourcesAnswer, MAX_FACTS_LISTED } from '../../contract/sources.ts';
import { lookUpSources, toTie } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { oneRegion } from '../chains/chains.queries.ts';
import {
  chainHoldings,
  claimsOfSource,
  coverageOfSource,
  entitiesOfSource,
  graphTotals,
  listSources,
  oneSource,
  sourceUses,
  tiesOfSource,
} from './sources.queries.ts';
import { sumTotals, toHoldings, withUses } from './sources.rules.ts';

/** All sources and what the graph holds. Throws 404 for a region the graph does not hold. */
export async function listHoldings(tx: Transaction, region: string | undefined): Promise<SourcesAnswer> {
  if (region !== undefined && !(await tx.first(oneRegion, { region }))) throw notFound('地区', region);
  const sources = await tx.all(listSources, {});
  const uses = await tx.all(sourceUses, { id: null });
  const chains = await tx.all(chainHoldings, { region: region ?? null });
  return {
    sources: withUses(sources, uses),
    chains: toHoldings(chains, region !== undefined),
    totals: sumTotals(await tx.all(graphTotals, {})),
  };
}

/** One source and what rests on it. Throws 404 for a source the graph does not hold. */
export async function showSource(tx: Transaction, id: string): Promise<SourceAnswer> {
  const row = await tx.first(oneSource, { id });
  const [source] = row ? withUses([row], await tx.all(sourceUses, { id })) : [];
  if (!source) throw notFound('来源', id);
  const asked = { id, limit: MAX_FACTS_LISTED };
  const entities = await tx.all(entitiesOfSource, asked);
  const ties = await tx.all(tiesOfSource, asked);
  const claims = await tx.all(claimsOfSource, asked);
  const lookUp = await lookUpSources(
    tx,
    ties.flatMap(({ tie }) => tie.properties.sources),
  );
  const nodes = [
    ...entities.map((found) => found.entity),
    ...ties.flatMap(({ fromEntity, toEntity }) => [fromEntity, toEntity]),
  ];
  return {
    source,
    nodes: distinct(nodes),
    ties: ties.map(({ tie }) => toTie(tie, lookUp)),
    claims: claims.flatMap(({ entities: [entity, ...sharedWith], ...claim }) =>
      entity ? [{ ...claim, entity, sharedWith }] : [],
    ),
    coverage: await tx.all(coverageOfSource, asked),
  };
}

function distinct(entities: readonly EntityRef[]): EntityRef[] {
  return [...new Map(entities.map((entity) => [entity.id, entity])).values()];
}
