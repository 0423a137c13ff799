import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { factsWith } from './batch.view-model.ts';
import styles from './imports.module.css';
import { PlanTables } from './PlanTables.tsx';
import { useBatchActions } from './use-batch-actions.tsx';

/** The dry run: what would be written and what would not, before anything is. */
export function ReviewStep({ batch, onMapping }: { batch: Batch; onMapping: () => void }) {
  const { t } = useTranslation('imports');
  const { commit, busy } = useBatchActions(batch);
  const { counts } = batch;
  if (!counts || counts.rows.read === 0) {
    return (
      <EmptyState
        title={t('review.nothing')}
        hint={t('review.nothingHint')}
        action={{ text: t('review.mapping'), onClick: onMapping }}
      />
    );
  }
  const facts = factsWith(counts, 'created') + factsWith(counts, 'changed');
  return (
    <section className={styles.section} aria-label={t('step.review')}>
      <Alert
        type="info"
        showIcon
        title={t('review.notYet')}
        description={t(facts > 0 ? 'review.notYetHint' : 'review.noChange', { count: facts })}
        action={
          <Space wrap>
            <Button onClick={onMapping}>{t('review.mapping')}</Button>
            <Button type="primary" disabled={facts === 0} loading={busy} onClick={commit}>
              {t('commit.ok')}
            </Button>
          </Space>
        }
      />
      <PlanTables batch={batch} counts={counts} />
    </section>
  );
}
