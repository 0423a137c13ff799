import { projectFunnelRoute } from '../../contract/project-funnel.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { readFunnel } from './project-funnel.use-case.ts';

export function registerProjectFunnel(api: Api, { graph, today }: Deps): void {
  api.mount(projectFunnelRoute, ({ query }) =>
    graph.reading((tx) => readFunnel(tx, { ...query, asOf: query.asOf ?? today() })),
  );
}
