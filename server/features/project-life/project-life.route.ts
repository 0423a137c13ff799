import { addLifeEntryRoute, projectLifeRoute, undoLifeEntryRoute } from '../../contract/project-life.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { enterLife, undoLife } from './enter-life.use-case.ts';
import { readLife } from './read-life.use-case.ts';

export function registerProjectLife(api: Api, { graph, today }: Deps): void {
  const writer = (request: Parameters<typeof authorOf>[0]) => ({
    by: authorOf(request),
    at: new Date().toISOString(),
    today: today(),
  });
  api.mount(projectLifeRoute, ({ params }) => graph.reading((tx) => readLife(tx, params.id, today())));
  api.mount(addLifeEntryRoute, ({ params, body }, request) =>
    enterLife(graph, params.id, body, writer(request)),
  );
  api.mount(undoLifeEntryRoute, ({ params, body }, request) =>
    undoLife(graph, params.id, body, writer(request)),
  );
}
