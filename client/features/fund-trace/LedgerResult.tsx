import { Alert, Progress, Segmented, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundLedgerAnswer, LedgerItem } from '../../../server/contract/fund-trace-ledger.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { TieRow } from '../../ui/TieRow.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { usePaging } from '../../ui/use-paging.ts';
import { LedgerBase } from './LedgerBase.tsx';
import { yiWords } from './holdings.view-model.ts';
import { ledgerExport } from './ledger-export.ts';
import { countOutcomes, progressOf } from './ledger.view-model.ts';
import styles from './ledger.module.css';
import page from './fund-trace.module.css';

const VERDICT_KIND = { met: 'success', short: 'error', open: 'warning', 'no-target': 'info' } as const;
const OUTCOME_TONE = { counted: 'accent', open: 'warn', refused: 'plain' } as const;
const OUTCOMES = ['counted', 'open', 'refused'] as const;
type Outcome = (typeof OUTCOMES)[number];

type Props = {
  answer: FundLedgerAnswer;
  outcome: Outcome | null;
  onOutcome: (outcome: Outcome | null) => void;
};

/** The sum against the target with both ends, then every item with how it fared and why. */
export function LedgerResult({ answer, outcome, onOutcome }: Props) {
  const { t, i18n } = useTranslation('ledger');
  const { sum, target, lacking, verdict, items, byStatus, rule, version, region } = answer;
  const counts = countOutcomes(items);
  const progress = progressOf(answer);
  const listed = items.filter((item) => outcome === null || item.outcome === outcome);
  return (
    <>
      <div className={styles.head}>
        <strong>{rule.name}</strong>
        <span className={page.note}>
          {t('inForce', { from: version.from, multiple: version.multiple, region: region.name })}
          {rule.source ? t('writtenIn', { source: rule.source }) : t('assumed')}
        </span>
        <span className={styles.tools}>
          <ExportMenu make={() => ledgerExport(answer, listed, outcome, { t, language: i18n.language })} />{' '}
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      <Alert type={VERDICT_KIND[verdict]} showIcon title={t(`verdict.${verdict}`)} className={page.banner} />
      <div className={styles.figures}>
        <Figure name={t('sum')} value={yiWords(sum, i18n.language)} />
        <Figure name={t('target')} value={target ? yiWords(target, i18n.language) : t('unknown')} />
        <Figure name={t('lacking')} value={lacking ? yiWords(lacking, i18n.language) : t('unknown')} />
        {progress && (
          <div className={styles.progress}>
            <Progress
              percent={progress.possible}
              success={{ percent: progress.certain }}
              strokeColor="#e0b252"
              format={() => ''}
              size="small"
            />
            <span className={page.note}>{t(sum.high === null ? 'progress.open' : 'progress', progress)}</span>
          </div>
        )}
      </div>
      {byStatus.length > 0 && (
        <p className={page.note}>
          {t('byStatus')}
          {byStatus
            .map((one) =>
              t('byStatus.one', {
                status: t(`status.${one.status ?? 'none'}`),
                amount: yiWords(one.sum, i18n.language),
                count: one.items,
              }),
            )
            .join(t('and'))}
          {t('byStatus.note')}
        </p>
      )}
      <LedgerBase answer={answer} />
      {answer.cut && <Alert banner type="warning" title={t('cut')} />}
      {answer.beyond.map(({ behind, levels, count, things }) => (
        <Alert
          key={behind}
          type="warning"
          showIcon
          className={page.banner}
          title={t(`beyond.${behind}`, { levels, count })}
          description={
            <span className={styles.beyond}>
              {things.map((thing) => (
                <EntityLink key={thing.id} entity={thing} />
              ))}
              {count > things.length && t('beyond.more', { count: count - things.length })}
            </span>
          }
        />
      ))}
      <Segmented<Outcome | 'all'>
        aria-label={t('filter')}
        value={outcome ?? 'all'}
        onChange={(chosen) => onOutcome(chosen === 'all' ? null : chosen)}
        options={[
          { value: 'all', label: t('filter.all', { count: items.length }) },
          ...OUTCOMES.map((one) => ({ value: one, label: t(`filter.${one}`, { count: counts[one] }) })),
        ]}
      />
      <Table
        size="small"
        rowKey={({ thing }) => thing.id}
        columns={useColumns()}
        dataSource={listed}
        locale={{ emptyText: t(items.length === 0 ? 'noItems' : 'noItemsHere') }}
        pagination={usePaging(items.length, 50)}
        expandable={{
          columnTitle: <span className="visually-hidden">{t('evidence')}</span>,
          expandedRowRender: evidenceOf,
        }}
      />
      <p className={page.note}>{t('caution')}</p>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className={styles.figure}>
      <span className={page.note}>{name}</span>
      <span className={styles.value}>{value}</span>
    </div>
  );
}

function evidenceOf(item: LedgerItem) {
  return <Evidence item={item} />;
}

/** The figures an amount is read from and the ways by which the fund came by the thing, tie by tie. */
function Evidence({ item }: { item: LedgerItem }) {
  const { t } = useTranslation('ledger');
  const ends = new Map(item.ways.flatMap(({ via }) => via.map((entity) => [entity.id, entity] as const)));
  const ties = new Map(item.ways.flatMap((way) => way.ties.map((tie) => [tie.id, tie] as const)));
  return (
    <>
      {item.figures.map((figure, index) => (
        <div key={`${figure.asOf} ${index}`}>
          <MoneyText money={figure.amount} />{' '}
          <span className={page.note}>
            {figure.asOf}
            {figure.sharedWith.length > 0 &&
              t('sharedWith', { names: figure.sharedWith.map(({ name }) => name).join('、') })}
          </span>
          <SourceList sources={figure.sources} />
        </div>
      ))}
      {[...ties.values()].map((tie) => {
        const [from, to] = [ends.get(tie.from), ends.get(tie.to)];
        return from && to && <TieRow key={tie.id} tie={tie} from={from} to={to} />;
      })}
    </>
  );
}

function useColumns(): TableColumnsType<LedgerItem> {
  const { t, i18n } = useTranslation('ledger');
  return [
    {
      title: t('column.thing'),
      key: 'thing',
      render: (_, { thing }) => <EntityLink entity={thing} />,
    },
    {
      title: t('column.outcome'),
      key: 'outcome',
      width: 230,
      render: (_, { outcome, reasons }) => (
        <>
          <ToneTag tone={OUTCOME_TONE[outcome]} className={page.tag}>
            {t(`outcome.${outcome}`)}
          </ToneTag>
          {reasons.map((reason) => t(`reason.${reason}`)).join(t('and'))}
        </>
      ),
    },
    {
      title: t('column.amount'),
      key: 'amount',
      width: 120,
      align: 'right',
      sorter: (a, b) => a.amount.low - b.amount.low,
      render: (_, { amount, outcome, status }) =>
        outcome === 'refused' ? (
          <span className={page.note}>–</span>
        ) : (
          <>
            {yiWords(amount, i18n.language)}
            <div className={page.note}>{t(`status.${status ?? 'none'}`)}</div>
          </>
        ),
    },
    {
      title: t('column.kinds'),
      key: 'kinds',
      width: 130,
      render: (_, { kinds }) => kinds.map((kind) => t(`kind.${kind}`)).join('、'),
    },
    { title: t('column.date'), key: 'date', width: 100, render: (_, { date }) => date },
    {
      title: t('column.places'),
      key: 'places',
      width: 200,
      render: (_, { places }) =>
        places.length === 0 ? (
          <span className={page.note}>{t('noPlace')}</span>
        ) : (
          [...new Map(places.map((one) => [`${one.place.id} ${one.through?.id}`, one])).values()].map(
            ({ place, inside, through }) => (
              <div key={`${place.id} ${through?.id}`} className={inside ? undefined : page.note}>
                {inside ? '✓ ' : ''}
                {place.name}
                {through && <span className={page.note}> {t('through', { name: through.name })}</span>}
              </div>
            ),
          )
        ),
    },
  ];
}
