import { FileTextOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { SourceRef } from '../../server/contract/common.ts';
import styles from './facts.module.css';

/** Sources with title, publisher, date and a way to the original, below the evidence in our own words. */
export function SourceList({ sources, evidence }: { sources: readonly SourceRef[]; evidence?: string }) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.sources}>
      {evidence && <p className={styles.evidence}>{evidence}</p>}
      {sources.length === 0 && <p className={styles.muted}>{t('source.none')}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <FileTextOutlined aria-hidden className={styles.sourceMark} />
            {source.url ? (
              <a
                href={source.url}
                target="_blank"
                rel="noreferrer"
                title={t('source.open', { title: source.title })}
              >
                {source.title}
              </a>
            ) : (
              source.title
            )}
            <span className={styles.muted}>
              {' '}
              {[source.publisher, source.date ?? t('source.noDate')].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
