import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { loadTexts } from '../i18n/i18n.ts';
import { Loading } from '../ui/Loading.tsx';
import { CrashNotice } from './CrashNotice.tsx';
import { Layout } from './Layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { LANDING, type Page, PAGES, SUB_PAGES } from './pages.tsx';

function RouteFault() {
  return <CrashNotice error={useRouteError()} />;
}

/** A page is drawn when its texts are there too; those of the landing page come with the frame. */
async function withTexts(load: Page['load']): ReturnType<Page['load']> {
  const [page] = await Promise.all([load(), loadTexts()]);
  return page;
}

export function createRouter() {
  return createBrowserRouter([
    {
      path: '/',
      Component: Layout,
      ErrorBoundary: RouteFault,
      HydrateFallback: Loading,
      children: [
        { index: true, element: <Navigate to={LANDING} replace /> },
        ...[...PAGES, ...SUB_PAGES].map((page) => ({
          path: page.path,
          lazy: page.path === LANDING ? page.load : () => withTexts(page.load),
          ErrorBoundary: RouteFault,
        })),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]);
}
