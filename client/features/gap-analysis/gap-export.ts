import type { TFunction } from 'i18next';
import type { Basis } from '../../../server/contract/common.ts';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { moneyWords } from '../../ui/money-words.ts';
import {
  sourcesOfRows,
  type Export,
  type ExportFigure,
  type ExportPicture,
} from '../../ui/table-export/export-model.ts';
import type { GapsUrl } from './gap-analysis-url.ts';
import {
  completenessSums,
  matches,
  percent,
  settingsIn,
  sorted,
  VERDICTS,
} from './gap-analysis.view-model.ts';
import {
  candidateTable,
  firmTable,
  listTable,
  priorityTable,
  projectTable,
  type FirstCandidates,
  type Words,
} from './gap-export-tables.ts';
import type { Overlay } from './panorama-level.ts';

type GapExtras = {
  picture: ExportPicture;
  overlay: Overlay | null;
  candidates: readonly FirstCandidates[];
  /** What fetched the candidates. */
  bases: readonly Basis[];
};

/**
 * A chain in a region to take away: the list as it is shown, how the priorities come about, the firms and projects
 * behind it, the first candidates, and the figures on top with their formulas.
 */
export function gapExport(answer: GapAnswer, url: GapsUrl, extras: GapExtras, words: Words): Export {
  const { t } = words;
  const rows = sorted(
    answer.segments.filter((gap) => matches(gap, url)),
    url.sort,
    url.ascending,
  );
  const tables = [
    listTable(rows, words),
    priorityTable(rows, answer, words),
    candidateTable(extras.candidates, words),
    firmTable(rows, words),
    projectTable(rows, words),
  ];
  return {
    title: t('map.title', { chain: answer.chain.name, region: answer.region.name }),
    filters: filtersOf(answer, url, extras.overlay, t),
    basis: {
      ...answer.basis,
      queries: [...new Set([answer.basis, ...extras.bases].flatMap(({ queries }) => queries))],
    },
    figures: figuresOf(answer, words),
    pictures: [extras.picture],
    tables,
    sources: sourcesOfRows(tables),
  };
}

function filtersOf(
  answer: GapAnswer,
  url: GapsUrl,
  overlay: Overlay | null,
  t: TFunction<'gaps'>,
): [string, string][] {
  const verdicts = url.verdict.map((verdict) => t(`verdict.${verdict}`, { ns: 'common' }));
  const all: [string, string][] = [
    [t('choose.chain'), answer.chain.name],
    [t('choose.region'), answer.region.name],
    [t('table.verdict'), verdicts.join('、')],
    [t('table.position'), url.position.map((position) => t(`position.${position}`)).join('、')],
    [t('table.keyOnly'), url.key ? t('export.yes') : ''],
    [t('overlay.button'), overlay ? `${overlay.names.from} → ${overlay.names.to}` : ''],
    ...answer.thresholds
      .filter(({ value, default: usual }) => value !== usual)
      .map((setting): [string, string] => [
        t(`threshold.${setting.id}`),
        `${setting.value}（${t('settings.default', setting)}）`,
      ]),
  ];
  return all.filter(([, value]) => value !== '');
}

function figuresOf(answer: GapAnswer, { t, language }: Words): ExportFigure[] {
  const { judged, total, reached, weight } = completenessSums(answer);
  const { weakScore, keyWeight } = settingsIn(answer);
  const { local, known } = answer.localSuppliers;
  const { rate, localYuan, knownYuan, withAmount, pairs, from, to } = answer.localSupplyByAmount;
  const money = (yuan: number) =>
    moneyWords({ value: Number((yuan / 1e8).toFixed(4)), unit: '亿元', currency: 'CNY' }, language);
  const counts = VERDICTS.map(
    (verdict) => [verdict, answer.segments.filter((gap) => gap.verdict === verdict).length] as const,
  );
  return [
    {
      name: t('completeness.name'),
      value: percent(answer.completeness),
      how: [
        t('completeness.formula', { weak: weakScore, key: keyWeight }),
        t('completeness.judged', { judged, total, share: percent(answer.judgedShare) }),
        weight > 0 && t('completeness.sums', { reached, weight, result: percent(answer.completeness) }),
      ]
        .filter(Boolean)
        .join(' '),
    },
    {
      name: t('export.supplyByCount'),
      value: percent(answer.localSupplyRate),
      how: known
        ? `${t('supply.formula', { local, known, rate: percent(answer.localSupplyRate) })} ${t('supply.ties', { ties: answer.localSupplyTies })} ${t('supply.limits')}`
        : t('supply.none'),
    },
    {
      name: t('export.supplyByAmount'),
      value: percent(rate),
      how:
        rate === null
          ? t('supply.noAmount', { pairs })
          : t('supply.amountFormula', {
              local: money(localYuan),
              known: money(knownYuan),
              rate: percent(rate),
              withAmount,
              pairs,
              from,
              to,
            }),
    },
    {
      name: t('verdicts.name'),
      value: counts
        .map(([verdict, count]) => `${t(`verdict.${verdict}`, { ns: 'common' })} ${count}`)
        .join(' · '),
      how: VERDICTS.map(
        (verdict) => `${t(`verdict.${verdict}`, { ns: 'common' })}：${t(`verdictMeans.${verdict}`)}`,
      ).join('；'),
    },
  ];
}
