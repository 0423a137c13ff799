import { overviewRoute } from '../../contract/overview.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { overviews } from './overview.use-case.ts';

export function registerOverview(api: Api, { graph, today }: Deps): void {
  const overview = overviews(graph);
  api.mount(overviewRoute, ({ query }) => overview({ ...query, asOf: query.asOf ?? today() }));
}
