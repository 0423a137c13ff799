import {
  addSiteRoute,
  changeSiteRoute,
  publishedSitesRoute,
  siteMatchesRoute,
  sitesRoute,
} from '../../contract/sites.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { matchSite } from './match-site.use-case.ts';
import { editSite, listPublished, listSites, putOnOffer } from './sites.use-case.ts';

export function registerSites(api: Api, { graph, today }: Deps): void {
  api.mount(sitesRoute, ({ query }) => listSites(graph, query.region, today()));
  api.mount(publishedSitesRoute, ({ query }) => listPublished(graph, query.region, today()));
  api.mount(addSiteRoute, ({ body }, request) =>
    putOnOffer(graph, body, { by: authorOf(request), today: today() }),
  );
  api.mount(changeSiteRoute, ({ params, body }, request) =>
    editSite(graph, params.id, body, { by: authorOf(request), today: today() }),
  );
  api.mount(siteMatchesRoute, ({ params }) => matchSite(graph, params.id, today()));
}
