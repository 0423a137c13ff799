import { DEFAULT_SETTINGS } from '../../contract/gap-settings.ts';
import type { Graph } from '../../graph/graph.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { listChains } from '../chains/chains.queries.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { readGapFacts, type GapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import type { JudgedChain, JudgedRegion } from './judged-chain.ts';

/** Chains read at once: each takes a connection and some of Neo4j's time. */
const AT_ONCE = 3;

/** Every chain that has segments, judged for a region as of a day. Throws 404 for an unknown region. */
export async function judgeRegion(graph: Graph, region: string, asOf: string): Promise<JudgedRegion> {
  const { known, chains } = await graph.reading(async (tx) => ({
    known: await readRegion(tx, region),
    chains: await tx.all(listChains, {}),
  }));
  const waiting = chains.filter(({ segments }) => segments > 0).map(({ id }) => id);
  const judged = new Map<string, JudgedChain>();
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const chain = id;
      const facts = await graph.reading((tx) => readGapFacts(tx, chain, region, asOf));
      judged.set(chain, { answer: judgeChain(facts, DEFAULT_SETTINGS), ...evidenceOf(facts) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return {
    region: known,
    chains: chains.flatMap(({ id }) => judged.get(id) ?? []),
    withoutSegments: chains.filter(({ segments }) => segments === 0).length,
  };
}

function evidenceOf({ firms, projects, looked }: GapFacts): Pick<JudgedChain, 'dates' | 'sources'> {
  // A look that found no source that would tell is no evidence.
  const facts = [
    ...firms.map(({ fact }) => fact),
    ...projects.map(({ fact }) => fact),
    ...looked.filter(({ lookedInto }) => lookedInto),
  ];
  return {
    dates: facts.map(({ asOf }) => asOf),
    sources: new Set(facts.flatMap(({ sources }) => sources)),
  };
}
