import {
  parseAsBoolean,
  parseAsFloat,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs';
import { FIT_GROUPS, HEATS } from './district-fit.view-model.ts';

export const VIEWS = ['matrix', 'declared', 'misfits', 'fit'] as const;

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
  /** In which year and from how many 亿元 on projects are counted, and which of them are listed. */
  year: parseAsInteger,
  min: parseAsFloat,
  fits: parseAsStringLiteral(FIT_GROUPS).withDefault('all'),
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
