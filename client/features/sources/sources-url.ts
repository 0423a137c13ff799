import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { SORTS } from './sources.view-model.ts';

const URL_STATE = {
  view: parseAsStringLiteral(['sources', 'chains'] as const).withDefault('sources'),
  q: parseAsString.withDefault(''),
  kind: parseAsString,
  sort: parseAsStringLiteral(SORTS).withDefault('date'),
  /** The source whose facts are shown. */
  source: parseAsString,
  /** The region the chains are seen from. */
  region: parseAsString,
};

export function useSourcesUrl() {
  return useQueryStates(URL_STATE);
}
export type SourcesUrl = ReturnType<typeof useSourcesUrl>[0];
export type SetSourcesUrl = ReturnType<typeof useSourcesUrl>[1];
