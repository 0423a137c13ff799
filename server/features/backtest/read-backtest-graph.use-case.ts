import { createHash } from 'node:crypto';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { backing, newProjects, presence, recentClaims } from '../candidates/candidates.queries.ts';
import { RECENT_CLAIM_KEYS, recentSince } from '../candidates/readiness-facts.rules.ts';
import { listChains } from '../chains/chains.queries.ts';
import { graphSize } from '../health/health.queries.ts';
import { partiesOfRegion } from '../visit-plan/visit-plan.queries.ts';
import type { BacktestGraph } from './backtest-graph.rules.ts';
import { allWorks, seatsInRegion, sourceDates, sourcedTies } from './backtest.queries.ts';

/** Longest the whole reading may take, in ms. */
const READ_TIMEOUT_MS = 120_000;

export type ReadGraph = {
  /** The facts as the product sees them today, and as its rules of readiness would have on an earlier day. */
  today: BacktestGraph;
  onEve: BacktestGraph;
  /** Introducers of the region: its leaders, other firms and funds. */
  local: Set<string>;
  published: Map<string, string>;
  size: { nodes: number; relationships: number; ties: number; hash: string };
};

/** Reads all that the back-test needs in one transaction. */
export function readBacktestGraph(
  graph: Graph,
  question: { region: string; date: string; eve: string },
): Promise<ReadGraph> {
  const { region, date, eve } = question;
  return graph.reading(async (tx) => {
    const ties = await tx.all(sourcedTies, {});
    const works = await tx.all(allWorks, {});
    const seats = await tx.all(seatsInRegion, { region });
    const firms = [...new Set(works.map((work) => work.firm))];
    const chains = (await tx.all(listChains, {})).map((chain) => chain.id);
    const parties = await tx.all(partiesOfRegion, {
      region,
      chains,
      kinds: ['leader', 'firm', 'fund'],
      asOf: date,
    });
    const published = await tx.all(sourceDates, {});
    const size = await tx.first(graphSize, {});
    const facts = { ties, works, seats };
    const today = { ...facts, readiness: await readReadiness(tx, firms, region, date) };
    return {
      today,
      onEve: { ...facts, readiness: await readReadiness(tx, firms, region, eve) },
      local: new Set(parties.map(({ party }) => party.id)),
      published: new Map(published.map((source) => [source.id, source.date])),
      size: {
        nodes: size?.nodes ?? 0,
        relationships: size?.relationships ?? 0,
        ties: ties.length,
        hash: createHash('sha256')
          .update(JSON.stringify([today, published]))
          .digest('hex'),
      },
    };
  }, READ_TIMEOUT_MS);
}

async function readReadiness(
  tx: Transaction,
  firms: string[],
  outside: string,
  asOf: string,
): Promise<BacktestGraph['readiness']> {
  const since = recentSince(asOf);
  return {
    presence: await tx.all(presence, { firms, outside, asOf }),
    backing: await tx.all(backing, { firms, outside, asOf }),
    projects: await tx.all(newProjects, { firms, asOf, since }),
    claims: await tx.all(recentClaims, { firms, keys: RECENT_CLAIM_KEYS, asOf, since }),
  };
}
