import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BatchTable } from './BatchTable.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './imports.module.css';
import { useBatches } from './imports.query.ts';
import { Templates } from './Templates.tsx';

/** 导入: a department's sheets into the graph; what was taken in so far, and by whom. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const query = useBatches();
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <span className={styles.muted}>{t('intro')}</span>
        <nav className={styles.end} aria-label={t('near')}>
          <Space size="middle">
            <Link to="/reconciliation">{t('near.reconciliation')}</Link>
            <Link to="/data-quality">{t('near.quality')}</Link>
            <Link to="/edits">{t('near.edits')}</Link>
            <Link to="/reports">{t('near.reports')}</Link>
          </Space>
        </nav>
      </header>
      <div className={styles.begin}>
        <DropZone />
        <Templates />
      </div>
      <section className={styles.section} aria-labelledby="batches">
        <h2 id="batches" className={styles.subtitle}>
          {t('batches.title')}
        </h2>
        <Answered query={query} rows={6}>
          {({ batches }) =>
            batches.length === 0 ? (
              <EmptyState title={t('batches.none')} hint={t('batches.noneHint')} />
            ) : (
              <BatchTable batches={batches} />
            )
          }
        </Answered>
      </section>
    </div>
  );
}
