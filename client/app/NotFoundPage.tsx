import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('ui');
  const { pathname } = useLocation();
  return (
    <EmptyState
      title={t('notFound.title', { path: pathname })}
      hint={t('notFound.hint')}
      action={{ text: t('crash.home'), to: '/graph' }}
    />
  );
}
