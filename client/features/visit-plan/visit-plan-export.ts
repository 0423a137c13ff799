import type { TFunction } from 'i18next';
import type { VisitPlanAnswer } from '../../../server/contract/visit-plan.ts';
import { relationshipName } from '../../ui/model-names.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { closedGroups, percent, standingOf } from './visit-plan.view-model.ts';

type Words = { t: TFunction<'visits'>; language: string };

/** The conversations in order, what each opens and along which way, and what stays closed and why. */
export function visitPlanExport(answer: VisitPlanAnswer, { t, language }: Words): Export {
  const { asked, bound, chains, gaps, region, visits } = answer;
  const { more, fewest } = standingOf(answer);
  const share = percent(gaps.reachableWeight > 0 ? gaps.openedWeight / gaps.reachableWeight : 0);
  const tables = [
    visitTable(answer, { t, language }),
    wayTable(answer, { t, language }),
    closedTable(answer, t),
  ];
  return {
    title: t('export.title', { region: region.name, chains: chains.map(({ name }) => name).join('、') }),
    filters: [
      [t('export.chains'), chains.map(({ name }) => name).join('、')],
      [t('bar.region'), region.name],
      [t('bar.kinds'), asked.kinds.map((kind) => t(`kind.${kind}`)).join('、')],
      [t('bar.limit'), String(asked.limit)],
      [t('bar.hops'), String(asked.maxHops)],
      [t('bar.strength'), String(asked.minStrength)],
    ],
    basis: answer.basis,
    figures: [
      {
        name: t('export.opened'),
        value: `${gaps.opened} / ${gaps.total}`,
        how: `${t('plan.summary', { visits: visits.length, opened: gaps.opened, total: gaps.total, share })} ${t('plan.how')}`,
      },
      {
        name: t('export.sure'),
        value: more === 0 ? t('export.best') : `≤ +${more}%`,
        how: [
          more === 0 ? t('bound.best') : t('bound.within', { more }),
          fewest ? t('bound.fewest') : t('bound.atLeast', { count: bound.atLeast }),
          t('bound.guarantee', { percent: percent(bound.guarantee) }),
          t('bound.asked', { asked: answer.parties.asked, opening: answer.parties.opening }),
        ].join(' '),
      },
    ],
    tables,
    sources: sourcesOfRows(tables),
  };
}

function visitTable({ visits }: VisitPlanAnswer, { t, language }: Words): ExportTable {
  return {
    name: t('plan.label'),
    header: ['number', 'party', 'kind', 'because', 'asOf', 'gain', 'share', 'opens', 'also'].map((column) =>
      t(`export.${column}`),
    ),
    rows: visits.map(({ party, kind, because, gain, share, opens, also }, index) => [
      index + 1,
      party.name,
      t(`kind.${kind}`),
      `${relationshipName(because.type, language)} → ${because.entity.name}`,
      because.asOf,
      rounded(gain),
      `${percent(share)}%`,
      opens.map(({ segment }) => segment.name).join('、'),
      also.map(({ name }) => name).join('、') || null,
    ]),
    rowSources: visits.map(({ because }) => because.sources),
  };
}

function wayTable({ visits }: VisitPlanAnswer, { t }: Words): ExportTable {
  const ways = visits.flatMap(({ party, opens }, index) =>
    opens.flatMap((gap) => gap.best.map((candidate) => ({ number: index + 1, party, gap, candidate }))),
  );
  return {
    name: t('export.ways'),
    header: ['number', 'party', 'segment', 'verdict', 'priority', 'company', 'worth', 'sentence'].map(
      (column) => t(`export.${column}`),
    ),
    rows: ways.map(({ number, party, gap, candidate }) => [
      number,
      party.name,
      gap.segment.name,
      t(`verdict.${gap.verdict}`, { ns: 'common' }),
      rounded(gap.priority),
      candidate.company.name,
      rounded(candidate.worth),
      candidate.path?.sentence ?? t('way.itself'),
    ]),
    rowSources: ways.map(({ candidate }) =>
      eachSourceOnce(candidate.path?.ties.flatMap(({ sources }) => sources) ?? []),
    ),
  };
}

function closedTable(answer: VisitPlanAnswer, t: Words['t']): ExportTable {
  const closed = closedGroups(answer.closed).flatMap(({ gaps }) => gaps);
  const { unjudged } = answer.gaps;
  return {
    name: t('closed.label'),
    ...(unjudged > 0 && { note: t('closed.unjudged', { count: unjudged }) }),
    header: ['segment', 'chain', 'verdict', 'priority', 'candidates', 'why', 'way', 'worth'].map((column) =>
      t(`export.${column}`),
    ),
    rows: closed.map(({ segment, chain, verdict, priority, candidates, why, best }) => [
      segment.name,
      chain.name,
      t(`verdict.${verdict}`, { ns: 'common' }),
      rounded(priority),
      candidates,
      t(`export.why.${why}`),
      best && `${best.party.name} → ${best.company.name}`,
      best && rounded(best.worth),
    ]),
    rowSources: closed.map(({ best }) =>
      eachSourceOnce(best?.path?.ties.flatMap(({ sources }) => sources) ?? []),
    ),
  };
}

const rounded = (value: number) => Number(value.toFixed(4));
