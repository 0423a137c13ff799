import { parseAsBoolean, parseAsJson, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { reinvestmentRuleSchema } from '../../../server/contract/fund-trace-ledger.ts';
import { COVERAGE_HEATS } from './coverage.view-model.ts';
import { REACH } from './fund-trace.view-model.ts';

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  fund: parseAsString,
  direction: parseAsStringLiteral(['down', 'up'] as const).withDefault('down'),
  view: parseAsStringLiteral(['trace', 'introductions', 'ledger', 'coverage'] as const).withDefault('trace'),
  asOf: parseAsString,
  /** The entity or tie looked at. */
  at: parseAsString,
  /** The route looked at, by its ties. */
  route: parseAsString,
  /** The figure of the summary whose routes are listed. */
  list: parseAsStringLiteral(REACH),
  /** The drawer with projects: `trace` for those of the trace, else the id of a park or region. */
  projects: parseAsString,
  /** How the trace is drawn. */
  drawn: parseAsStringLiteral(['sankey', 'graph'] as const).withDefault('sankey'),
  /** What stands below the drawing: single routes, or what is held over all of them. */
  below: parseAsStringLiteral(['routes', 'holdings'] as const).withDefault('routes'),
  /** Whether stakes that are only planned count. */
  planned: parseAsBoolean.withDefault(true),
  /** The rule of reinvestment the ledger is kept by. */
  rule: parseAsJson((value) => reinvestmentRuleSchema.safeParse(value).data ?? null),
  /** The outcome whose items the ledger lists. */
  outcome: parseAsStringLiteral(['counted', 'open', 'refused'] as const),
  /** What the colours of the coverage matrix tell. */
  heat: parseAsStringLiteral(COVERAGE_HEATS).withDefault('reach'),
  taxonomy: parseAsString,
  region: parseAsString,
};

export function useFundsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type FundsUrl = ReturnType<typeof useFundsUrl>[0];
export type SetFundsUrl = ReturnType<typeof useFundsUrl>[1];
