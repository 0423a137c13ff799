import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { TURNS } from '../../../server/contract/gap-comparison.ts';

/** What the address of the page says; chain, region and day are called as on the gap page. */
const URL_STATE = {
  chain: parseAsString,
  region: parseAsString,
  asOf: parseAsString,
  by: parseAsStringLiteral(['days', 'regions'] as const).withDefault('days'),
  /** The other day, the other region. */
  since: parseAsString,
  against: parseAsString,
  turn: parseAsArrayOf(parseAsStringLiteral(TURNS)).withDefault([]),
  all: parseAsBoolean.withDefault(false),
};

export function useCompareUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type CompareUrl = ReturnType<typeof useCompareUrl>[0];
export type SetCompareUrl = ReturnType<typeof useCompareUrl>[1];
