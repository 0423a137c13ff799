import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { CrashBoundary } from './CrashBoundary.tsx';
import { createQueryClient } from './query-client.ts';
import { createRouter } from './router.tsx';
import { useColourMode } from '../ui/colour-mode.ts';
import { themeFor } from './theme.ts';

/** Components that wait for the end of a movement must not when there is none. */
const prefersStill = () => window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

export function App() {
  const { i18n } = useTranslation();
  const mode = useColourMode();
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <ConfigProvider
      theme={{ ...themeFor(mode), token: { ...themeFor(mode).token, motion: !prefersStill() } }}
      locale={i18n.language === 'en' ? enUS : zhCN}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
    >
      <AntdApp style={{ height: '100%' }}>
        <CrashBoundary>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </CrashBoundary>
      </AntdApp>
    </ConfigProvider>
  );
}
