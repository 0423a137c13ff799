import { CheckOutlined, DownOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { EntityAnswer } from '../../../server/contract/entities.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { EntityDoing } from './EntityActions.tsx';
import { tieGroups, tieHeading, type TieGroup } from './entity.view-model.ts';
import styles from './entity.module.css';
import { TieGroupDetail } from './TieGroupDetail.tsx';

type Props = {
  entity: EntityRef;
  counts: EntityAnswer['ties'];
  drawnTies: readonly Tie[];
  drawnIds: ReadonlySet<string>;
  onOpenEntity: (entity: EntityRef) => void;
  onExpand: EntityDoing['onExpand'];
};

/** Ties by kind with their counts: how many are drawn, a button to add the rest, and the list of each on demand. */
export function TieGroupList({ entity, counts, drawnTies, drawnIds, onOpenEntity, onExpand }: Props) {
  const { t, i18n } = useTranslation('entity');
  const groups = tieGroups(entity.id, counts, drawnTies);
  const [open, setOpen] = useState<string | null>(groups.length === 1 ? keyOf(groups[0]) : null);
  if (groups.length === 0) return <EmptyState title={t('ties.none')} hint={t('ties.noneHint')} />;
  return (
    <ul className={styles.groups}>
      {groups.map((group) => {
        const { type, direction, total, shown } = group;
        const key = keyOf(group);
        const name = tieHeading(type, direction, i18n.language);
        const rest = total - shown;
        return (
          <li key={key}>
            <div className={styles.groupRow}>
              <button
                type="button"
                className={styles.groupName}
                aria-expanded={open === key}
                aria-label={t('ties.list', { name })}
                onClick={() => setOpen(open === key ? null : key)}
              >
                {open === key ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
                <span>{name}</span>
                <b>{total}</b>
              </button>
              {rest > 0 ? (
                <span className={styles.muted}>{t('ties.shown', { shown, total })}</span>
              ) : (
                <CheckOutlined
                  className={styles.check}
                  aria-label={t('ties.allShown')}
                  title={t('ties.allShown')}
                />
              )}
              {rest > 0 && (
                <Button
                  size="small"
                  icon={<PlusOutlined aria-hidden />}
                  aria-label={t('ties.expandHint', { name, count: rest })}
                  title={t('ties.expandHint', { name, count: rest })}
                  onClick={() => onExpand(entity.id, { type, direction })}
                >
                  {t('ties.expand', { count: rest })}
                </Button>
              )}
            </div>
            {open === key && (
              <TieGroupDetail
                id={entity.id}
                type={type}
                direction={direction}
                drawnIds={drawnIds}
                onOpenEntity={onOpenEntity}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

const keyOf = (group: TieGroup | undefined) => (group ? `${group.type} ${group.direction}` : null);
