import { RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import { neighboursRoute } from '../../../server/contract/entities.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { EditMenu } from '../editing/EditFact.tsx';
import { furtherPage, type Direction } from './entity.view-model.ts';
import styles from './entity.module.css';

/** What the picture lets one do with the entity. */
export type EntityDoing = {
  /** Adds neighbours to the picture: of one type and direction, or of all. */
  onExpand: (id: string, kind?: { type: RelationshipType; direction: Direction | undefined }) => void;
  onOnly: (id: string) => void;
  onHide: (id: string) => void;
};

/** The chain a segment is part of. */
function useChainOf(entity: EntityRef): string | undefined {
  const query = useQuery({
    ...callOptions(neighboursRoute, { params: { id: entity.id }, query: { types: ['PART_OF'], limit: 1 } }),
    enabled: entity.label === 'Segment',
  });
  return query.data?.nodes[0]?.id;
}

export function EntityActions({ entity, doing }: { entity: EntityRef; doing: EntityDoing }) {
  const { t } = useTranslation('entity');
  const navigate = useNavigate();
  const further = furtherPage(entity, useChainOf(entity));
  return (
    <div className={styles.actions}>
      <Space.Compact>
        <Tooltip title={t('do.expandHint')}>
          <Button onClick={() => doing.onExpand(entity.id)}>{t('do.expand')}</Button>
        </Tooltip>
        <Tooltip title={t('do.onlyHint')}>
          <Button onClick={() => doing.onOnly(entity.id)}>{t('do.only')}</Button>
        </Tooltip>
        <Tooltip title={t('do.hideHint')}>
          <Button onClick={() => doing.onHide(entity.id)}>{t('do.hide')}</Button>
        </Tooltip>
      </Space.Compact>
      <EditMenu entity={entity} />
      {further && (
        <Button type="primary" onClick={() => void navigate(further.to)}>
          {t(further.key)} <RightOutlined aria-hidden />
        </Button>
      )}
    </div>
  );
}
