import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import type { ReportKind } from '../../../server/contract/reports.ts';
import type { Label } from '../../../server/contract/graph-model.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;

/** What the address of a report says beside kind and subject; thresholds and weights have their own places. */
const URL_STATE = {
  region: parseAsString,
  asOf: parseAsString,
  /** The report taken away earlier that this one is held against. */
  since: parseAsString,
  /** The language of what the report says; that of the page unless told. */
  lang: parseAsStringLiteral(LANGUAGES),
};

export function useReportUrl() {
  return useQueryStates(URL_STATE, { history: 'replace' });
}

/** Where the report on something is; `search` goes along, e.g. thresholds. */
export function reportAddress(
  kind: ReportKind,
  id: string,
  search: Readonly<Record<string, string | number | null | undefined>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  return `/reports/${kind}/${encodeURIComponent(id)}${query.size > 0 ? `?${query}` : ''}`;
}

/** What each kind of report can be about. */
export const SUBJECT_OF: Record<ReportKind, Label> = {
  chain: 'Chain',
  leader: 'Company',
  candidate: 'Company',
  fund: 'Fund',
  district: 'Region',
};
