import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';

/** What is shown in place of a page that failed: what happened, and the ways on. */
export function CrashNotice({ error }: { error: unknown }) {
  const { t } = useTranslation('ui');
  const detail = error instanceof Error ? error.message : String(error);
  return (
    <Result
      status="error"
      title={t('crash.title')}
      subTitle={t('crash.detail', { detail })}
      extra={[
        <Button key="reload" type="primary" onClick={() => window.location.reload()}>
          {t('crash.reload')}
        </Button>,
        <Button key="home" href="/graph">
          {t('crash.home')}
        </Button>,
      ]}
    />
  );
}
