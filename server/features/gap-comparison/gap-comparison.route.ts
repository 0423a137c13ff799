import { comparisonRoute } from '../../contract/gap-comparison.ts';
import { settingsOf } from '../../contract/gap-settings.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { compareGaps } from './compare-gaps.use-case.ts';

export function registerGapComparison(api: Api, { graph, today }: Deps): void {
  api.mount(comparisonRoute, async ({ params, query }) =>
    compareGaps(graph, {
      chain: params.id,
      region: query.region,
      asOf: query.asOf ?? today(),
      againstRegion: query.againstRegion,
      againstAsOf: query.againstAsOf,
      settings: settingsOf(query),
    }),
  );
}
