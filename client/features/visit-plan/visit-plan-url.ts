import {
  parseAsArrayOf,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import {
  DEFAULT_LEAST_STRENGTH,
  DEFAULT_PARTY_KINDS,
  DEFAULT_VISIT_HOPS,
  DEFAULT_VISITS,
  PARTY_KINDS,
} from '../../../server/contract/visit-plan.ts';

/** What the address says about the plan. `chain`, `outside`, `asOf` and `mute` are those of the other tabs of the page. */
const URL_STATE = {
  chain: parseAsString,
  /** Several chains at once; the one of the page unless given. */
  chains: parseAsArrayOf(parseAsString),
  outside: parseAsString,
  asOf: parseAsString,
  /** Whom not to ask, and what ways do not pass; the same as on the other tabs. */
  mute: parseAsArrayOf(parseAsString).withDefault([]),
  visits: parseAsInteger.withDefault(DEFAULT_VISITS),
  visitHops: parseAsInteger.withDefault(DEFAULT_VISIT_HOPS),
  visitStrength: parseAsFloat.withDefault(DEFAULT_LEAST_STRENGTH),
  visitKinds: parseAsArrayOf(parseAsStringLiteral(PARTY_KINDS)).withDefault([...DEFAULT_PARTY_KINDS]),
};

export function useVisitPlanUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type VisitPlanUrl = ReturnType<typeof useVisitPlanUrl>[0];
export type SetVisitPlanUrl = ReturnType<typeof useVisitPlanUrl>[1];

/** Where the plan for one chain and region is shown. */
export function visitPlanAddress(asked: { chain: string; region: string; asOf: string | null }): string {
  const search = new URLSearchParams({ tab: 'visits', chain: asked.chain, outside: asked.region });
  if (asked.asOf) search.set('asOf', asked.asOf);
  return `/introductions?${search}`;
}
