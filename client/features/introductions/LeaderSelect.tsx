import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { entityRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import styles from './introductions.module.css';

type Props = {
  leaders: readonly EntityRef[];
  value: string | undefined;
  onChange: (company: string) => void;
};

/** The leaders of the chain to choose from; any other company by the search beside them. */
export function LeaderSelect({ leaders, value, onChange }: Props) {
  const { t } = useTranslation('introductions');
  const listed = leaders.some((leader) => leader.id === value);
  const other = useQuery({
    ...callOptions(entityRoute, { params: { id: value ?? '' } }),
    enabled: value !== undefined && !listed,
  });
  const options = leaders.map(({ id, name }) => ({ value: id, label: name }));
  const extra = value !== undefined && !listed ? [{ value, label: other.data?.entity.name ?? value }] : [];
  return (
    <span className={styles.pairOfFields}>
      <Select
        aria-label={t('leader.label')}
        prefix={<span className={styles.muted}>{t('leader.label')}</span>}
        placeholder={t('leader.choose')}
        style={{ width: 150 }}
        popupMatchSelectWidth={240}
        {...(value !== undefined && { value })}
        onChange={onChange}
        options={[...options, ...extra]}
      />
      <EntitySearch
        labels={['Company', 'Institution', 'Fund']}
        ariaLabel={t('leader.other')}
        placeholder={t('leader.other')}
        style={{ width: 120 }}
        onChoose={(entity) => onChange(entity.id)}
      />
    </span>
  );
}
