import { mutedRoute } from '../../contract/muted.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { basisOf } from '../basis.rules.ts';
import { mutedByIds } from './muted.queries.ts';

export function registerMuted(api: Api, { graph, today }: Deps): void {
  api.mount(mutedRoute, async ({ query }) => ({
    muted: query.ids?.length ? await graph.all(mutedByIds, { ids: query.ids }) : [],
    basis: basisOf([mutedByIds], today(), []),
  }));
}
