import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityField } from './EntityField.tsx';
import styles from './introductions.module.css';
import waysStyles from './ways.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { PathPanel } from './PathPanel.tsx';
import { SearchLimits } from './SearchLimits.tsx';

/** As many as the call takes. */
const MOST_WAYPOINTS = 5;

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
        {[...via, ...(via.length < MOST_WAYPOINTS ? [null] : [])].map((waypoint, place) => (
          <EntityField
            key={waypoint ?? 'next'}
            name={t(place === 0 ? 'pair.via' : 'pair.viaNext', { number: place + 1 })}
            value={waypoint}
            onChange={(id) => void setUrl({ via: withWaypoint(via, place, id), path: 0 })}
          />
        ))}
        <SearchLimits url={url} setUrl={setUrl} />
      </div>
      <div className={styles.body}>
        {from && to && from !== to ? (
          <section className={waysStyles.detail} aria-label={t('detail.pair')}>
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

/** The waypoints in their order with one put in, changed or taken out. */
function withWaypoint(via: readonly string[], place: number, id: string | null): string[] | null {
  const next = via.toSpliced(place, 1, ...(id === null || via.includes(id) ? [] : [id]));
  return next.length > 0 ? next : null;
}
