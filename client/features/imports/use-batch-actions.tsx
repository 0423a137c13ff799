import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { batchSchema, type Batch } from '../../../server/contract/imports-batch.ts';
import { rollbackObstacleSchema, type RollbackObstacle } from '../../../server/contract/imports-plan.ts';
import { ApiError } from '../../api/call.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { describeError } from '../../ui/describe-error.ts';
import { factsWith } from './batch.view-model.ts';
import {
  commitBatch,
  removeBatch,
  resumeBatch,
  rollBackBatch,
  useForgetBatch,
  useKeepBatch,
} from './imports.query.ts';
import { Obstacles } from './Obstacles.tsx';

const refusedSchema = z.object({ obstacles: z.array(rollbackObstacleSchema), total: z.number() });

/** Why a batch cannot be taken back, as the server told it; undefined for other errors. */
function obstaclesIn(error: unknown): { obstacles: RollbackObstacle[]; total: number } | undefined {
  if (!(error instanceof ApiError) || error.code !== 'rollback_refused') return undefined;
  return refusedSchema.safeParse(error.details).data;
}

/** What can be done to a batch, each asked for once more where it writes, and told when it did not work. */
export function useBatchActions(batch: Batch, onRemoved?: () => void) {
  const { t } = useTranslation('imports');
  const { t: ui } = useTranslation('ui');
  const { modal, message } = App.useApp();
  const keep = useKeepBatch();
  const forget = useForgetBatch();
  const [busy, setBusy] = useState(false);

  const tell = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'changed_meanwhile') {
      const now = batchSchema.safeParse(error.details).data;
      if (now) keep(now);
      void message.warning(t('note.changedMeanwhile'));
      return;
    }
    if (error instanceof ApiError && error.code === 'plan_outdated') {
      void message.warning(t('note.planOutdated'), 8);
      return;
    }
    const refused = obstaclesIn(error);
    if (refused) {
      modal.warning({
        title: t('rollback.refused', { count: refused.total }),
        width: 640,
        content: <Obstacles {...refused} />,
        okText: t('rollback.understood'),
      });
      return;
    }
    const { title, detail } = describeError(error);
    void message.error(t('note.failed', { reason: detail ?? ui(title) }), 8);
  };

  const write = async (work: (batch: Batch) => Promise<Batch>) => {
    if ((await ensureAuthor()) === null) return;
    setBusy(true);
    try {
      keep(await work(batch));
    } catch (error) {
      tell(error);
    } finally {
      setBusy(false);
    }
  };

  const { counts, fileName: file } = batch;
  const facts = counts && { created: factsWith(counts, 'created'), changed: factsWith(counts, 'changed') };
  return {
    busy,
    commit: () =>
      modal.confirm({
        title: t('commit.title', { file }),
        content: t('commit.content', { created: facts?.created ?? 0, changed: facts?.changed ?? 0 }),
        okText: t('commit.ok'),
        cancelText: t('commit.cancel'),
        onOk: () => write(commitBatch),
      }),
    resume: () => void write(resumeBatch),
    rollBack: () =>
      modal.confirm({
        title: t('rollback.title', { file }),
        content: t('rollback.content', { created: facts?.created ?? 0, changed: facts?.changed ?? 0 }),
        okText: t('rollback.ok'),
        okButtonProps: { danger: true },
        cancelText: t('commit.cancel'),
        onOk: () => write(rollBackBatch),
      }),
    remove: () =>
      modal.confirm({
        title: t('remove.title', { file }),
        content: t('remove.content'),
        okText: t('do.remove'),
        okButtonProps: { danger: true },
        cancelText: t('commit.cancel'),
        onOk: async () => {
          if ((await ensureAuthor()) === null) return;
          try {
            await removeBatch(batch);
            onRemoved?.();
            await forget();
          } catch (error) {
            tell(error);
          }
        },
      }),
  };
}
