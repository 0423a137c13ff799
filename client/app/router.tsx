import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { Loading } from '../ui/Loading.tsx';
import { CrashNotice } from './CrashNotice.tsx';
import { Layout } from './Layout.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PAGES, SUB_PAGES } from './pages.tsx';

function RouteFault() {
  return <CrashNotice error={useRouteError()} />;
}

export function createRouter() {
  return createBrowserRouter([
    {
      path: '/',
      Component: Layout,
      ErrorBoundary: RouteFault,
      HydrateFallback: Loading,
      children: [
        { index: true, element: <Navigate to="/overview" replace /> },
        ...[...PAGES, ...SUB_PAGES].map((page) => ({
          path: page.path,
          lazy: page.load,
          ErrorBoundary: RouteFault,
        })),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ]);
}
