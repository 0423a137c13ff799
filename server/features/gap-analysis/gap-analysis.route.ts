import { gapsRoute } from '../../contract/gap-analysis.ts';
import { settingsOf } from '../../contract/gap-settings.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { analyseGaps } from './gap-analysis.use-case.ts';

export function registerGapAnalysis(api: Api, { graph, today }: Deps): void {
  api.mount(gapsRoute, ({ params, query }) =>
    analyseGaps(graph, params.id, query.region, query.asOf ?? today(), settingsOf(query)),
  );
}
