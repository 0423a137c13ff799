import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { CandidatesTab } from './CandidatesTab.tsx';
import { VisitPlanTab } from '../visit-plan/VisitPlanTab.tsx';
import styles from './introductions.module.css';
import { TABS, useIntroductionsUrl } from './introductions-url.ts';
import { ChangeNotice } from './ChangeNotice.tsx';
import { PairTab } from './PairTab.tsx';
import { useChanges } from './use-changes.ts';

/** 以商招商: through whom to reach those who could fill a gap, and the ways between any two entities. */
export function IntroductionsPage() {
  const { t } = useTranslation('introductions');
  const [url, setUrl] = useIntroductionsUrl();
  const { change, made } = useChanges(url, setUrl);
  return (
    <div className={styles.page}>
      <Tabs
        className={styles.tabs ?? ''}
        activeKey={url.tab}
        onChange={(tab) => void setUrl({ tab: TABS.find((known) => known === tab) ?? null, path: 0 })}
        items={[
          { key: 'candidates', label: t('tab.candidates') },
          { key: 'pair', label: t('tab.pair') },
          { key: 'visits', label: t('tab.visits') },
        ]}
      />
      <ChangeNotice made={made} />
      {url.tab === 'visits' && <VisitPlanTab />}
      {url.tab === 'pair' && <PairTab url={url} setUrl={setUrl} change={change} />}
      {url.tab === 'candidates' && <CandidatesTab url={url} setUrl={setUrl} change={change} />}
    </div>
  );
}
