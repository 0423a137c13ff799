import { Alert, Switch, Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Holding, Ownership } from '../../../server/contract/fund-trace-ownership.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { usePaging } from '../../ui/use-paging.ts';
import { endsWords } from './holdings.view-model.ts';
import styles from './fund-trace.module.css';

type Props = {
  ownership: Ownership;
  direction: 'down' | 'up';
  chosen: string | null;
  onChoose: (entity: string) => void;
  onCountPlanned: (planned: boolean) => void;
};

/** What the fund holds of each entity (or is held by each) over all routes and loops, with both ends of what is not exact. */
export function HoldingsTable({ ownership, direction, chosen, onChoose, onCountPlanned }: Props) {
  const { t } = useTranslation('holdings');
  const printing = usePrinting();
  const { holdings, loops, contradictions, error, cut, countsPlanned } = ownership;
  const names = new Map(holdings.map(({ entity }) => [entity.id, entity.name]));
  return (
    <>
      <div className={styles.holdingsHead}>
        <label>
          <Switch size="small" checked={countsPlanned} onChange={onCountPlanned} /> {t('planned.count')}
        </label>
        <span className={styles.note}>{t(`lead.${direction}`)}</span>
      </div>
      {loops.length > 0 && (
        <p className={styles.headNote}>
          {t('loops', {
            count: loops.length,
            names: loops
              .map((loop) => loop.map((id) => names.get(id) ?? t('theFund')).join(' ⇄ '))
              .join('；'),
          })}{' '}
          {error > 0 ? t('solved.bound', { error: error.toExponential(1) }) : t('solved.exact')}
        </p>
      )}
      {contradictions.length > 0 && (
        <p className={styles.headNote}>
          {t('contradictions', {
            names: contradictions
              .map(({ entity, sum }) => `${entity.name} ${endsWords(sum, sum)}`)
              .join('、'),
          })}
        </p>
      )}
      {cut && <Alert banner type="warning" title={t('cut')} />}
      <Table
        size="small"
        sticky={!printing}
        rowKey={({ entity }) => entity.id}
        columns={useColumns(ownership, direction)}
        dataSource={holdings}
        locale={{ emptyText: t(countsPlanned ? 'none' : 'noneHeld') }}
        pagination={usePaging(holdings.length, 50)}
        rowClassName={({ entity }) => (entity.id === chosen ? (styles.chosenRow ?? '') : (styles.row ?? ''))}
        onRow={({ entity }) => ({ onClick: () => onChoose(entity.id) })}
      />
    </>
  );
}

function useColumns(
  { holdings, loops, contradictions }: Ownership,
  direction: 'down' | 'up',
): TableColumnsType<Holding> {
  const { t } = useTranslation('holdings');
  const inLoop = new Set(loops.flat());
  const contradicted = new Set(contradictions.map(({ entity }) => entity.id));
  const anyOnce = holdings.some(({ cashFlowOnce }) => cashFlowOnce);
  const all: (false | TableColumnsType<Holding>[number])[] = [
    {
      title: t(`column.${direction}`),
      key: 'entity',
      ellipsis: true,
      render: (_, { entity }) => (
        <button type="button" className={styles.plain} title={entity.name}>
          <LabelMark label={entity.label} /> {entity.name}
        </button>
      ),
    },
    {
      title: <span title={t('cashFlow.why')}>{t('cashFlow')}</span>,
      key: 'cashFlow',
      width: 150,
      align: 'right',
      sorter: (a, b) => a.cashFlow.low - b.cashFlow.low,
      render: (_, { cashFlow }) => endsWords(cashFlow.low, cashFlow.high),
    },
    anyOnce && {
      title: <span title={t('once.why')}>{t('once')}</span>,
      key: 'once',
      width: 130,
      align: 'right',
      render: (_, { cashFlowOnce }) => cashFlowOnce && endsWords(cashFlowOnce.low, cashFlowOnce.high),
    },
    {
      title: <span title={t('control.why')}>{t('control')}</span>,
      key: 'control',
      width: 140,
      align: 'right',
      render: (_, { control }) => endsWords(control.low, control.high),
    },
    {
      title: <span title={t('together.why')}>{t('together')}</span>,
      key: 'together',
      width: 150,
      align: 'right',
      render: (_, { controlTogether }) =>
        controlTogether && endsWords(controlTogether.low, controlTogether.high),
    },
    {
      title: t('marks'),
      key: 'marks',
      width: 190,
      render: (_, { entity, planned, cashFlow }) => (
        <>
          {planned && <Tag>{t('mark.planned')}</Tag>}
          {contradicted.has(entity.id) && <ToneTag tone="warn">{t('mark.contradicted')}</ToneTag>}
          {cashFlow.low === 0 && !contradicted.has(entity.id) && <Tag>{t('mark.open')}</Tag>}
          {inLoop.has(entity.id) && <Tag>{t('mark.loop')}</Tag>}
        </>
      ),
    },
  ];
  return all.filter((column) => column !== false);
}
