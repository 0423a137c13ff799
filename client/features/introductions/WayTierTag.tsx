import { useTranslation } from 'react-i18next';
import { WAY_TIERS, type WayTier } from '../../../server/contract/introductions.ts';
import styles from './ranking.module.css';

/** How good a way in is, in a word; told apart by lightness too. Pointing at it says what the word means. */
export function WayTierTag({ tier }: { tier: WayTier }) {
  const { t, i18n } = useTranslation('introductions');
  const rule = WAY_TIERS.find((known) => known.tier === tier);
  const why = i18n.language === 'en' ? t(`tier.why.${tier}`) : (rule?.why ?? '');
  return (
    <span
      className={`${styles.tier} ${styles[tier]}`}
      title={t('tier.title', { from: rule?.from ?? 0, why })}
    >
      {t(`tier.${tier}`)}
    </span>
  );
}
