import { keepReportRoute, reportRoute, reportsRoute } from '../../contract/reports.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { keepIt, listReports, openReport } from './keep-reports.use-case.ts';

export function registerReports(api: Api, { graph }: Deps): void {
  api.mount(reportsRoute, async () => ({ reports: await listReports(graph) }));
  api.mount(keepReportRoute, ({ body }, request) => keepIt(graph, body, authorOf(request)));
  api.mount(reportRoute, ({ params }) => openReport(graph, params.id));
}
