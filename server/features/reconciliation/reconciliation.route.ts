import {
  decideRoute,
  decisionsRoute,
  nameRoute,
  pairRoute,
  queueRoute,
  undoDecisionRoute,
} from '../../contract/reconciliation.ts';
import type { Request } from 'express';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { decide, undoDecision } from './decide.use-case.ts';
import { openMatching } from './matching.ts';
import { readDecisions, readPair } from './read-pair.use-case.ts';

export function registerReconciliation(api: Api, { graph, today }: Deps): void {
  const matching = openMatching(graph.address);
  api.mount(queueRoute, ({ query }) => matching.queue(query, today()));
  api.mount(pairRoute, ({ query }) => readPair(graph, query, today()));
  api.mount(nameRoute, ({ query }) => matching.name(query, today()));
  api.mount(decisionsRoute, ({ query }) => readDecisions(graph, query, today()));
  api.mount(decideRoute, ({ body }, request) => decide(graph, body, signedBy(request)));
  api.mount(undoDecisionRoute, ({ params, body }, request) =>
    undoDecision(graph, params.id, body.version, signedBy(request)),
  );
}

const signedBy = (request: Request) => ({ by: authorOf(request), at: new Date().toISOString() });
