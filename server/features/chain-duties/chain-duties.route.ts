import { chainDutiesRoute, nameDutyRoute } from '../../contract/chain-duties.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { nameResponsible, readDuties } from './chain-duties.use-case.ts';

export function registerChainDuties(api: Api, { graph, today }: Deps): void {
  api.mount(chainDutiesRoute, ({ query }) => readDuties(graph, query.region, query.asOf ?? today()));
  api.mount(nameDutyRoute, ({ body }, request) => nameResponsible(graph, body, authorOf(request), today()));
}
