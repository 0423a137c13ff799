import { FilterOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './browse.module.css';
import { toggled } from './picture-state.ts';
import type { Picture } from './picture.view-model.ts';

type Props = {
  types: Picture['types'];
  onChange: (off: RelationshipType[]) => void;
  /** Whether there is room for words on the button. */
  named: boolean;
};

/** Which kinds of tie are drawn, with how many of each there are. */
export function TypeFilter({ types, onChange, named }: Props) {
  const { t, i18n } = useTranslation('browse');
  const off = types.filter((entry) => entry.off).map((entry) => entry.type);
  const name = off.length
    ? t('types.some', { on: types.length - off.length, all: types.length })
    : t('types');
  const content = (
    <div className={styles.types}>
      {types.length === 0 && <p>{t('types.empty')}</p>}
      {types.map(({ type, count, off: isOff }) => (
        <Checkbox key={type} checked={!isOff} onChange={() => onChange(toggled(off, type))}>
          {relationshipName(type, i18n.language)} <span className={styles.size}>{count}</span>
        </Checkbox>
      ))}
      <div>
        <Button size="small" type="link" onClick={() => onChange([])}>
          {t('types.all')}
        </Button>
        <Button size="small" type="link" onClick={() => onChange(types.map((entry) => entry.type))}>
          {t('types.none')}
        </Button>
      </div>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomLeft">
      <Button
        aria-label={name}
        title={name}
        icon={<FilterOutlined aria-hidden />}
        type={off.length ? 'primary' : 'default'}
        ghost={off.length > 0}
      >
        {named && name}
      </Button>
    </Popover>
  );
}
