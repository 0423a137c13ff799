import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sourcesRoute, type SourcesAnswer } from '../../../server/contract/sources.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ChainHoldings } from './ChainHoldings.tsx';
import { SourceDrawer } from './SourceDrawer.tsx';
import { SourceTable } from './SourceTable.tsx';
import { useSourcesUrl } from './sources-url.ts';
import styles from './sources.module.css';
import { Totals } from './Totals.tsx';

/** 来源: what the graph rests on, how far it can be relied on, and what stands on each source. */
export function SourcesPage() {
  const { t } = useTranslation();
  const query = useQuery(callOptions(sourcesRoute, {}));
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('nav.sources')}</h1>
      <Answered query={query} rows={14}>
        {(answer) => <Sources answer={answer} />}
      </Answered>
    </div>
  );
}

function Sources({ answer }: { answer: SourcesAnswer }) {
  const { t } = useTranslation('sources');
  const [url, setUrl] = useSourcesUrl();
  if (answer.sources.length === 0) return <EmptyState title={t('none')} hint={t('noneHint')} />;
  return (
    <>
      <Totals totals={answer.totals} sources={answer.sources.length} />
      <nav className={styles.beside} aria-label={t('title', { ns: 'quality' })}>
        <Link to="/data-quality">{t('title', { ns: 'quality' })}</Link>
        <Link to="/reconciliation">{t('toReconciliation', { ns: 'quality' })}</Link>
      </nav>
      <Tabs
        activeKey={url.view}
        onChange={(view) => void setUrl({ view: view === 'chains' ? 'chains' : 'sources' })}
        items={[
          {
            key: 'sources',
            label: t('view.sources', { count: answer.sources.length }),
            children: <SourceTable sources={answer.sources} url={url} setUrl={setUrl} />,
          },
          {
            key: 'chains',
            label: t('view.chains', { count: answer.chains.length }),
            children: <ChainHoldings region={url.region} onRegion={(region) => void setUrl({ region })} />,
          },
        ]}
      />
      <SourceDrawer id={url.source} onClose={() => void setUrl({ source: null })} />
    </>
  );
}
