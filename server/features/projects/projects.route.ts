import { projectsRoute } from '../../contract/projects.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { findProjects } from './projects.use-case.ts';

export function registerProjects(api: Api, { graph, today }: Deps): void {
  api.mount(projectsRoute, ({ query }) =>
    graph.reading((tx) => findProjects(tx, { ...query, asOf: query.asOf ?? today() })),
  );
}
