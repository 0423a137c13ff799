import { dataQualityRoute, flawedFactsRoute } from '../../contract/data-quality.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { countDefects, listFlawed } from './data-quality.use-case.ts';

export function registerDataQuality(api: Api, { graph, today }: Deps): void {
  api.mount(dataQualityRoute, ({ query }) => countDefects(graph, query.years, today()));
  api.mount(flawedFactsRoute, ({ params, query }) => listFlawed(graph, params.defect, query, today()));
}
