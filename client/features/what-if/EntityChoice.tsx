import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';

type Props = {
  label: string;
  labels: readonly Label[];
  value: EntityRef | null;
  onChange: (entity: EntityRef | null) => void;
};

/** One entity of the graph found by search, or none. */
export function EntityChoice({ label, labels, value, onChange }: Props) {
  const { t } = useTranslation('whatIf');
  if (!value) {
    return (
      <EntitySearch
        onChoose={onChange}
        placeholder={t('form.search')}
        ariaLabel={label}
        labels={labels}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <div>
      <Tag
        closable={{ 'aria-label': t('form.clearChosen', { name: value.name }) }}
        onClose={() => onChange(null)}
      >
        {value.name}
      </Tag>
    </div>
  );
}
