import { METHODS, MINIMA, type SpecialisationAnswer } from '../../contract/specialisation.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { readChainStructure, readRegion } from '../chains/chain-structure.use-case.ts';
import { segmentsOfChain } from '../chains/chains.queries.ts';
import { placedFirms } from './specialisation.queries.ts';
import { specialise } from './specialisation.rules.ts';

/** How specialised a region is in each segment of a chain, by recorded firms. Throws 404 for an unknown chain or region. */
export function analyseSpecialisation(
  graph: Graph,
  chain: string,
  region: string,
  asOf: string,
): Promise<SpecialisationAnswer> {
  return graph.reading(async (tx) => {
    const structure = await readChainStructure(tx, chain);
    const regionRef = await readRegion(tx, region);
    const firms = await tx.all(placedFirms, { region, asOf });
    return {
      chain: structure.chain,
      region: regionRef,
      ...specialise(
        firms,
        structure.segments.map(({ id }) => id),
      ),
      minima: MINIMA,
      methods: [...METHODS],
      basis: basisOf(
        [segmentsOfChain, placedFirms],
        asOf,
        firms.map(({ newest }) => newest),
      ),
    };
  });
}
