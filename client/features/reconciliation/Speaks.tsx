import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../server/contract/reconciliation.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './reconciliation.module.css';

/** What speaks for two being one, each with its weight, and what against. */
export function Speaks({
  pair,
}: {
  pair: Pick<Pair, 'score' | 'reasons' | 'traps'> & { openInSources?: boolean };
}) {
  const { t } = useTranslation('reconciliation');
  return (
    <div className={styles.speaks}>
      <div>
        <h3>
          {t('for')} <span className={styles.muted}>{t('score', { score: pair.score.toFixed(2) })}</span>
        </h3>
        {pair.reasons.length === 0 && <p className={styles.muted}>{t('for.nothing')}</p>}
        <ul>
          {pair.reasons.map(({ code, weight, detail }) => (
            <li key={code}>
              <ToneTag tone="green" icon={<CheckCircleOutlined aria-hidden />}>
                {t(`reason.${code}`)} {weight.toFixed(2)}
              </ToneTag>{' '}
              {detail}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('against')}</h3>
        {pair.traps.length === 0 && <p className={styles.muted}>{t('against.nothing')}</p>}
        <ul>
          {pair.traps.map(({ code, detail }) => (
            <li key={code}>
              <ToneTag tone="warn" icon={<WarningOutlined aria-hidden />}>
                {t(`trap.${code}`)}
              </ToneTag>{' '}
              {detail}
            </li>
          ))}
        </ul>
        {pair.openInSources && <p className={styles.muted}>{t('openInSources')}</p>}
      </div>
    </div>
  );
}
