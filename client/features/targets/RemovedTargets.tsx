import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../server/contract/targets.ts';
import styles from './targets.module.css';
import { useTargetActions } from './targets.query.ts';
import { useTargetName } from './use-target-notes.tsx';

/** What was taken off the list, each of which can be put back. */
export function RemovedTargets({ removed }: { removed: readonly Target[] }) {
  const { t } = useTranslation('targets');
  const [open, setOpen] = useState(false);
  const nameOf = useTargetName();
  const { restore } = useTargetActions();
  if (removed.length === 0) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('removed.button', { count: removed.length })}
      </Button>{' '}
      <Drawer title={t('removed.title')} open={open} onClose={() => setOpen(false)} size={460}>
        <ul className={styles.removed}>
          {removed.map((target) => (
            <li key={target.id}>
              <span>
                {nameOf(target)}
                <br />
                <span className={styles.muted}>{t('removed.on', { date: target.removedOn })}</span>
              </span>
              <Button size="small" disabled={restore.isPending} onClick={() => restore.mutate(target)}>
                {t('removed.restore')}
              </Button>
            </li>
          ))}
        </ul>
      </Drawer>
    </>
  );
}
