import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../server/contract/reconciliation.ts';
import { labelName } from '../../ui/model-names.ts';
import styles from './reconciliation.module.css';

type Props = {
  pairs: readonly Pair[];
  total: number;
  current: string | undefined;
  onOpen: (id: string) => void;
};

/** The queue, best first; the one looked at is marked and kept in sight. */
export function PairList({ pairs, total, current, onOpen }: Props) {
  const { t, i18n } = useTranslation('reconciliation');
  const marked = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current !== undefined) marked.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav className={styles.list} aria-label={t('queue')}>
      <ol>
        {pairs.map((pair) => (
          <li key={pair.id}>
            <button
              type="button"
              ref={pair.id === current ? marked : undefined}
              aria-current={pair.id === current}
              onClick={() => onOpen(pair.id)}
            >
              <span className={styles.names}>
                <span>{pair.left.name}</span>
                <span>{pair.right.name}</span>
              </span>
              <span className={styles.listFacts}>
                {labelName(pair.left.label, i18n.language)} · {pair.score.toFixed(2)}
                {pair.traps.length > 0 && ` · ${t('traps', { count: pair.traps.length })}`}
                {pair.openInSources && ` · ${t('open')}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {pairs.length < total && <p className={styles.muted}>{t('listCut', { count: pairs.length, total })}</p>}
    </nav>
  );
}
