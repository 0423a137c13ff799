import { entityRoute, neighboursRoute, tiesAmongRoute } from '../../contract/entities.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { describeEntity, listNeighbours, listTiesAmong } from './entities.use-case.ts';

export function registerEntities(api: Api, { graph }: Deps): void {
  api.mount(entityRoute, ({ params }) => describeEntity(graph, params.id));
  api.mount(neighboursRoute, ({ params, query }) => listNeighbours(graph, params.id, query));
  api.mount(tiesAmongRoute, ({ body }) => listTiesAmong(graph, body));
}
