import type { TFunction } from 'i18next';
import type { OverviewAnswer } from '../../../server/contract/overview.ts';
import { stageName } from '../../ui/model-names.ts';
import { eachSourceOnce, type Export, type ExportTable } from '../../ui/table-export/export-model.ts';
import { percent, VERDICTS } from '../gap-analysis/gap-analysis.view-model.ts';
import { funnelOf, yiWords } from './overview.view-model.ts';

type Words = { t: TFunction<'overview'>; language: string };

/** The blocks of the page, in its order; the totals on top. */
export function overviewExport(answer: OverviewAnswer, words: Words): Export {
  const { t } = words;
  const { basis, projectsBasis, region, quarter, totals, gaps, projects, urgent } = answer;
  return {
    title: `${t('title')} · ${region.name}`,
    filters: [
      [t('region'), region.name],
      [t('quarter'), `${quarter.id}（${quarter.from} – ${quarter.to}）`],
    ],
    basis: {
      asOf: basis.asOf,
      queries: [...new Set([...basis.queries, ...projectsBasis.queries])],
      newest:
        [basis.newest, projectsBasis.newest]
          .filter((date) => date !== null)
          .sort()
          .at(-1) ?? null,
    },
    figures: [
      { name: t('total.judged'), value: `${totals.judged} / ${totals.segments}`, how: t('chains.note') },
      { name: t('total.gaps'), value: `${gaps.missing} / ${gaps.weak}`, how: t('urgent.note') },
      { name: t('total.firms'), value: String(totals.firms), how: t('fresh.note') },
      { name: t('total.projects'), value: String(totals.projects), how: t('funnel.note') },
      {
        name: t('total.cards'),
        value: `${projects.cards.red} / ${projects.cards.yellow}`,
        how: `${projects.cardRule} ${t('overdue.rule')}`,
      },
      {
        name: t('total.facts'),
        value: `${totals.facts} / ${totals.sources}`,
        how: t('looked', { date: basis.asOf }),
      },
    ],
    tables: [
      chainTable(answer, words),
      urgentTable(answer, words),
      quarterTable(answer, words),
      overdueTable(answer, words),
      stageTable(answer, words),
      freshTable(answer, words),
    ],
    sources: eachSourceOnce(
      urgent.flatMap(({ responsible }) => responsible.flatMap(({ sources }) => sources)),
    ),
  };
}

function chainTable({ chains, chainsWithoutSegments }: OverviewAnswer, { t }: Words): ExportTable {
  return {
    name: t('chains.title'),
    note: `${t('chains.note')} ${chainsWithoutSegments > 0 ? t('chains.without', { count: chainsWithoutSegments }) : ''}`.trim(),
    header: [
      t('chains.chain'),
      t('chains.completeness'),
      t('chains.judged'),
      t('export.segments'),
      ...VERDICTS.map((verdict) => t(`verdict.${verdict}`, { ns: 'common' })),
    ],
    rows: chains.map(({ chain, completeness, judgedShare, segments, verdicts }) => [
      chain.name,
      completeness === null ? t('chains.none') : percent(completeness),
      percent(judgedShare),
      segments,
      ...VERDICTS.map((verdict) => verdicts[verdict]),
    ]),
  };
}

function urgentTable({ urgent }: OverviewAnswer, { t, language }: Words): ExportTable {
  return {
    name: t('urgent.title'),
    note: t('urgent.note'),
    header: [
      'segment',
      'chain',
      'verdict',
      'priority',
      'criticality',
      'shortage',
      'demand',
      'candidates',
      'pipeline',
      'responsible',
      'why',
    ].map((column) => t(`export.${column}`)),
    rows: urgent.map(({ segment, chain, verdict, priority, candidates, pipeline, responsible, sentence }) => [
      segment.name,
      chain.name,
      t(`verdict.${verdict}`, { ns: 'common' }),
      rounded(priority.score),
      rounded(priority.criticality),
      rounded(priority.shortage),
      rounded(priority.demand),
      candidates,
      pipeline,
      responsible.map(({ institution }) => institution.name).join('、') || t('urgent.nobody'),
      language === 'en' ? sentence.en : sentence.zh,
    ]),
    rowSources: urgent.map(({ responsible }) =>
      eachSourceOnce(responsible.flatMap(({ sources }) => sources)),
    ),
  };
}

function quarterTable({ quarter }: OverviewAnswer, { t }: Words): ExportTable {
  const { state, turns, facts, from, to, over } = quarter;
  const said = {
    closed: t('closed.some', { count: turns.closed }),
    none: t('closed.nothing', { count: facts.within }),
    'cannot-tell': t('closed.unknown', { newest: facts.newest ?? '—' }),
  }[state];
  return {
    name: t('closed.title', { quarter: quarter.id }),
    note: `${said} ${t(over ? 'closed.between' : 'closed.sofar', { from, to })}`,
    header: ['segment', 'chain', 'turn', 'from', 'to', 'arrivals'].map((column) => t(`export.${column}`)),
    rows: quarter.segments.map(({ segment, chain, turn, verdict, arrivals }) => [
      segment.name,
      chain.name,
      t(`turn.${turn}`),
      t(`verdict.${verdict.from}`, { ns: 'common' }),
      t(`verdict.${verdict.to}`, { ns: 'common' }),
      arrivals.map(({ name }) => name).join('、') || null,
    ]),
  };
}

function overdueTable({ projects }: OverviewAnswer, { t, language }: Words): ExportTable {
  return {
    name: t('overdue.title'),
    note: `${projects.cardRule} ${t('overdue.rule')}`,
    header: ['project', 'card', 'stage', 'days', 'limit', 'places', 'heard'].map((column) =>
      t(`export.${column}`),
    ),
    rows: projects.overdue.map(({ project, card, stage, cardReasons: [first], places, lastHeard }) => [
      project.name,
      t(`export.card.${card}`),
      stage && stageName(stage, language),
      first?.days ?? null,
      first?.limit ?? null,
      places.map(({ name }) => name).join('、') || null,
      lastHeard,
    ]),
  };
}

function stageTable({ projects }: OverviewAnswer, { t, language }: Words): ExportTable {
  return {
    name: t('funnel.title'),
    note: t('funnel.note'),
    header: [t('funnel.stage'), t('funnel.here'), t('funnel.reached'), t('funnel.planned')],
    rows: funnelOf(projects.stages).map(({ stage, amounts, reached }) => [
      stage && stageName(stage, language),
      amounts.projects,
      reached,
      yiWords(amounts.yi, language),
    ]),
  };
}

function freshTable({ freshness }: OverviewAnswer, { t }: Words): ExportTable {
  return {
    name: t('fresh.title'),
    note: t('fresh.note'),
    header: [t('chains.chain'), t('fresh.newest'), t('fresh.facts'), t('fresh.two'), t('fresh.three')],
    rows: freshness.map(({ chain, newest, facts, overTwoYears, overThreeYears }) => [
      chain.name,
      newest,
      facts,
      overTwoYears,
      overThreeYears,
    ]),
  };
}

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));
