import type { FundCoverageAnswer } from '../../contract/fund-trace.ts';
import type { Transaction } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import {
  coverageChains,
  coverageFacts,
  coverageFunds,
  coverageRegion,
  coverageTaxonomy,
} from './fund-coverage.queries.ts';
import { cover } from './fund-coverage.rules.ts';

/**
 * Which funds have to do with which chains, as of a day. With a region: the funds that stand there or are active there,
 * and only what they did there counts. Throws 404 for an unknown region or taxonomy.
 */
export async function coverChains(
  tx: Transaction,
  asked: { region?: string | undefined; taxonomy?: string | undefined; asOf: string },
): Promise<FundCoverageAnswer> {
  const { asOf, region, taxonomy } = asked;
  const place = region === undefined ? undefined : await tx.first(coverageRegion, { region });
  if (region !== undefined && !place) throw notFound('地区', region);
  if (taxonomy !== undefined && !(await tx.first(coverageTaxonomy, { taxonomy }))) {
    throw notFound('产业体系', taxonomy);
  }
  const everyChain = await tx.all(coverageChains, { taxonomy: null });
  const listed = taxonomy === undefined ? everyChain : await tx.all(coverageChains, { taxonomy });
  const everyFund = await tx.all(coverageFunds, { region: null, asOf });
  const asking = region === undefined ? everyFund : await tx.all(coverageFunds, { region, asOf });
  const facts = await tx.all(coverageFacts, { region: region ?? null, asOf });
  const counting = facts.filter((fact) => region === undefined || fact.kind === 'focuses' || fact.local);
  const chains = listed.map(({ chain }) => chain);
  const funds = asking.map(({ fund }) => fund);
  const coverage = cover(
    asking.map(({ fund, deeds }) => ({ ...fund, deeds })),
    listed.map(({ chain, segments }) => ({ ...chain, segments })),
    counting,
    {
      chains: everyChain.map(({ chain }) => chain),
      funds: everyFund.map(({ fund }) => fund),
      reasons: facts,
    },
  );
  const shown = new Set(coverage.cells.map((cell) => `${cell.fund} ${cell.chain}`));
  const dates = counting.filter((fact) => shown.has(`${fact.fund} ${fact.chain}`)).map((fact) => fact.newest);
  return {
    region: place?.region ?? null,
    chains,
    funds,
    ...coverage,
    basis: basisOf([coverageChains, coverageFunds, coverageFacts], asOf, dates),
  };
}
