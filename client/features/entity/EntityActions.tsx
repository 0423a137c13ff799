import { AimOutlined, EyeInvisibleOutlined, NodeExpandOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { furtherPage, type Direction } from './entity.view-model.ts';
import styles from './entity.module.css';

/** What the picture lets one do with the entity. */
export type EntityDoing = {
  /** Adds neighbours to the picture: of one type and direction, or of all. */
  onExpand: (id: string, kind?: { type: RelationshipType; direction: Direction }) => void;
  onOnly: (id: string) => void;
  onHide: (id: string) => void;
};

export function EntityActions({ entity, doing }: { entity: EntityRef; doing: EntityDoing }) {
  const { t } = useTranslation('entity');
  const navigate = useNavigate();
  const further = furtherPage(entity);
  return (
    <div className={styles.actions}>
      <Space.Compact>
        <Tooltip title={t('do.expandHint')}>
          <Button icon={<NodeExpandOutlined />} onClick={() => doing.onExpand(entity.id)}>
            {t('do.expand')}
          </Button>
        </Tooltip>
        <Tooltip title={t('do.onlyHint')}>
          <Button icon={<AimOutlined />} onClick={() => doing.onOnly(entity.id)}>
            {t('do.only')}
          </Button>
        </Tooltip>
        <Tooltip title={t('do.hideHint')}>
          <Button icon={<EyeInvisibleOutlined />} onClick={() => doing.onHide(entity.id)}>
            {t('do.hide')}
          </Button>
        </Tooltip>
      </Space.Compact>
      {further && (
        <Button type="primary" onClick={() => void navigate(further.to)}>
          {t(further.key)} <RightOutlined />
        </Button>
      )}
    </div>
  );
}
