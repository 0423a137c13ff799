import { TIE_TYPES } from '../../contract/graph-model.ts';
import { introductionsRoute, pathsRoute } from '../../contract/introductions.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { findPaths } from './find-paths.use-case.ts';
import { rankIntroductions } from './rank-introductions.use-case.ts';

export function registerIntroductions(api: Api, { graph, today, projection }: Deps): void {
  const held = () => projection?.engine() ?? null;
  api.mount(pathsRoute, ({ query }) => {
    const { ties, mute, via, asOf, ended, hubs, ...rest } = query;
    return findPaths(graph, held(), {
      ...rest,
      ...conditions({ ties, asOf: asOf ?? today(), ended, hubs }),
      mute: mute ?? [],
      via: via ?? [],
    });
  });
  api.mount(introductionsRoute, ({ body }) => {
    const { ties, asOf, ended, hubs, ...rest } = body;
    return rankIntroductions(graph, held(), {
      ...rest,
      ...conditions({ ties, asOf: asOf ?? today(), ended, hubs }),
    });
  });
}

type Given = { ties: (typeof TIE_TYPES)[number][] | undefined; asOf: string; ended: boolean; hubs: boolean };

function conditions({ ties, asOf, ended, hubs }: Given) {
  return {
    tieTypes: ties ?? TIE_TYPES,
    asOf,
    includeEnded: ended,
    ...(!hubs && { hubTies: Number.POSITIVE_INFINITY }),
  };
}
