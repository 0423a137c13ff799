import { parseAsString, useQueryStates } from 'nuqs';

/** What the address of the page says; region and day are called as on the gap page. */
const URL_STATE = { region: parseAsString, asOf: parseAsString, quarter: parseAsString };

export function useOverviewUrl() {
  return useQueryStates(URL_STATE, { history: 'push' });
}
