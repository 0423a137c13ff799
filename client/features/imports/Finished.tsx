import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { factsWith } from './batch.view-model.ts';
import styles from './imports.module.css';
import { PlanTables } from './PlanTables.tsx';
import { useBatchActions } from './use-batch-actions.tsx';

/** What a batch has written, or that all of it was taken back. */
export function Finished({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const { rollBack, busy } = useBatchActions(batch);
  const back = batch.status === 'rolled-back';
  const { counts } = batch;
  const values = {
    created: counts ? factsWith(counts, 'created') : 0,
    changed: counts ? factsWith(counts, 'changed') : 0,
    refused: counts ? counts.rows.refused + counts.rows.undecided : 0,
  };
  return (
    <>
      <Alert
        type={back ? 'info' : 'success'}
        showIcon
        className={(back ? styles.back : styles.written) ?? ''}
        title={t(back ? 'done.rolledBack' : 'done.committed', values)}
        description={t(back ? 'done.rolledBackHint' : 'done.committedHint', values)}
        action={
          <Space wrap>
            <Link to="/imports">{t('done.next')}</Link>
            {!back && (
              <Button danger loading={busy} onClick={rollBack}>
                {t('do.rollBack')}
              </Button>
            )}
          </Space>
        }
      />
      {counts && (
        <section className={styles.section} aria-label={t('done.what')}>
          <PlanTables batch={batch} counts={counts} />
        </section>
      )}
    </>
  );
}
