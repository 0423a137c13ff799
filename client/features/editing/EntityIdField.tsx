import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../../server/contract/graph-model.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import { NamedId } from '../entity/NamedId.tsx';
import styles from './editing.module.css';

type Props = {
  labels: readonly Label[];
  /** What the field is called, for screen readers. */
  name: string;
  /** Given by the form. */
  value?: string;
  onChange?: (id: string) => void;
};

/** A field of a form whose value is the id of an entity found by search. */
export function EntityIdField({ labels, name, value, onChange }: Props) {
  const { t } = useTranslation('editing');
  if (value) {
    return (
      <span className={styles.chosen}>
        <NamedId id={value} />
        <Button type="link" size="small" onClick={() => onChange?.('')}>
          {t('field.otherChange')}
        </Button>
      </span>
    );
  }
  return (
    <EntitySearch
      labels={labels}
      ariaLabel={name}
      placeholder={t('field.otherHint')}
      style={{ width: '100%' }}
      onChoose={({ id }) => onChange?.(id)}
    />
  );
}
