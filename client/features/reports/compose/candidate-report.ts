import type { TFunction } from 'i18next';
import { districtFitRoute, FIT_PARTS } from '../../../../server/contract/district-fit.ts';
import type { Dossier } from '../../../../server/contract/dossier.ts';
import { eachSourceOnce } from '../../../ui/table-export/export-model.ts';
import type { Report, Section } from '../report-model.ts';
import { dayOf, type Ask } from './ask.ts';
import { claimSection, countFigures, dossierOf, noProjects, projectsOf, tiedFirms } from './company-parts.ts';
import { judgeChain, type JudgedChain } from './judged-chain.ts';
import { missingOfProjects } from './project-list.ts';
import { targetList } from './target-list.ts';
import { waysToCompany } from './ways-in.ts';

/** So many of the chains a candidate works in are drawn. */
const CHAINS = 2;

/** A company to be won: which gaps it would fill, who is after it, the ways in, where it would fit, what it builds. */
export async function candidateReport(ask: Ask): Promise<Report> {
  const t: TFunction<'reports'> = ask.words('reports');
  const dossier = await dossierOf(ask);
  const { entity, region, basis } = dossier;
  const chains = dossier.chains.slice(0, CHAINS);
  const judged: JudgedChain[] = [];
  for (const { chain } of chains) judged.push(await judgeChain(ask, chain.id, ask.region));
  const [targets, ways, districts, projects] = await Promise.all([
    targetList(ask, ({ company }) => company?.id === ask.id),
    waysToCompany(ask, entity, dossier.starts),
    suitingDistricts(ask),
    projectsOf(
      ask,
      dossier.projects.listed.map(({ project }) => project.id),
    ),
  ]);
  const gaps = wouldFill(ask, dossier);
  const firms = [...tiedFirms(ask, dossier, 'SUPPLIES'), ...tiedFirms(ask, dossier, 'INVESTS_IN')];
  return {
    kind: 'candidate',
    subject: entity,
    region,
    title: t('title.candidate', { name: entity.name, region: region.name }),
    filters: [
      [t('filter.candidate'), entity.name],
      [t('filter.region'), region.name],
    ],
    figures: countFigures(ask, [gaps, targets, ways.section]),
    basis,
    pictures: judged.map(({ picture }) => picture),
    sections: [
      gaps,
      targets,
      ways.section,
      districts,
      ...firms,
      projects?.section ?? noProjects(ask, basis),
      claimSection(ask, dossier),
    ],
    missing: [
      ...(dossier.chains.length === 0 ? [t('missing.works', { name: entity.name })] : []),
      ...(firms.length === 0 ? [t('missing.supplies', { name: entity.name })] : []),
      ...(districts.table.rows.length === 0 ? [t('missing.districts', { name: entity.name })] : []),
      ...ways.missing,
      ...(projects ? missingOfProjects(ask, projects.rows) : []),
    ],
  };
}

/** The segments it works in, as they stand in the region. */
export function wouldFill(ask: Ask, { chains, basis, groups }: Dossier): Section {
  const t: TFunction<'reports'> = ask.words('reports');
  const common = ask.words('common');
  const rows = chains.flatMap(({ chain, judged }) =>
    (judged?.segments ?? []).map((one) => ({ chain, ...one })),
  );
  const sourcesOf = (segment: string) =>
    groups.flatMap(({ ties }) =>
      ties.filter(({ from, to }) => from === segment || to === segment).flatMap(({ sources }) => sources),
    );
  return {
    part: 'gaps',
    table: {
      name: t('list.wouldFill'),
      header: [
        'segment',
        'chain',
        'verdict',
        'action',
        'firms',
        'elsewhere',
        'evidence',
        'newest',
        'why',
      ].map((column) => t(`fills.${column}`)),
      rows: rows.map(({ segment, chain, verdict, action, firms, elsewhere, evidence, reason }) => [
        segment.name,
        chain.name,
        common(`verdict.${verdict}`),
        action && common(`action.${action}`),
        firms.map(({ name }) => name).join('、') || null,
        elsewhere,
        evidence.count,
        evidence.newest,
        ask.language === 'en' ? reason.sentence.en : reason.sentence.zh,
      ]),
      rowSources: rows.map(({ segment }) => eachSourceOnce([...sourcesOf(segment.id), ...segment.sources])),
    },
    about: rows.map(({ segment, chain }) => ({
      key: `${chain.id}|${segment.id}`,
      entity: { id: segment.id, label: 'Segment', name: segment.name },
    })),
    basis,
    none: t('none.works'),
  };
}

/** 一盘棋: which district of the region suits it, with the parts of the score. */
async function suitingDistricts(ask: Ask): Promise<Section> {
  const answer = await ask.get(districtFitRoute, {
    query: { entity: ask.id, region: ask.region, ...dayOf(ask) },
  });
  const t: TFunction<'reports'> = ask.words('reports');
  const districts = ask.words('districts');
  return {
    part: 'districts',
    table: {
      name: t('list.districts'),
      note: districts('fit.formula'),
      header: [
        districts('fit.district'),
        districts('fit.score'),
        ...FIT_PARTS.map((part) => districts(`part.${part}`)),
      ],
      rows: answer.districts.map(({ district, score, parts }) => [
        district.name,
        rounded(score),
        ...FIT_PARTS.map((part) => {
          const value = parts[part];
          return value === null ? districts('part.unknown') : rounded(value);
        }),
      ]),
      rowSources: answer.districts.map(({ declared, parks, sites, same, adjacent, projects }) =>
        eachSourceOnce(
          [...declared, ...parks, ...sites, ...same, ...adjacent, ...projects].flatMap(
            ({ sources }) => sources,
          ),
        ),
      ),
    },
    about: answer.districts.map(({ district }) => ({ key: district.id, entity: district })),
    basis: answer.basis,
    none: t('none.districts'),
  };
}

const rounded = (value: number) => Number(value.toFixed(3));
