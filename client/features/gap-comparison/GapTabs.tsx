import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { SETTING_IDS } from '../../../server/contract/gap-settings.ts';

const VIEWS = [
  { key: 'gaps', path: '/gaps' },
  { key: 'compare', path: '/gaps/compare' },
  { key: 'districts', path: '/gaps/districts' },
  { key: 'duties', path: '/gaps/duties' },
  { key: 'targets', path: '/targets' },
] as const;
/** What the views have in common goes along from one to the next. */
const SHARED = ['chain', 'region', 'asOf', ...SETTING_IDS];

/** The ways to look at gaps: now, compared, by district, and whom to bring for them. */
export function GapTabs() {
  const { t } = useTranslation('comparison');
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
      value={VIEWS.find(({ path }) => path === pathname)?.path ?? '/gaps'}
      onChange={go}
      options={VIEWS.map(({ key, path }) => ({ value: path, label: t(`tabs.${key}`) }))}
    />
  );
}
