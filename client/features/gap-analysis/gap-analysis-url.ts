import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

export const VIEWS = ['both', 'map', 'table'] as const;
export const SORTS = ['chain', 'priority', 'firms', 'pipeline', 'candidates', 'newest'] as const;
export type SortKey = (typeof SORTS)[number];

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  chain: parseAsString,
  region: parseAsString,
  asOf: parseAsString,
  segment: parseAsString,
  /** The day or the region laid over the panorama. */
  against: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault('both'),
  verdict: parseAsArrayOf(
    parseAsStringLiteral(['missing', 'weak', 'strong', 'unknown'] as const),
  ).withDefault([]),
  position: parseAsArrayOf(
    parseAsStringLiteral(['upstream', 'midstream', 'downstream'] as const),
  ).withDefault([]),
  key: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(SORTS).withDefault('priority'),
  ascending: parseAsBoolean.withDefault(false),
};

export function useGapsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type GapsUrl = ReturnType<typeof useGapsUrl>[0];
export type SetGapsUrl = ReturnType<typeof useGapsUrl>[1];
