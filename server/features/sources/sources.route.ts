import { sourceRoute, sourcesRoute } from '../../contract/sources.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { listHoldings, showSource } from './sources.use-case.ts';

export function registerSources(api: Api, { graph }: Deps): void {
  api.mount(sourcesRoute, ({ query }) => graph.reading((tx) => listHoldings(tx, query.region)));
  api.mount(sourceRoute, ({ params }) => graph.reading((tx) => showSource(tx, params.id)));
}
