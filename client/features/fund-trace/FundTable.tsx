import { Button, Table, Tag, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundSummary } from '../../../server/contract/fund-trace.ts';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { EntityList } from './EntityList.tsx';
import { orderFunds } from './fund-trace.view-model.ts';
import styles from './fund-trace.module.css';

/** Every fund known, before one is chosen. */
export function FundTable({
  funds,
  onChoose,
}: {
  funds: readonly FundSummary[];
  onChoose: (fund: string) => void;
}) {
  const { t } = useTranslation('funds');
  const printing = usePrinting();
  const columns: TableColumnsType<FundSummary> = [
    {
      title: t('table.fund'),
      key: 'fund',
      render: (_, { fund }) => (
        <Button type="link" size="small" className={styles.nameButton} onClick={() => onChoose(fund.id)}>
          {fund.name}
        </Button>
      ),
      sorter: (a, b) => a.fund.name.localeCompare(b.fund.name, 'zh-Hans-CN'),
    },
    {
      title: t('table.kind'),
      key: 'kind',
      width: 110,
      render: (_, { kind }) => kind && <Tag>{t(`kind.${kind}`)}</Tag>,
    },
    {
      title: t('table.size'),
      key: 'size',
      width: 190,
      render: (_, { sizes }) =>
        sizes.length === 0 ? (
          <span className={styles.note}>–</span>
        ) : (
          sizes.map((size) => (
            <div key={`${size.asOf} ${size.value}`}>
              <MoneyText money={size} />{' '}
              <span className={styles.note}>{t('table.asOf', { date: size.asOf })}</span>
            </div>
          ))
        ),
    },
    {
      title: t('table.managers'),
      key: 'managers',
      render: (_, { managers }) => <EntityList entities={managers} />,
    },
    {
      title: t('table.focuses'),
      key: 'focuses',
      render: (_, { focuses }) => <EntityList entities={focuses} />,
    },
    {
      title: t('table.invested'),
      key: 'invested',
      width: 96,
      align: 'right',
      render: (_, { invested }) => invested || <span className={styles.note}>–</span>,
      sorter: (a, b) => a.invested - b.invested,
    },
    {
      title: t('table.introduced'),
      key: 'introduced',
      width: 96,
      align: 'right',
      render: (_, { introduced }) => introduced || <span className={styles.note}>–</span>,
      sorter: (a, b) => a.introduced - b.introduced,
    },
  ];
  return (
    <div className={styles.scrolling}>
      <p className={styles.lead}>{t('table.lead', { count: funds.length })}</p>
      <Table
        size="small"
        rowKey={({ fund }) => fund.id}
        columns={columns}
        dataSource={orderFunds(funds)}
        pagination={false}
        sticky={!printing}
      />
      <p className={styles.note}>{t('table.caution')}</p>
    </div>
  );
}
