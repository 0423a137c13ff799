import pLimit from 'p-limit';
import { TIE_TYPES } from '../../contract/graph-model.ts';
import { introductionsRoute, pathsRoute, tieKindsRoute } from '../../contract/introductions.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { countTieKinds } from './count-tie-kinds.use-case.ts';
import { findPaths } from './find-paths.use-case.ts';
import { rankIntroductions } from './rank-introductions.use-case.ts';

/** Questions about paths worked on at once; the others wait, so that a crowd of them leaves the graph free for everything else. */
export const PATHS_AT_ONCE = 4;

export function registerIntroductions(api: Api, { graph, today, projection }: Deps): void {
  const held = () => projection?.engine() ?? null;
  const inTurn = pLimit(PATHS_AT_ONCE);
  api.mount(pathsRoute, ({ query }) => {
    const { ties, mute, via, asOf, ended, hubs, ...rest } = query;
    const question = {
      ...rest,
      ...conditions({ ties, asOf: asOf ?? today(), ended, hubs }),
      mute: mute ?? [],
      via: via ?? [],
    };
    return inTurn(() => findPaths(graph, held(), question));
  });
  api.mount(tieKindsRoute, ({ query }) =>
    countTieKinds(graph, { ...query, at: query.at ?? [], asOf: query.asOf ?? today() }),
  );
  api.mount(introductionsRoute, ({ body }) => {
    const { ties, asOf, ended, hubs, ...rest } = body;
    const question = { ...rest, ...conditions({ ties, asOf: asOf ?? today(), ended, hubs }) };
    return inTurn(() => rankIntroductions(graph, held(), question));
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
