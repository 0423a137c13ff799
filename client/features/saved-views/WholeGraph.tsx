import { useTranslation } from 'react-i18next';
import type { ViewChanges } from '../../../server/contract/saved-views.ts';
import styles from './saved-views.module.css';

/** By how much the whole graph has grown or shrunk, and of when its newest source is. */
export function WholeGraph({
  changes: { markThen, markNow },
}: {
  changes: Pick<ViewChanges, 'markThen' | 'markNow'>;
}) {
  const { t } = useTranslation('views');
  const step = (key: 'entities' | 'ties' | 'claims') => signed(markNow[key] - markThen[key]);
  const [before, now] = [markThen.newest ?? '—', markNow.newest ?? '—'];
  return (
    <div className={styles.faint}>
      {t('notice.whole', { entities: step('entities'), ties: step('ties'), claims: step('claims') })}
      {'；'}
      {before === now ? t('notice.newestSame', { now }) : t('notice.newest', { before, now })}
    </div>
  );
}

const signed = (count: number) => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '±0');
