import { specialisationRoute } from '../../contract/specialisation.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { analyseSpecialisation } from './specialisation.use-case.ts';

export function registerSpecialisation(api: Api, { graph, today }: Deps): void {
  api.mount(specialisationRoute, ({ params, query }) =>
    analyseSpecialisation(graph, params.id, query.region, query.asOf ?? today()),
  );
}
