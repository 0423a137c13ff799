import { introductionsRoute, pathsRoute } from '../../contract/introductions.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { findPaths } from './find-paths.use-case.ts';
import { rankIntroductions } from './rank-introductions.use-case.ts';

export function registerIntroductions(api: Api, { graph, today }: Deps): void {
  api.mount(pathsRoute, ({ query }) =>
    findPaths(graph, {
      ...query,
      ties: query.ties,
      mute: query.mute ?? [],
      via: query.via ?? [],
      asOf: query.asOf ?? today(),
    }),
  );
  api.mount(introductionsRoute, ({ body }) =>
    rankIntroductions(graph, { ...body, ties: body.ties, asOf: body.asOf ?? today() }),
  );
}
