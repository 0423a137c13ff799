import { useTranslation } from 'react-i18next';
import { SETTING_IDS } from '../../../server/contract/gap-settings.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

const VIEWS = [
  { key: 'gaps', path: '/gaps' },
  { key: 'compare', path: '/gaps/compare' },
  { key: 'districts', path: '/gaps/districts' },
  { key: 'duties', path: '/gaps/duties' },
  { key: 'targets', path: '/targets' },
] as const;
const SHARED = ['chain', 'region', 'asOf', ...SETTING_IDS];

/** The ways to look at gaps: now, compared, by district, and whom to bring for them. */
export function GapTabs() {
  const { t } = useTranslation('comparison');
  const tabs = VIEWS.map(({ key, path }) => ({ path, label: t(`tabs.${key}`) }));
  return <PageTabs label={t('tabs.label')} tabs={tabs} shared={SHARED} />;
}
