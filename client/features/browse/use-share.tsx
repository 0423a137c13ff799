import { App, Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCopyLink } from '../saved-views/use-copy-link.ts';
import { LONG_ADDRESS } from './picture-url.ts';

const SaveView = lazy(async () => ({
  default: (await import('../saved-views/SaveView.tsx')).SaveView,
}));

/** Time to read a long note and act on it, in seconds. */
const NOTE_SECONDS = 12;

/**
 * Copies a link to the picture that tells, when it is opened, what has changed since. One too long for mail and chat
 * may be saved as a view as well, whose short link is then copied. `dialog` is to be put on the page.
 */
export function useShare(): { share: () => void; dialog: ReactNode } {
  const { t } = useTranslation('browse');
  const { message } = App.useApp();
  const copyLink = useCopyLink();
  const [saving, setSaving] = useState(false);
  const share = async () => {
    const { length } = window.location.href;
    await copyLink();
    if (length <= LONG_ADDRESS) return;
    message.warning({
      key: 'long link',
      duration: NOTE_SECONDS,
      content: (
        <>
          {t('share.long', { length })}
          <Button
            type="link"
            size="small"
            onClick={() => {
              message.destroy('long link');
              setSaving(true);
            }}
          >
            {t('share.asView')}
          </Button>
        </>
      ),
    });
  };
  const dialog = saving && (
    <Suspense>
      <SaveView
        onClose={() => setSaving(false)}
        onSaved={({ id }) => void copyLink(`${window.location.origin}/views/${encodeURIComponent(id)}`)}
      />
    </Suspense>
  );
  return { share: () => void share(), dialog };
}
