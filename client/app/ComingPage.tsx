import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Stands in for a page that is not there yet. */
export function ComingPage() {
  const { t } = useTranslation('ui');
  return (
    <EmptyState
      title={t('coming.title')}
      hint={t('coming.hint')}
      action={{ text: t('crash.home'), to: '/graph' }}
    />
  );
}
