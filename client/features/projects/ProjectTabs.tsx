import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../ui/PageTabs.tsx';

const VIEWS = [
  { key: 'list', path: '/projects' },
  { key: 'bulletin', path: '/projects/bulletin' },
  { key: 'funnel', path: '/projects/funnel' },
  { key: 'issues', path: '/projects/issues' },
  { key: 'sites', path: '/projects/sites' },
] as const;
const SHARED = ['region', 'chain', 'asOf'];

/** The ways to look at projects: one by one, by period, how far they have come, their problems, and where they could go. */
export function ProjectTabs() {
  const { t } = useTranslation('projectLife');
  const tabs = VIEWS.map(({ key, path }) => ({ path, label: t(`tabs.${key}`) }));
  return <PageTabs label={t('tabs.label')} tabs={tabs} shared={SHARED} />;
}
