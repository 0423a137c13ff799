import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../ui/describe-error.ts';
import { linkToPage } from './saved-views.query.ts';

/** Copies an address; where the browser does not allow it, shows it for copying by hand. */
export function useCopyLink(): (link?: string) => Promise<void> {
  const { t } = useTranslation(['views', 'ui']);
  const { message, modal } = App.useApp();
  return async (link) => {
    try {
      const address = link ?? (await linkToPage());
      try {
        await navigator.clipboard.writeText(address);
        message.success(t('copy.done'));
      } catch {
        modal.info({ title: t('copy.manual'), content: address, width: 640 });
      }
    } catch (error) {
      message.error(t('failed', { reason: t(describeError(error).title, { ns: 'ui' }) }));
    }
  };
}
