import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { QUEUE_STATES, RECONCILED_LABELS } from '../../../server/contract/reconciliation.ts';

export const VIEWS = [...QUEUE_STATES, 'history'] as const;

/** What the address of the page says. With `name` the page is about a name of an imported row. */
const URL_STATE = {
  view: parseAsStringLiteral(VIEWS).withDefault('waiting'),
  label: parseAsStringLiteral(RECONCILED_LABELS),
  /** The two that are looked at: their ids with a blank between. */
  pair: parseAsString,
  name: parseAsString,
  /** The decision of the history that is meant. */
  decision: parseAsString,
};

export function useReconciliationUrl() {
  return useQueryStates(URL_STATE, { history: 'replace' });
}
export type ReconciliationUrl = ReturnType<typeof useReconciliationUrl>[0];
export type SetReconciliationUrl = ReturnType<typeof useReconciliationUrl>[1];
