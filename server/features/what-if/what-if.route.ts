import { settingsOf } from '../../contract/gap-settings.ts';
import { whatIfRoute } from '../../contract/what-if.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { imagine } from './imagine.use-case.ts';

export function registerWhatIf(api: Api, { graph, today }: Deps): void {
  api.mount(whatIfRoute, ({ params, body }) =>
    imagine(graph, {
      chain: params.id,
      region: body.region,
      asOf: body.asOf ?? today(),
      changes: body.changes,
      settings: settingsOf(body.settings),
    }),
  );
}
