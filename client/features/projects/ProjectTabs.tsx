import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

const VIEWS = [
  { key: 'list', path: '/projects' },
  { key: 'bulletin', path: '/projects/bulletin' },
  { key: 'funnel', path: '/projects/funnel' },
  { key: 'issues', path: '/projects/issues' },
  { key: 'sites', path: '/projects/sites' },
] as const;
/** What the views have in common goes along from one to the next. */
const SHARED = ['region', 'chain', 'asOf'];

/** The ways to look at projects: one by one, by period, how far they have come, their problems, and where they could go. */
export function ProjectTabs() {
  const { t } = useTranslation('projectLife');
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const go = (path: string) => {
    const here = new URLSearchParams(search);
    const kept = new URLSearchParams(
      SHARED.flatMap((name) => {
        const value = here.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    void navigate(kept.size > 0 ? `${path}?${kept}` : path);
  };
  return (
    <Segmented<string>
      aria-label={t('tabs.label')}
      value={VIEWS.find(({ path }) => path === pathname)?.path ?? '/projects'}
      onChange={go}
      options={VIEWS.map(({ key, path }) => ({ value: path, label: t(`tabs.${key}`) }))}
    />
  );
}
