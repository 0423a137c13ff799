import { EllipsisOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Layout as AntdLayout, Menu } from 'antd';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { useTourState } from '../features/help/tour-state.ts';
import { loadTexts } from '../i18n/i18n.ts';
import { useAuthorAsked } from '../ui/author.ts';
import { ColourSwitch } from './ColourSwitch.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './layout.module.css';
import { PAGES } from './pages.tsx';
import { useFollowMerged } from './use-follow-merged.tsx';

const FirstTour = lazy(async () => ({ default: (await import('../features/help/FirstTour.tsx')).FirstTour }));
const AuthorDialog = lazy(async () => {
  const [{ AuthorDialog: dialog }] = await Promise.all([import('../ui/AuthorDialog.tsx'), loadTexts()]);
  return { default: dialog };
});

/** The frame of every page: name, navigation in the order of the work, search, looks, language, help. */
export function Layout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const tour = useTourState();
  const authorAsked = useAuthorAsked();
  useFollowMerged();
  const here = PAGES.find((page) => pathname.startsWith(page.path));
  return (
    <NuqsAdapter>
      <AntdLayout className={styles.frame}>
        <a className={styles.skip} href="#main">
          {t('nav.skip')}
        </a>
        <AntdLayout.Header className={styles.header}>
          <Link to="/" className={styles.name}>
            <img src="/favicon.svg" alt="" width={24} height={24} />
            <span>{t('app.name')}</span>
          </Link>
          <nav aria-label={t('nav.label')} className={styles.nav}>
            <Menu
              theme="dark"
              mode="horizontal"
              overflowedIndicator={<EllipsisOutlined aria-label={t('nav.more')} />}
              selectedKeys={here ? [here.path] : []}
              items={PAGES.map((page) => ({
                key: page.path,
                label: (
                  <Link to={page.path} data-tour={page.path.slice(1)}>
                    {t(page.nameKey)}
                  </Link>
                ),
              }))}
            />
          </nav>
          <span data-tour="search">
            <HeaderSearch />
          </span>
          <span className={styles.tools}>
            <ColourSwitch />
            <LanguageSwitch />
            <Link to="/help" className={styles.help} aria-label={t('nav.help')} data-tour="help">
              <QuestionCircleOutlined aria-hidden />
            </Link>
          </span>
        </AntdLayout.Header>
        <AntdLayout.Content id="main" className={styles.content}>
          <Outlet />
        </AntdLayout.Content>
        {tour !== 'over' && (
          <Suspense>
            <FirstTour />
          </Suspense>
        )}
        {authorAsked && (
          <Suspense>
            <AuthorDialog />
          </Suspense>
        )}
      </AntdLayout>
    </NuqsAdapter>
  );
}
