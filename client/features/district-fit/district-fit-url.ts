import { parseAsBoolean, parseAsFloat, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { HEATS } from './district-fit.view-model.ts';

export const VIEWS = ['matrix', 'misfits', 'fit'] as const;

/** What the address of the page says; region and day are called as on the gap page. */
const URL_STATE = {
  region: parseAsString,
  asOf: parseAsString,
  view: parseAsStringLiteral(VIEWS).withDefault('matrix'),
  heat: parseAsStringLiteral(HEATS).withDefault('firms'),
  /** The cell that is open: `<chain>~<district>`. */
  cell: parseAsString,
  /** Chains without segments too. */
  bare: parseAsBoolean.withDefault(false),
  entity: parseAsString,
  /** What the parts of a fit weigh; what is left out has its default. */
  declared: parseAsFloat,
  firms: parseAsFloat,
  places: parseAsFloat,
  projects: parseAsFloat,
};

export function useDistrictsUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type DistrictsUrl = ReturnType<typeof useDistrictsUrl>[0];
export type SetDistrictsUrl = ReturnType<typeof useDistrictsUrl>[1];
