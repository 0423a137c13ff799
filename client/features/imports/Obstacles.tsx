import { useTranslation } from 'react-i18next';
import type { RollbackObstacle } from '../../../server/contract/imports-plan.ts';
import styles from './imports.module.css';

/** What keeps a batch from being taken back: each thing with what has become of it since. */
export function Obstacles({ obstacles, total }: { obstacles: readonly RollbackObstacle[]; total: number }) {
  const { t } = useTranslation('imports');
  return (
    <>
      <p>{t('rollback.why')}</p>
      <ul className={styles.obstacles}>
        {obstacles.map(({ id, name, reason, detail, decision }) => (
          <li key={id}>
            <b>{name}</b> {t(`obstacle.${reason}`)}
            <div className={styles.muted}>{detail}</div>
            {decision !== undefined && (
              <a href={`/reconciliation?view=history&decision=${encodeURIComponent(decision)}`}>
                {t('obstacle.decision')}
              </a>
            )}
          </li>
        ))}
      </ul>
      {total > obstacles.length && (
        <p className={styles.muted}>{t('rollback.more', { count: total - obstacles.length })}</p>
      )}
    </>
  );
}
