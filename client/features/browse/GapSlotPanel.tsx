import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VerdictTag } from '../../ui/VerdictTag.tsx';
import styles from './browse.module.css';
import type { GapSlot } from './gap-slots.ts';

const address = (path: string, words: Record<string, string>) => `${path}?${new URLSearchParams(words)}`;

/** An open place of a chain: why it is open, and the ways to fill it. */
export function GapSlotPanel({ slot }: { slot: GapSlot }) {
  const { t } = useTranslation('browse');
  const { segment, chain, region, verdict } = slot;
  return (
    <div className={styles.start}>
      <h2>{t('slot.name', { segment: segment.name })}</h2>
      <p>
        <VerdictTag verdict={verdict} />{' '}
        {t(verdict === 'weak' ? 'slot.weak' : 'slot.missing', {
          chain: chain.name,
          segment: segment.name,
          region: region.name,
        })}
      </p>
      <h3>{t('slot.next')}</h3>
      <ul>
        <li>
          <Link to={address('/introductions', { chain: chain.id, segments: segment.id })}>
            {t('slot.candidates')}
          </Link>
        </li>
        <li>
          <Link to={address('/gaps', { chain: chain.id, region: region.id, segment: segment.id })}>
            {t('slot.why')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
