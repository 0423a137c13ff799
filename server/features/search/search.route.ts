import { searchRoute } from '../../contract/search.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { search } from './search.use-case.ts';

export function registerSearch(api: Api, { graph }: Deps): void {
  api.mount(searchRoute, async ({ query }) => ({ results: await search(graph, query) }));
}
