import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { HEATS } from './district-fit.view-model.ts';

export const VIEWS = ['matrix', 'misfits', 'fit'] as const;

/** What the address of the page says; region and day are called as on the gap page. */
const URL_STATE = {
  region: parseAsString,
  asOf: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault('matrix'),
  heat: parseAsStringLiteral(HEATS).withDefault('firms'),
  /** Chains without segments too. */
  bare: parseAsBoolean.withDefault(false),
  entity: parseAsString,
};

export function useDistrictsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type DistrictsUrl = ReturnType<typeof useDistrictsUrl>[0];
export type SetDistrictsUrl = ReturnType<typeof useDistrictsUrl>[1];
