import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';

/** What the size of a circle tells. */
export const FIGURES = ['companies', 'projects', 'parks'] as const;
export type MapFigure = (typeof FIGURES)[number];

/** What the address of the page says; region, chain and day are called as on the gap page. */
const URL_STATE = {
  region: parseAsString,
  chain: parseAsString,
  asOf: parseAsString,
  figure: parseAsStringLiteral(FIGURES).withDefault('companies'),
  /** The place looked at. */
  place: parseAsString,
};

export function useRegionMapUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
export type RegionMapUrl = ReturnType<typeof useRegionMapUrl>[0];
export type SetRegionMapUrl = ReturnType<typeof useRegionMapUrl>[1];
