import {
  changeViewRoute,
  exportViewsRoute,
  importViewsRoute,
  keepLinkRoute,
  removeViewRoute,
  restoreViewRoute,
  savedViewRoute,
  savedViewsRoute,
  saveViewRoute,
  viewChangesRoute,
} from '../../contract/saved-views.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { editView, importViews, keepLink, removeView, restoreView, saveView } from './keep-views.use-case.ts';
import { exportViews, listViews, openView, viewChanges } from './read-views.use-case.ts';

export function registerSavedViews(api: Api, { graph, today }: Deps): void {
  api.mount(savedViewsRoute, async ({ query }) => ({ views: await listViews(graph, query.thumbnails) }));
  api.mount(saveViewRoute, ({ body }) => saveView(graph, body));
  // Before those of one view: `export` could be an id.
  api.mount(exportViewsRoute, () => exportViews(graph));
  api.mount(importViewsRoute, ({ body }) => importViews(graph, body));
  api.mount(keepLinkRoute, ({ body }) => keepLink(graph, body));
  api.mount(savedViewRoute, ({ params }) => openView(graph, params.id));
  api.mount(changeViewRoute, ({ params, body }) => editView(graph, params.id, body));
  api.mount(removeViewRoute, ({ params, body }) => removeView(graph, params.id, body.version));
  api.mount(restoreViewRoute, ({ params }) => restoreView(graph, params.id));
  api.mount(viewChangesRoute, ({ params }) => viewChanges(graph, params.id, today()));
}
