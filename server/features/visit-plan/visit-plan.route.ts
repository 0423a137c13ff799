import pLimit from 'p-limit';
import { TIE_TYPES } from '../../contract/graph-model.ts';
import { DEFAULT_PARTY_KINDS, visitPlanRoute } from '../../contract/visit-plan.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { PATHS_AT_ONCE } from '../introductions/introductions.route.ts';
import { planConversations } from './plan-conversations.use-case.ts';

export function registerVisitPlan(api: Api, { graph, today, projection }: Deps): void {
  const inTurn = pLimit(PATHS_AT_ONCE);
  api.mount(visitPlanRoute, ({ query }) => {
    const { chains, kinds, ties, mute, asOf, ended, hubs, ...rest } = query;
    const question = {
      ...rest,
      chains: [...new Set(chains)],
      kinds: [...(kinds ?? DEFAULT_PARTY_KINDS)],
      tieTypes: ties ?? TIE_TYPES,
      mute: mute ?? [],
      asOf: asOf ?? today(),
      includeEnded: ended,
      ...(!hubs && { hubTies: Number.POSITIVE_INFINITY }),
    };
    return inTurn(() => planConversations(graph, projection?.engine() ?? null, question));
  });
}
