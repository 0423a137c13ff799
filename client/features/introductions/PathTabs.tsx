import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { wayTier, type Path } from '../../../server/contract/introductions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import { weakestTie } from './introductions.view-model.ts';
import styles from './path-tabs.module.css';
import { WayTierTag } from './WayTierTag.tsx';

type Props = {
  paths: readonly Path[];
  chosen: number;
  onChoose: (index: number) => void;
  /** Prefix of the tabs' ids, and the id of what they show. */
  id: string;
};

/** The alternatives as tabs, best first, each with its tier, hops and weakest hop; the arrow keys, Home and End choose. */
export function PathTabs({ paths, chosen, onChoose, id }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const last = paths.length - 1;
    const next = {
      ArrowRight: chosen === last ? 0 : chosen + 1,
      ArrowLeft: chosen === 0 ? last : chosen - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
    onChoose(next);
  };
  return (
    <div role="tablist" aria-label={t('ways.choose')} className={styles.tabs} onKeyDown={onKey} tabIndex={-1}>
      {paths.map((path, index) => {
        const weakest = weakestTie(path);
        return (
          <button
            key={path.ties.map((tie) => tie.id).join(' ')}
            id={`${id}-tab-${index}`}
            type="button"
            role="tab"
            aria-selected={index === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={index === chosen ? 0 : -1}
            className={styles.tab}
            title={path.nodes.map((node) => node.name).join(' → ')}
            onClick={() => onChoose(index)}
          >
            <span className={styles.head}>
              <b>{t('ways.path', { number: index + 1 })}</b>
              <WayTierTag tier={wayTier(path.worth)} />
              <span>{t('table.hops', { count: path.ties.length })}</span>
            </span>
            {weakest && (
              <span className={styles.weakest}>
                {t('ways.weakest', {
                  kind: relationshipName(weakest.type, i18n.language),
                  strength: weakest.strength?.toFixed(2),
                })}
              </span>
            )}
          </button>
        );
      })}
    </div>
  );
}
