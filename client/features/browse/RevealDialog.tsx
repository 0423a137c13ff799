import { useQuery } from '@tanstack/react-query';
import { Modal, Switch, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linksRoute, type LinksAnswer } from '../../../server/contract/entities.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { AT_ONCE } from './use-expand.tsx';
import styles from './browse.module.css';

type Props = { ids: readonly string[]; onAdd: (ids: readonly string[]) => void; onClose: () => void };

/** A region ties together everything in it, which says little of what lies between. */
const PLACES: readonly RelationshipType[] = ['LOCATED_IN', 'WITHIN', 'SITED_IN'];
const NO_PLACES = RELATIONSHIP_TYPES.filter((type) => !PLACES.includes(type));
const MOST = 100;

/** What is not drawn but tied to two or more of what is, to be added by choice. */
export function RevealDialog({ ids, onAdd, onClose }: Props) {
  const { t } = useTranslation('browse');
  const [withPlaces, setWithPlaces] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const query = useQuery(
    callOptions(linksRoute, {
      body: { ids: [...ids], limit: MOST, ...(!withPlaces && { types: NO_PLACES }) },
    }),
  );
  const links = query.data?.links ?? [];
  const ticked = chosen ?? links.slice(0, AT_ONCE).map((link) => link.entity.id);
  return (
    <Modal
      open
      width={640}
      title={t('reveal')}
      okText={t('reveal.add', { count: ticked.length })}
      okButtonProps={{ disabled: ticked.length === 0 }}
      onOk={() => onAdd(ticked)}
      onCancel={onClose}
    >
      <p className={styles.revealHead}>
        {t('reveal.hint')}
        <label>
          <Switch
            size="small"
            checked={withPlaces}
            onChange={(on) => {
              setWithPlaces(on);
              setChosen(null);
            }}
          />{' '}
          {t('reveal.places')}
        </label>
      </p>
      <Answered query={query}>
        {({ total }) => (
          <Table<LinksAnswer['links'][number]>
            size="small"
            rowKey={(link) => link.entity.id}
            dataSource={links}
            pagination={false}
            scroll={{ y: 320 }}
            locale={{ emptyText: t('reveal.none') }}
            rowSelection={{
              selectedRowKeys: [...ticked],
              onChange: (keys) => setChosen(keys.map(String)),
            }}
            columns={[
              {
                title: t('reveal.entity', { count: total }),
                render: (_, { entity }) => (
                  <>
                    <LabelMark label={entity.label} /> {entity.name}
                  </>
                ),
              },
              {
                title: t('reveal.joins'),
                render: (_, { joins }) =>
                  `${joins.length} · ${joins
                    .slice(0, 4)
                    .map((one) => one.name)
                    .join('、')}${joins.length > 4 ? '…' : ''}`,
              },
            ]}
          />
        )}
      </Answered>
    </Modal>
  );
}
