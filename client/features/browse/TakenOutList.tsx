import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { usePicture } from './browse.query.ts';
import styles from './browse.module.css';

/** Named at once; the others come back with all. */
const MOST_NAMED = 50;

type Props = { ids: readonly string[]; onPutBack: (ids: readonly string[], what: string) => void };

/** What was hidden: each comes back by itself, in any order, or all at once. */
export function TakenOutList({ ids, onPutBack }: Props) {
  const { t } = useTranslation('browse');
  const named = usePicture(ids.slice(0, MOST_NAMED));
  if (ids.length === 0) return null;
  const byId = new Map(named.data?.nodes.map((node): [string, EntityRef] => [node.id, node]));
  return (
    <>
      <h3>{t('takenOut', { count: ids.length })}</h3>
      <ul className={styles.takenOut}>
        {ids.slice(0, MOST_NAMED).flatMap((id) => {
          const node = byId.get(id);
          if (!node) return [];
          return (
            <li key={id}>
              <Button
                type="text"
                size="small"
                aria-label={t('takenOut.one', { name: node.name })}
                title={t('takenOut.one', { name: node.name })}
                onClick={() => onPutBack([id], node.name)}
              >
                <LabelMark label={node.label} /> {node.name}
              </Button>
            </li>
          );
        })}
      </ul>
      <Button size="small" onClick={() => onPutBack(ids, t('count', { count: ids.length }))}>
        {t('takenOut.all')}
      </Button>
    </>
  );
}
