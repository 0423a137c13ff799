import type { ComponentType } from 'react';

/** A page that another leads to: it is no entry of the navigation. */
type SubPage = Pick<Page, 'path' | 'load'>;

export type Page = {
  path: string;
  /** Key of its name in the `common` texts. */
  nameKey: string;
  /** Loaded when first visited. */
  load: () => Promise<{ Component: ComponentType }>;
};

/** Where one lands who names no page. Its texts are among the first ones. */
export const LANDING = '/overview';

/** The pages in the order of the work. */
export const PAGES: readonly Page[] = [
  {
    path: LANDING,
    nameKey: 'nav.overview',
    load: async () => ({ Component: (await import('../features/overview/OverviewPage.tsx')).OverviewPage }),
  },
  {
    path: '/graph',
    nameKey: 'nav.graph',
    load: async () => ({ Component: (await import('../features/browse/BrowsePage.tsx')).BrowsePage }),
  },
  {
    path: '/gaps',
    nameKey: 'nav.gaps',
    load: async () => ({ Component: (await import('../features/gap-analysis/GapsPage.tsx')).GapsPage }),
  },
  {
    path: '/introductions',
    nameKey: 'nav.introductions',
    load: async () => ({
      Component: (await import('../features/introductions/IntroductionsPage.tsx')).IntroductionsPage,
    }),
  },
  {
    path: '/funds',
    nameKey: 'nav.funds',
    load: async () => ({ Component: (await import('../features/fund-trace/FundsPage.tsx')).FundsPage }),
  },
  {
    path: '/projects',
    nameKey: 'nav.projects',
    load: async () => ({ Component: (await import('../features/projects/ProjectsPage.tsx')).ProjectsPage }),
  },
  {
    path: '/map',
    nameKey: 'nav.map',
    load: async () => ({
      Component: (await import('../features/region-map/RegionMapPage.tsx')).RegionMapPage,
    }),
  },
  {
    path: '/questions',
    nameKey: 'nav.questions',
    load: async () => ({ Component: (await import('../features/questions/LibraryPage.tsx')).LibraryPage }),
  },
  {
    path: '/imports',
    nameKey: 'nav.imports',
    load: async () => ({ Component: (await import('../features/imports/ImportsPage.tsx')).ImportsPage }),
  },
  {
    path: '/sources',
    nameKey: 'nav.sources',
    load: async () => ({ Component: (await import('../features/sources/SourcesPage.tsx')).SourcesPage }),
  },
];

/** The further views of a page. */
export const SUB_PAGES: readonly SubPage[] = [
  {
    path: '/projects/bulletin',
    load: async () => ({
      Component: (await import('../features/project-bulletin/BulletinPage.tsx')).BulletinPage,
    }),
  },
  {
    path: '/projects/funnel',
    load: async () => ({ Component: (await import('../features/project-funnel/FunnelPage.tsx')).FunnelPage }),
  },
  {
    path: '/projects/issues',
    load: async () => ({ Component: (await import('../features/project-life/IssuesPage.tsx')).IssuesPage }),
  },
  {
    path: '/projects/sites',
    load: async () => ({ Component: (await import('../features/sites/SitesPage.tsx')).SitesPage }),
  },
  {
    path: '/questions/console',
    load: async () => ({ Component: (await import('../features/questions/ConsolePage.tsx')).ConsolePage }),
  },
  {
    path: '/questions/:id',
    load: async () => ({ Component: (await import('../features/questions/QuestionPage.tsx')).QuestionPage }),
  },
  {
    path: '/views',
    load: async () => ({ Component: (await import('../features/saved-views/ViewsPage.tsx')).ViewsPage }),
  },
  {
    path: '/views/:id',
    load: async () => ({
      Component: (await import('../features/saved-views/OpenViewPage.tsx')).OpenViewPage,
    }),
  },
  {
    path: '/entities/:id',
    load: async () => ({ Component: (await import('../features/dossier/DossierPage.tsx')).DossierPage }),
  },
  {
    path: '/entities/:id/brief',
    load: async () => ({ Component: (await import('../features/dossier/BriefPage.tsx')).BriefPage }),
  },
  {
    path: '/help',
    load: async () => ({ Component: (await import('../features/help/HelpPage.tsx')).HelpPage }),
  },
  {
    path: '/gaps/compare',
    load: async () => ({
      Component: (await import('../features/gap-comparison/ComparePage.tsx')).ComparePage,
    }),
  },
  {
    path: '/gaps/districts',
    load: async () => ({
      Component: (await import('../features/district-fit/DistrictsPage.tsx')).DistrictsPage,
    }),
  },
  {
    path: '/reports',
    load: async () => ({ Component: (await import('../features/reports/ReportsPage.tsx')).ReportsPage }),
  },
  {
    path: '/reports/:kind/:id',
    load: async () => ({ Component: (await import('../features/reports/ReportPage.tsx')).ReportPage }),
  },
  {
    path: '/imports/:id',
    load: async () => ({ Component: (await import('../features/imports/BatchPage.tsx')).BatchPage }),
  },
  {
    path: '/reconciliation',
    load: async () => ({
      Component: (await import('../features/reconciliation/ReconciliationPage.tsx')).ReconciliationPage,
    }),
  },
  {
    path: '/edits',
    load: async () => ({ Component: (await import('../features/editing/EditsPage.tsx')).EditsPage }),
  },
  {
    path: '/gaps/duties',
    load: async () => ({
      Component: (await import('../features/chain-duties/ChainDutiesPage.tsx')).ChainDutiesPage,
    }),
  },
  {
    path: '/data-quality',
    load: async () => ({
      Component: (await import('../features/data-quality/DataQualityPage.tsx')).DataQualityPage,
    }),
  },
  {
    path: '/targets',
    load: async () => ({ Component: (await import('../features/targets/TargetsPage.tsx')).TargetsPage }),
  },
];
