import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { chainsRoute } from '../../../server/contract/chains.ts';
import { callOptions } from '../../api/call-options.ts';
import styles from './projects.module.css';

type Props = { value: string | null; onChange: (chain: string | null) => void };

/** The chain projects are to be of; any unless chosen. */
export function ChainSelect({ value, onChange }: Props) {
  const { t } = useTranslation('projects');
  const chains = useQuery(callOptions(chainsRoute, {}));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('filter.chain')}
      placeholder={t('filter.chain')}
      className={styles.narrow}
      popupMatchSelectWidth={220}
      value={value}
      onChange={(id: string | undefined) => onChange(id ?? null)}
      options={(chains.data?.chains ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
