import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityField } from './EntityField.tsx';
import styles from './introductions.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { PathPanel } from './PathPanel.tsx';
import { SearchLimits } from './SearchLimits.tsx';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** The ways between any two entities, if need be through a third. */
export function PairTab({ url, setUrl }: Props) {
  const { t } = useTranslation('introductions');
  const { from, to, via } = url;
  return (
    <>
      <div className={styles.bar}>
        <EntityField
          name={t('pair.from')}
          value={from}
          onChange={(id) => void setUrl({ from: id, path: 0 })}
        />
        <Button
          icon={<SwapOutlined />}
          aria-label={t('pair.swap')}
          title={t('pair.swap')}
          disabled={!from && !to}
          onClick={() => void setUrl({ from: to, to: from, via: via.toReversed(), path: 0 })}
        />
        <EntityField name={t('pair.to')} value={to} onChange={(id) => void setUrl({ to: id, path: 0 })} />
        <EntityField
          name={t('pair.via')}
          value={via[0] ?? null}
          onChange={(id) => void setUrl({ via: id ? [id] : null, path: 0 })}
        />
        <SearchLimits url={url} setUrl={setUrl} />
      </div>
      <div className={styles.body}>
        {from && to && from !== to ? (
          <section className={styles.detail} aria-label={t('detail.pair')}>
            <PathPanel from={from} to={to} url={url} setUrl={setUrl} />
          </section>
        ) : (
          <EmptyState
            title={t(from && from === to ? 'pair.same' : 'pair.empty')}
            hint={t('pair.emptyHint')}
            action={{
              text: t('pair.example'),
              onClick: () => void setUrl({ from: 'company:boe', to: 'company:hkc', path: 0 }),
            }}
          />
        )}
      </div>
    </>
  );
}
