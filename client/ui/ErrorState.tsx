import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeError } from './describe-error.ts';

/** A failed call in words, with what to do and, where it may help, a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui');
  const words = describeError(error);
  return (
    <Alert
      role="alert"
      type={words.retry ? 'error' : 'warning'}
      showIcon
      style={{ margin: 16 }}
      title={t(words.title)}
      description={
        (words.hint || words.detail) && (
          <>
            {words.hint && <div>{t(words.hint)}</div>}
            {words.detail && <div style={{ color: 'var(--liantu-muted)' }}>{words.detail}</div>}
          </>
        )
      }
      action={words.retry && onRetry && <Button onClick={onRetry}>{t('error.retry')}</Button>}
    />
  );
}
