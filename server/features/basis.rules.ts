import type { Basis } from '../contract/common.ts';

/** The newest of some partial dates; null when there is none. */
export function newestDate(dates: Iterable<string | null>): string | null {
  let newest: string | null = null;
  for (const date of dates) if (date !== null && (newest === null || date > newest)) newest = date;
  return newest;
}

/** What an answer rests on: the queries that fetched its rows, the day looked at, the newest of the facts used. */
export function basisOf(
  queries: readonly { name: string }[],
  asOf: string,
  dates: Iterable<string | null>,
): Basis {
  return { queries: queries.map((query) => query.name), asOf, newest: newestDate(dates) };
}
