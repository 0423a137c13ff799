import {
  belongingRoute,
  entityRoute,
  expansionRoute,
  linksRoute,
  neighboursRoute,
  tiesAmongRoute,
} from '../../contract/entities.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { expandEntity, findLinks, tellBelonging } from './around.use-case.ts';
import { describeEntity, listNeighbours, listTiesAmong } from './entities.use-case.ts';

export function registerEntities(api: Api, { graph }: Deps): void {
  api.mount(entityRoute, ({ params }) => describeEntity(graph, params.id));
  api.mount(neighboursRoute, ({ params, query }) => listNeighbours(graph, params.id, query));
  api.mount(expansionRoute, ({ params, body }) => expandEntity(graph, params.id, body));
  api.mount(linksRoute, ({ body }) => findLinks(graph, body));
  api.mount(belongingRoute, ({ body }) => tellBelonging(graph, body.ids));
  api.mount(tiesAmongRoute, ({ body }) => listTiesAmong(graph, body));
}
