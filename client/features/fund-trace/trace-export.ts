import type { TFunction } from 'i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { labelName, relationshipName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import {
  eachSourceOnce,
  sourcesOfRows,
  type Export,
  type ExportTable,
} from '../../ui/table-export/export-model.ts';
import { REACH, type Reach, type RouteRow } from './fund-trace.view-model.ts';
import { endsWords, yiWords } from './holdings.view-model.ts';

type Words = { t: TFunction<'funds'>; language: string };
type Shown = { rows: readonly RouteRow[]; list: Reach | null; picture: string | null; title: string };

/** What a fund reached, or who stands behind it: the routes listed, what is held over all of them, the sums. */
export function traceExport(trace: FundTraceAnswer, shown: Shown, words: Words): Export {
  const { t, language } = words;
  const { rows, list, picture, title } = shown;
  const { ownership, direction } = trace;
  const tables = [routeTable(rows, words), holdingTable(trace, words)];
  return {
    title,
    filters: [
      [t('export.fund'), trace.fund.name],
      [t('direction.label'), t(`direction.${direction}`)],
      ...(list ? [[t('export.reach'), t(`reach.${list}`)] as const] : []),
      [t('planned.count', { ns: 'holdings' }), t(ownership.countsPlanned ? 'export.yes' : 'export.no')],
    ],
    basis: trace.basis,
    figures: [
      {
        name: t('export.reached'),
        value: REACH.filter((reach) => trace.summary[reach] > 0)
          .map((reach) => `${t(`reach.${reach}`)} ${trace.summary[reach]}`)
          .join(' · '),
        how: t('routes.note'),
      },
      ...trace.outlayTotals.map(({ status, sum, ties, withoutAmount }) => ({
        name: `${t(direction === 'down' ? 'totals.down' : 'totals.up', { ns: 'holdings' })} · ${t(`status.${status}`, { ns: 'holdings' })}`,
        value: yiWords(sum, language),
        how: [
          t('totals.ties', { ns: 'holdings', count: ties }),
          withoutAmount > 0 && t('totals.without', { ns: 'holdings', count: withoutAmount }),
          t('totals.note', { ns: 'holdings' }),
        ]
          .filter(Boolean)
          .join(' '),
      })),
    ],
    ...(picture && { pictures: [{ name: title, svg: picture }] }),
    tables,
    sources: sourcesOfRows(tables),
  };
}

function routeTable(rows: readonly RouteRow[], { t, language }: Words): ExportTable {
  return {
    name: t('routes.title'),
    note: t('routes.note'),
    header: [
      t('routes.to'),
      t('export.kind'),
      t('routes.via'),
      t('routes.how'),
      t('routes.amount'),
      t('routes.cashFlow'),
      t('routes.control'),
      t('export.asOf'),
    ],
    rows: rows.map(({ to, between, introduced, last, route }) => [
      to.name,
      labelName(to.label, language),
      [
        introduced ? t('routes.introduced') : '',
        between.map(({ name }) => name).join(' → ') || t('routes.direct'),
      ]
        .filter(Boolean)
        .join('：'),
      [
        relationshipName(last.type, language),
        last.instrument && t(`instrument.${last.instrument}`),
        last.mode && t(`mode.${last.mode}`),
        last.joint && t('routes.joint'),
      ]
        .filter(Boolean)
        .join(' · '),
      route.amount
        ? [
            route.amount.status && t(`money.${route.amount.status}`, { ns: 'ui' }),
            moneyWords(route.amount, language),
          ]
            .filter(Boolean)
            .join(' ')
        : null,
      endsWords(route.cashFlowShare, route.cashFlowShareTo) || null,
      endsWords(route.controlShare, route.controlShareTo) || null,
      last.asOf,
    ]),
    rowSources: rows.map(({ ties }) => eachSourceOnce(ties.flatMap(({ tie }) => tie.sources))),
  };
}

function holdingTable({ ownership, direction, ties }: FundTraceAnswer, { t, language }: Words): ExportTable {
  const { holdings, contradictions, stakes } = ownership;
  const contradicted = new Set(contradictions.map(({ entity }) => entity.id));
  const tieOf = new Map(ties.map((tie) => [tie.id, tie]));
  return {
    name: t('below.holdings', { ns: 'holdings' }),
    note: t(`lead.${direction}`, { ns: 'holdings' }),
    header: [
      t(`column.${direction}`, { ns: 'holdings' }),
      t('export.kind'),
      t('cashFlow', { ns: 'holdings' }),
      t('once', { ns: 'holdings' }),
      t('control', { ns: 'holdings' }),
      t('together', { ns: 'holdings' }),
      t('marks', { ns: 'holdings' }),
    ],
    rows: holdings.map(({ entity, cashFlow, cashFlowOnce, control, controlTogether, planned }) => [
      entity.name,
      labelName(entity.label, language),
      endsWords(cashFlow.low, cashFlow.high),
      cashFlowOnce ? endsWords(cashFlowOnce.low, cashFlowOnce.high) : null,
      endsWords(control.low, control.high),
      controlTogether ? endsWords(controlTogether.low, controlTogether.high) : null,
      [
        planned && t('mark.planned', { ns: 'holdings' }),
        contradicted.has(entity.id) && t('mark.contradicted', { ns: 'holdings' }),
      ]
        .filter(Boolean)
        .join(' · ') || null,
    ]),
    rowSources: holdings.map(({ entity }) =>
      eachSourceOnce(
        stakes
          .filter(({ owned, owner }) => (direction === 'down' ? owned : owner) === entity.id)
          .flatMap((stake) => stake.ties.flatMap((id) => tieOf.get(id)?.sources ?? [])),
      ),
    ),
  };
}
