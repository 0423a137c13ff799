import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { GapSettings } from '../../../server/contract/gap-settings.ts';
import { reportRoute, type ReportKind } from '../../../server/contract/reports.ts';
import { callOptions } from '../../api/call-options.ts';
import { composeReport } from './compose/compose-report.ts';
import type { ReportWords } from './report-model.ts';

export type Asked = {
  kind: ReportKind;
  id: string;
  region: string;
  asOf: string | null;
  settings: Partial<GapSettings>;
  language: string;
};

/** A report put together now; the answers it rests on are those the pages hold. */
export function useReport({ kind, language, ...asked }: Asked) {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['report', kind, language, asked],
    queryFn: () =>
      composeReport(kind, {
        ...asked,
        language,
        get: (route, input) => client.fetchQuery(callOptions(route, input)),
        words: (namespace) => i18n.getFixedT(language, namespace),
      }),
    staleTime: 0,
  });
}

/** A report that was taken away earlier. */
export function useKeptReport(id: string | null) {
  return useQuery({ ...callOptions(reportRoute, { params: { id: id ?? '' } }), enabled: id !== null });
}

/** The words of what is taken away, in the language of the report. */
export function useReportWords(language: string): ReportWords {
  const { i18n } = useTranslation();
  const t: TFunction<'reports'> = i18n.getFixedT(language, 'reports');
  return { missing: t('list.missing'), queries: (names) => t('queries', { names }) };
}
