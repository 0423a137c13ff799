import type { TFunction } from 'i18next';
import type { Report } from '../report-model.ts';
import type { Ask } from './ask.ts';
import { claimSection, countFigures, dossierOf, noProjects, projectsOf, tiedFirms } from './company-parts.ts';
import { candidatesOf, judgeChain, missingOfChain, type JudgedChain } from './judged-chain.ts';
import { missingOfProjects } from './project-list.ts';
import { targetList } from './target-list.ts';
import { waysToCandidates } from './ways-in.ts';

/** A chain leader is reported on with so many of the chains it leads. */
const CHAINS = 2;

/** 链主: the chains it leads and their gaps, whom it deals with, whom it can bring in, its projects. */
export async function leaderReport(ask: Ask): Promise<Report> {
  const t: TFunction<'reports'> = ask.words('reports');
  const dossier = await dossierOf(ask);
  const led = dossier.chains.filter(({ by }) => by.includes('LEADS'));
  const meant = (led.length > 0 ? led : dossier.chains).slice(0, CHAINS);
  const judged: JudgedChain[] = [];
  for (const { chain } of meant) judged.push(await judgeChain(ask, chain.id, ask.region));
  const open = judged.flatMap((one) => one.open.map(({ segment }) => segment.id));
  const [candidates, targets, ways, projects] = await Promise.all([
    Promise.all(judged.map((one) => candidatesOf(ask, one))),
    targetList(
      ask,
      ({ chain, company }) =>
        company?.id === ask.id || judged.some(({ answer }) => answer.chain.id === chain?.id),
    ),
    waysToCandidates(ask, open, ask.region, ask.id),
    projectsOf(
      ask,
      dossier.projects.listed.map(({ project }) => project.id),
    ),
  ]);
  const dealsWith = tiedFirms(ask, dossier, 'SUPPLIES');
  const sections = [
    ...dealsWith,
    ...judged.map(({ gaps }) => gaps),
    targets,
    ...candidates,
    ways.section,
    projects?.section ?? noProjects(ask, dossier.basis),
    claimSection(ask, dossier),
  ];
  return {
    kind: 'leader',
    subject: dossier.entity,
    region: dossier.region,
    title: t('title.leader', { name: dossier.entity.name, region: dossier.region.name }),
    filters: [
      [t('filter.leader'), dossier.entity.name],
      [t('filter.region'), dossier.region.name],
      [t('filter.chains'), meant.map(({ chain }) => chain.name).join('、') || t('filter.none')],
    ],
    figures: [
      ...judged.flatMap(({ figures, answer }) =>
        figures.map((figure) => ({ ...figure, name: `${answer.chain.name} · ${figure.name}` })),
      ),
      ...countFigures(ask, dealsWith),
    ],
    basis: dossier.basis,
    pictures: judged.map(({ picture }) => picture),
    sections,
    missing: [
      ...(led.length === 0 ? [t('missing.leads', { name: dossier.entity.name })] : []),
      ...(led.length > CHAINS ? [t('missing.moreChains', { count: led.length - CHAINS })] : []),
      ...(dealsWith.length === 0 ? [t('missing.supplies', { name: dossier.entity.name })] : []),
      ...judged.flatMap((one) => missingOfChain(ask, one)),
      ...ways.missing,
      ...(projects ? missingOfProjects(ask, projects.rows) : []),
    ],
  };
}
