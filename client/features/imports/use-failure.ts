import { useTranslation } from 'react-i18next';
import { describeError } from '../../ui/describe-error.ts';

/** What to say of something that did not work, in one sentence. */
export function useFailure(): (error: unknown) => string {
  const { t } = useTranslation('imports');
  const { t: ui } = useTranslation('ui');
  return (error) => {
    const { title, detail } = describeError(error);
    return t('note.failed', { reason: detail ?? ui(title) });
  };
}
