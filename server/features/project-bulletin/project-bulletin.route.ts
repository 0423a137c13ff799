import {
  bulletinRoute,
  issueBulletinRoute,
  issuedBulletinRoute,
  issuedBulletinsRoute,
} from '../../contract/project-bulletin.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { compileBulletin } from './compile-bulletin.use-case.ts';
import { issue, listIssued, openIssued } from './issue-bulletin.use-case.ts';

export function registerProjectBulletin(api: Api, { graph, today }: Deps): void {
  api.mount(bulletinRoute, ({ query }) =>
    graph.reading((tx) =>
      compileBulletin(tx, { ...query, asOf: query.asOf ?? today(), min: query.min ?? null }),
    ),
  );
  api.mount(issuedBulletinsRoute, () => listIssued(graph));
  api.mount(issueBulletinRoute, ({ body: { title, ...asked } }, request) =>
    issue(graph, asked, { title, by: authorOf(request), at: new Date().toISOString() }),
  );
  api.mount(issuedBulletinRoute, ({ params }) => openIssued(graph, params.id));
}
