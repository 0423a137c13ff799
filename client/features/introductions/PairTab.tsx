import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './introductions.module.css';
import boxStyles from './path-box.module.css';
import waysStyles from './ways.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { MutedList } from './MutedList.tsx';
import { OtherLimits } from './OtherLimits.tsx';
import { PathPanel } from './PathPanel.tsx';
import { StopList } from './StopList.tsx';
import { TieKindFilter } from './TieKindFilter.tsx';
import type { MakeChange } from './use-changes.ts';

type Props = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl; change: MakeChange };

/** The path box at the left, the ways between its two ends at the right; every change of the box asks anew. */
export function PairTab({ url, setUrl, change }: Props) {
  const { t } = useTranslation('introductions');
  const { from, to, via } = url;
  return (
    <div className={styles.body}>
      <aside className={boxStyles.box} aria-label={t('box.label')}>
        <StopList
          stops={{ from, to, via }}
          onChange={(stops) =>
            void setUrl({ ...stops, via: stops.via.length > 0 ? [...stops.via] : null, path: 0 })
          }
        />
        {url.mute.length > 0 && (
          <section className={boxStyles.muted}>
            <h3>
              {t('muted.title')} · {t('muted.count', { count: url.mute.length })}
            </h3>
            <MutedList url={url} change={change} />
          </section>
        )}
        <TieKindFilter url={url} setUrl={setUrl} at={from && to && from !== to ? [from, to] : []} />
        <OtherLimits url={url} setUrl={setUrl} />
      </aside>
      {from && to && from !== to ? (
        <section className={waysStyles.detail} aria-label={t('detail.pair')}>
          <PathPanel from={from} to={to} url={url} setUrl={setUrl} change={change} />
        </section>
      ) : (
        <div className={boxStyles.empty}>
          <EmptyState
            title={t(from && from === to ? 'pair.same' : 'pair.empty')}
            hint={t('pair.emptyHint')}
            action={{
              text: t('pair.example'),
              onClick: () => void setUrl({ from: 'company:boe', to: 'company:hkc', path: 0 }),
            }}
          />
        </div>
      )}
    </div>
  );
}
