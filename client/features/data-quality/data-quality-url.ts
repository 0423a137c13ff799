import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { DEFECTS, STALE_AFTER_YEARS } from '../../../server/contract/data-quality.ts';

/** What the page lists: facts of one defect, or how far chains are covered in districts. */
export const LISTS = [...DEFECTS, 'coverage'] as const;

const URL_STATE = {
  list: parseAsStringLiteral(LISTS).withDefault('stale'),
  /** A fact this many years old is stale. */
  years: parseAsInteger.withDefault(STALE_AFTER_YEARS),
  /** Whose districts the coverage is of. */
  region: parseAsString.withDefault('region:cn-3702'),
};

export function useDataQualityUrl() {
  return useQueryStates(URL_STATE, { history: 'replace' });
}
export type DataQualityUrl = ReturnType<typeof useDataQualityUrl>[0];
export type SetDataQualityUrl = ReturnType<typeof useDataQualityUrl>[1];
