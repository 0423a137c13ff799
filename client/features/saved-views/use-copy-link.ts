import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { linkToPage } from './saved-views.query.ts';
import { useFailure } from './use-failure.ts';

/** Copies an address; where the browser does not allow it, shows it for copying by hand. */
export function useCopyLink(): (link?: string) => Promise<void> {
  const { t } = useTranslation('views');
  const { message, modal } = App.useApp();
  const failure = useFailure();
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
      message.error(failure(error));
    }
  };
}
