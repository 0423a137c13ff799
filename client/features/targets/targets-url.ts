import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { TARGET_STATUSES } from '../../../server/contract/targets.ts';

export const ONLY = ['due', 'rivals'] as const;

/** What the address of the page says: everything somebody else needs to see the same. */
const URL_STATE = {
  words: parseAsString.withDefault(''),
  status: parseAsArrayOf(parseAsStringLiteral(TARGET_STATUSES)).withDefault([]),
  chain: parseAsString,
  region: parseAsString,
  owner: parseAsString,
  only: parseAsStringLiteral(ONLY),
  /** The one that is open. */
  target: parseAsString,
};

export function useTargetsUrl() {
  return useQueryStates(URL_STATE, { history: 'replace' });
}
export type TargetsUrl = ReturnType<typeof useTargetsUrl>[0];
export type SetTargetsUrl = ReturnType<typeof useTargetsUrl>[1];
