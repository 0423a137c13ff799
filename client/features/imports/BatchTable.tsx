import { Button, Progress, Space, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { BatchStateTag } from './BatchStateTag.tsx';
import {
  isBrokenOff,
  isRemovable,
  isRunning,
  percentOf,
  sizeWords,
  stepOf,
  whenWords,
} from './batch.view-model.ts';
import styles from './imports.module.css';
import { kindName } from './sheet-names.ts';
import { useBatchActions } from './use-batch-actions.tsx';

const addressFor = ({ id }: Batch) => `/imports/${encodeURIComponent(id)}`;

/** What was taken in so far: file, who and when, what became of its rows, and the way on. */
export function BatchTable({ batches }: { batches: readonly Batch[] }) {
  return (
    <Table
      size="small"
      rowKey="id"
      columns={useColumns()}
      dataSource={[...batches]}
      pagination={{ defaultPageSize: 20, hideOnSinglePage: true, showSizeChanger: false, size: 'small' }}
      scroll={{ x: 980 }}
    />
  );
}

function useColumns(): TableColumnsType<Batch> {
  const { t, i18n } = useTranslation('imports');
  return [
    {
      title: t('column.file'),
      key: 'file',
      render: (_, batch) => (
        <>
          <Link to={addressFor(batch)}>{batch.fileName}</Link>
          <div className={styles.muted}>
            {[sizeWords(batch.fileBytes), ...batch.sheets.map(({ kind }) => kindName(kind, i18n.language))]
              .filter((text, at, all) => all.indexOf(text) === at)
              .join(' · ')}
          </div>
        </>
      ),
    },
    {
      title: t('column.state'),
      key: 'state',
      width: 150,
      render: (_, batch) => (
        <>
          <BatchStateTag batch={batch} />
          {isRunning(batch) && batch.progress && (
            <Progress
              percent={percentOf(batch.progress) ?? 0}
              size="small"
              aria-label={t('progress.label', { file: batch.fileName })}
            />
          )}
        </>
      ),
    },
    { title: t('column.by'), dataIndex: 'by', key: 'by', width: 100 },
    {
      title: t('column.when'),
      key: 'when',
      width: 150,
      render: (_, { createdAt }) => whenWords(createdAt, i18n.language),
    },
    ...(['created', 'changed', 'left', 'refused', 'undecided'] as const).map((outcome) => ({
      title: t(`outcome.${outcome}`),
      key: outcome,
      width: 78,
      align: 'right' as const,
      render: (_: unknown, { counts }: Batch) =>
        counts ? counts.rows[outcome].toLocaleString() : <span className={styles.muted}>–</span>,
    })),
    {
      title: t('column.actions'),
      key: 'actions',
      width: 190,
      render: (_, batch) => <Actions batch={batch} />,
    },
  ];
}

function Actions({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const { resume, rollBack, remove, busy } = useBatchActions(batch);
  const { fileName: file } = batch;
  return (
    <Space wrap size={4}>
      {isBrokenOff(batch) && batch.status !== 'planning' ? (
        <Button
          size="small"
          type="primary"
          disabled={busy}
          aria-label={t('do.resumeOf', { file })}
          onClick={resume}
        >
          {t('do.resume')}
        </Button>
      ) : (
        <Link
          to={addressFor(batch)}
          aria-label={t(stepOf(batch) === 'done' ? 'do.lookAt' : 'do.goOnWith', { file })}
        >
          {t(stepOf(batch) === 'done' ? 'do.look' : 'do.goOn')}
        </Link>
      )}
      {batch.status === 'committed' && (
        <Button
          size="small"
          danger
          disabled={busy}
          aria-label={t('do.rollBackOf', { file })}
          onClick={rollBack}
        >
          {t('do.rollBack')}
        </Button>
      )}
      {isRemovable(batch) && (
        <Button size="small" disabled={busy} aria-label={t('do.removeOf', { file })} onClick={remove}>
          {t('do.remove')}
        </Button>
      )}
    </Space>
  );
}
