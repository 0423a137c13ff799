import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepReportRoute, reportsRoute, type ListedReport } from '../../../server/contract/reports.ts';
import { call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { reportToKeep, type Report, type ReportWords } from './report-model.ts';

/** Keeps what a report says under the name of whoever takes it away; null where they did not want to say one. */
export function useKeepReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (one: {
      report: Report;
      words: ReportWords;
      address: string;
    }): Promise<ListedReport | null> => {
      if ((await ensureAuthor()) === null) return null;
      return call(keepReportRoute, { body: reportToKeep(one.report, one.words, one.address) });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: callOptions(reportsRoute, {}).queryKey }),
  });
}
