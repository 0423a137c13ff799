import { Layout as AntdLayout, Menu } from 'antd';
import { NuqsAdapter } from 'nuqs/adapters/react-router/v7';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { ColourSwitch } from './ColourSwitch.tsx';
import { HeaderSearch } from './HeaderSearch.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './layout.module.css';
import { PAGES } from './pages.tsx';

/** The frame of every page: name, navigation in the order of the work, search, language. */
export function Layout() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const here = PAGES.find((page) => pathname.startsWith(page.path));
  return (
    <NuqsAdapter>
      <AntdLayout className={styles.frame}>
        <a className={styles.skip} href="#main">
          {t('nav.skip')}
        </a>
        <AntdLayout.Header className={styles.header}>
          <Link to="/graph" className={styles.name}>
            <img src="/favicon.svg" alt="" width={24} height={24} />
            {t('app.name')}
          </Link>
          <nav aria-label={t('nav.label')} className={styles.nav}>
            <Menu
              theme="dark"
              mode="horizontal"
              disabledOverflow
              selectedKeys={here ? [here.path] : []}
              items={PAGES.map((page) => ({
                key: page.path,
                label: <Link to={page.path}>{t(page.nameKey)}</Link>,
              }))}
            />
          </nav>
          <HeaderSearch />
          <ColourSwitch />
          <LanguageSwitch />
        </AntdLayout.Header>
        <AntdLayout.Content id="main" className={styles.content}>
          <Outlet />
        </AntdLayout.Content>
      </AntdLayout>
    </NuqsAdapter>
  );
}
