import { CloseOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { entityRoute } from '../../../server/contract/entities.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import styles from './introductions.module.css';

/** Kinds of entities a tie of an introduction can join. */
const PARTIES: readonly Label[] = ['Company', 'Institution', 'Fund', 'Person', 'Park', 'Project'];

type Props = { name: string; value: string | null; onChange: (entity: string | null) => void };

/** One end of a path: a search box until an entity is chosen, then its name with a way to change it. */
export function EntityField({ name, value, onChange }: Props) {
  const { t } = useTranslation('introductions');
  const query = useQuery({
    ...callOptions(entityRoute, { params: { id: value ?? '' } }),
    enabled: value !== null,
  });
  return (
    <span className={styles.field}>
      <span className={styles.muted}>{name}</span>
      {value === null ? (
        <EntitySearch
          labels={PARTIES}
          ariaLabel={name}
          placeholder={t('pair.search')}
          style={{ width: 230 }}
          onChoose={(entity) => onChange(entity.id)}
        />
      ) : (
        <span className={styles.chosenEntity}>
          {query.data ? <EntityLink entity={query.data.entity} /> : query.isError ? value : '…'}
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('pair.change', { name })}
            onClick={() => onChange(null)}
          />
        </span>
      )}
    </span>
  );
}
