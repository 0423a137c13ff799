import { fundIntroductionsRoute } from '../../contract/fund-trace-introductions.ts';
import { citedRulesRoute, fundLedgerRoute } from '../../contract/fund-trace-ledger.ts';
import { fundCoverageRoute, fundsRoute, fundTraceRoute } from '../../contract/fund-trace.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { coverChains } from './cover-chains.use-case.ts';
import { listFunds } from './fund-trace.queries.ts';
import { citeRules, keepLedger } from './keep-ledger.use-case.ts';
import { traceFund } from './trace-fund.use-case.ts';
import { traceIntroductions } from './trace-introductions.use-case.ts';

export function registerFunds(api: Api, { graph, today }: Deps): void {
  api.mount(fundsRoute, async () => ({ funds: await graph.all(listFunds, { asOf: today() }) }));
  api.mount(fundCoverageRoute, ({ query }) =>
    graph.reading((tx) => coverChains(tx, { ...query, asOf: query.asOf ?? today() })),
  );
  api.mount(fundTraceRoute, ({ params, query }) =>
    graph.reading((tx) => traceFund(tx, { ...query, fund: params.id, asOf: query.asOf ?? today() })),
  );
  api.mount(fundIntroductionsRoute, ({ params, query }) =>
    graph.reading((tx) => traceIntroductions(tx, { fund: params.id, asOf: query.asOf ?? today() })),
  );
  api.mount(citedRulesRoute, () => graph.reading((tx) => citeRules(tx, today())));
  api.mount(fundLedgerRoute, ({ params, body }) =>
    graph.reading((tx) => keepLedger(tx, { fund: params.id, rule: body.rule, asOf: body.asOf ?? today() })),
  );
}
