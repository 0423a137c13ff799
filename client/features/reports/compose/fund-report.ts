import type { TFunction } from 'i18next';
import { fundTraceRoute } from '../../../../server/contract/fund-trace.ts';
import { flowNotes } from '../../fund-trace/flow-words.ts';
import { flowOf } from '../../fund-trace/flow.view-model.ts';
import { routeRows } from '../../fund-trace/fund-trace.view-model.ts';
import { traceExport } from '../../fund-trace/trace-export.ts';
import type { Report, Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';
import { wouldFill } from './candidate-report.ts';
import { claimSection, dossierOf, noProjects, projectsOf } from './company-parts.ts';
import { judgeChain, type JudgedChain } from './judged-chain.ts';
import { missingOfProjects } from './project-list.ts';
import { targetList } from './target-list.ts';
import { waysToCandidates } from './ways-in.ts';

/** So many of the chains a fund has to do with are drawn and have their gaps looked at. */
const CHAINS = 2;

/** A fund: where its money went, which segments that reached, the gaps left, whom it could bring in, its projects. */
export async function fundReport(ask: Ask): Promise<Report> {
  const t: TFunction<'reports'> = ask.words('reports');
  const trace = await ask.get(fundTraceRoute, { params: { id: ask.id }, query: dayOf(ask) });
  const dossier = await dossierOf(ask);
  const judged: JudgedChain[] = [];
  for (const { chain } of dossier.chains.slice(0, CHAINS)) {
    judged.push(await judgeChain(ask, chain.id, ask.region));
  }
  const ids = (label: string) => trace.nodes.filter((node) => node.label === label).map(({ id }) => id);
  const reached = new Set([...ids('Company'), ...ids('Project')]);
  const chains = new Set(dossier.chains.map(({ chain }) => chain.id));
  const [targets, ways, projects] = await Promise.all([
    targetList(
      ask,
      ({ company, chain }) =>
        (company !== null && reached.has(company.id)) || (chain !== null && chains.has(chain.id)),
    ),
    waysToCandidates(
      ask,
      judged.flatMap((one) => one.open.map(({ segment }) => segment.id)),
      ask.region,
      ask.id,
    ),
    projectsOf(ask, ids('Project')),
  ]);
  const funds = ask.words('funds');
  const { flowSheet } = await import('../../fund-trace/FlowSheet.tsx');
  const title = funds('trace.titleDown', { name: trace.fund.name });
  const picture = flowSheet(trace, { title, notes: flowNotes(funds, flowOf(trace), trace) });
  const rows = routeRows(trace);
  const { figures = [], tables } = traceExport(
    trace,
    { rows, list: null, picture: null, title },
    { t: funds, language: ask.language },
  );
  const [routes, holdings] = tables;
  return {
    kind: 'fund',
    subject: trace.fund,
    region: dossier.region,
    title: t('title.fund', { name: trace.fund.name }),
    filters: [
      [t('filter.fund'), trace.fund.name],
      [t('filter.region'), dossier.region.name],
    ],
    figures,
    basis: trace.basis,
    pictures: [...(picture ? [{ name: title, svg: picture }] : []), ...judged.map((one) => one.picture)],
    sections: [
      ...(routes
        ? [
            {
              part: 'firms' as const,
              table: { ...routes, name: t('list.reached') },
              about: rows.map(({ key, to }) => ({ key, entity: to })),
              basis: trace.basis,
              none: t('none.reached'),
            },
          ]
        : []),
      wouldFill(ask, dossier),
      ...judged.map(({ gaps }) => gaps),
      targets,
      ways.section,
      projects?.section ?? noProjects(ask, trace.basis),
      ...(holdings
        ? [
            {
              part: 'figures' as const,
              table: holdings,
              about: trace.ownership.holdings.map(({ entity }) => ({ key: entity.id, entity })),
              basis: trace.basis,
              none: t('none.holdings'),
            } satisfies Section,
          ]
        : []),
      claimSection(ask, dossier),
    ],
    missing: [
      ...(picture ? [] : [t('missing.flow', { name: trace.fund.name })]),
      ...(trace.withoutAmount > 0 ? [t('missing.outlays', { count: trace.withoutAmount })] : []),
      ...(trace.searched.cut ? [funds('trace.cut', trace.searched)] : []),
      ...(dossier.chains.length === 0 ? [t('missing.fundChains', { name: trace.fund.name })] : []),
      ...ways.missing,
      ...(projects ? missingOfProjects(ask, projects.rows) : []),
    ],
  };
}
