import { useTranslation } from 'react-i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { yiWords } from './holdings.view-model.ts';
import styles from './fund-trace.module.css';

/** Sums over all instruments for each status, and what the projects reached cost; each says what it counts and leaves out. */
export function OutlayTotals({ trace }: { trace: FundTraceAnswer }) {
  const { t, i18n } = useTranslation('holdings');
  const { outlayTotals, investments, projectsWithoutInvestment, direction } = trace;
  if (outlayTotals.length === 0 && investments.length === 0) return null;
  return (
    <>
      {outlayTotals.length > 0 && (
        <>
          <h3>{t(direction === 'down' ? 'totals.down' : 'totals.up')}</h3>
          <ul className={styles.holdings}>
            {outlayTotals.map(({ status, sum, ties, withoutAmount, otherCurrency }) => (
              <li key={status}>
                {t(`status.${status}`)} {yiWords(sum, i18n.language)}{' '}
                <span className={styles.note}>
                  {[
                    ties > 0 && t('totals.ties', { count: ties }),
                    withoutAmount > 0 && t('totals.without', { count: withoutAmount }),
                    otherCurrency > 0 && t('totals.otherCurrency', { count: otherCurrency }),
                  ]
                    .filter(Boolean)
                    .join(t('comma'))}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t('totals.note')}</p>
        </>
      )}
      {investments.length > 0 && (
        <>
          <h3>{t('investments')}</h3>
          <ul className={styles.holdings}>
            {investments.map(({ status, sum, projects, sums, shared, otherCurrency }) => (
              <li key={status}>
                {t(`status.${status}`)} {yiWords(sum, i18n.language)}{' '}
                <span className={styles.note}>
                  {t('investments.of', { projects, sums })}
                  {shared > 0 && t('comma') + t('investments.shared', { count: shared })}
                  {otherCurrency > 0 && t('comma') + t('totals.otherCurrency', { count: otherCurrency })}
                </span>
              </li>
            ))}
          </ul>
          <p className={styles.note}>
            {t('investments.note')}
            {projectsWithoutInvestment > 0 && t('investments.without', { count: projectsWithoutInvestment })}
          </p>
        </>
      )}
    </>
  );
}
