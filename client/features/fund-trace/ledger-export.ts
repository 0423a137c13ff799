import type { TFunction } from 'i18next';
import type { FundLedgerAnswer, LedgerItem } from '../../../server/contract/fund-trace-ledger.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { yiWords } from './holdings.view-model.ts';

type Words = { t: TFunction<'ledger'>; language: string };

/** The items listed with how each fared under the rule and why, and the sum against the target. */
export function ledgerExport(
  answer: FundLedgerAnswer,
  items: readonly LedgerItem[],
  outcome: LedgerItem['outcome'] | null,
  { t, language }: Words,
): Export {
  const { fund, rule, version, region, sum, target, lacking, verdict, baseFigures } = answer;
  const amount = (interval: typeof target) => (interval ? yiWords(interval, language) : t('unknown'));
  const table: ExportTable = {
    name: t('export.items'),
    note: t('caution'),
    header: ['thing', 'outcome', 'why', 'amount', 'status', 'date', 'places', 'version'].map((column) =>
      t(`export.${column}`),
    ),
    rows: items.map((item) => [
      item.thing.name,
      t(`outcome.${item.outcome}`),
      item.reasons.map((reason) => t(`reason.${reason}`)).join(t('and')),
      item.outcome === 'refused' ? null : yiWords(item.amount, language),
      t(`status.${item.status ?? 'none'}`),
      item.date,
      item.places.map(({ place }) => place.name).join('、') || null,
      item.version,
    ]),
    rowSources: items.map(({ figures, ways }) =>
      eachSourceOnce([
        ...figures.flatMap(({ sources }) => sources),
        ...ways.flatMap(({ ties }) => ties.flatMap(({ sources }) => sources)),
      ]),
    ),
  };
  return {
    title: `${fund.name} · ${rule.name}`,
    filters: [
      [
        t('export.rule'),
        `${rule.name} ${t('inForce', { from: version.from, multiple: version.multiple, region: region.name })}${rule.source ? t('writtenIn', { source: rule.source }) : t('assumed')}`,
      ],
      ...(outcome ? [[t('filter'), t(`outcome.${outcome}`)] as const] : []),
    ],
    basis: answer.basis,
    figures: [
      { name: t('sum'), value: yiWords(sum, language), how: t(`verdict.${verdict}`) },
      {
        name: t('target'),
        value: amount(target),
        how: t('inForce', { from: version.from, multiple: version.multiple, region: region.name }),
      },
      { name: t('lacking'), value: amount(lacking), how: `${t('target')} − ${t('sum')}` },
    ],
    tables: [table],
    sources: eachSourceOnce([...sourcesOfRows([table]), ...baseFigures.flatMap(({ sources }) => sources)]),
  };
}
