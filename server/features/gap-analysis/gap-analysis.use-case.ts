import type { GapAnswer } from '../../contract/gap-analysis.ts';
import { DEFAULT_SETTINGS } from '../../contract/gap-settings.ts';
import type { Graph } from '../../graph/graph.ts';
import { judgeChain } from './judge-chain.ts';
import { readGapFacts } from './read-gap-facts.use-case.ts';

/** Judges every segment of a chain for a region as of a day. Throws 404 for an unknown chain or region. */
export function analyseGaps(
  graph: Graph,
  chain: string,
  region: string,
  asOf: string,
  settings = DEFAULT_SETTINGS,
): Promise<GapAnswer> {
  return graph.reading(async (tx) => judgeChain(await readGapFacts(tx, chain, region, asOf), settings));
}
