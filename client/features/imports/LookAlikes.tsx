import type { TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import type { LookAlike } from '../../../server/contract/imports-plan.ts';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import styles from './imports.module.css';
import { useLookAlikes } from './imports.query.ts';
import { PlanTable } from './PlanTable.tsx';

const PAGE_SIZE = 20;

/** Rows that make something whose name looks like others': noted, so that somebody decides before they stand twice. */
export function LookAlikes({ batch, count }: { batch: Batch; count: number }) {
  const { t } = useTranslation('imports');
  const [page, setPage] = useState(1);
  const query = useLookAlikes(batch, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const columns = useColumns(batch.sheets.length > 1);
  return (
    <section className={styles.section} aria-label={t('alike.title', { count })}>
      <h2 className={styles.alike}>{t('alike.title', { count })}</h2>
      <p className={styles.muted}>{t(batch.status === 'planned' ? 'alike.hint' : 'alike.hintAfter')}</p>
      <PlanTable
        query={query}
        rowKey="id"
        columns={columns}
        pageSize={PAGE_SIZE}
        waiting={4}
        page={page}
        onPage={setPage}
        width={720}
      />
    </section>
  );
}

function useColumns(many: boolean): TableColumnsType<LookAlike> {
  const { t } = useTranslation('imports');
  const { t: why } = useTranslation('reconciliation');
  return [
    {
      title: t('column.place'),
      key: 'place',
      width: 160,
      render: (_, { sheet, line }) => `${many ? `${sheet} ` : ''}${t('place.line', { line })}`,
    },
    { title: t('alike.new'), key: 'name', dataIndex: 'name', width: 240 },
    {
      title: t('alike.resembles'),
      key: 'resembles',
      render: (_, { resembles }) =>
        resembles.map(({ id, name, reason }) => (
          <div key={id}>
            <Link to={dossierAddress(id)}>{name}</Link>{' '}
            <span className={styles.muted}>{why(`reason.${reason}`)}</span>
          </div>
        )),
    },
    {
      title: t('column.actions'),
      key: 'decide',
      width: 150,
      render: (_, { label, name }) => (
        <Link
          to={`/reconciliation?${new URLSearchParams({ label, name }).toString()}`}
          aria-label={t('alike.decideOn', { name })}
        >
          {t('alike.decide')}
        </Link>
      ),
    },
  ];
}
