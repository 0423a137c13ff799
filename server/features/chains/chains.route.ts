import { chainRoute, chainsRoute, regionsRoute } from '../../contract/chains.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { readChainStructure } from './chain-structure.use-case.ts';
import { listChains, listRegions } from './chains.queries.ts';

export function registerChains(api: Api, { graph }: Deps): void {
  api.mount(chainsRoute, async () => ({ chains: await graph.all(listChains, {}) }));
  api.mount(regionsRoute, async () => ({ regions: await graph.all(listRegions, {}) }));
  api.mount(chainRoute, ({ params }) => graph.reading((tx) => readChainStructure(tx, params.id)));
}
