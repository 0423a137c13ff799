import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import { useBatchActions } from './use-batch-actions.tsx';
import { useReason } from './use-reason.ts';

/** Work that was broken off: how much of it stands, and the way on from there. */
export function Interrupted({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const { resume, busy } = useBatchActions(batch);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ margin: 16 }}
      title={t(`interrupted.${batch.status}`)}
      description={t('interrupted.hint', { done: batch.chunksDone, total: batch.chunks })}
      action={
        <Button type="primary" loading={busy} onClick={resume}>
          {t('do.resume')}
        </Button>
      }
    />
  );
}

/** Writing that stopped for a reason: what it was, and both ways out. */
export function Failed({ batch }: { batch: Batch }) {
  const { t } = useTranslation('imports');
  const reason = useReason();
  const { resume, rollBack, busy } = useBatchActions(batch);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ margin: 16 }}
      title={t('failed.title', { done: batch.chunksDone, total: batch.chunks })}
      description={batch.failure && reason(batch.failure)}
      action={
        <Space wrap>
          <Button type="primary" disabled={busy} onClick={resume}>
            {t('do.resume')}
          </Button>
          <Button danger disabled={busy} onClick={rollBack}>
            {t('do.rollBack')}
          </Button>
        </Space>
      }
    />
  );
}
