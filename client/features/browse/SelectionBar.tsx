import {
  CloseOutlined,
  DiffOutlined,
  EyeInvisibleOutlined,
  EyeOutlined,
  NodeIndexOutlined,
  PushpinOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './browse.module.css';

type Props = {
  count: number;
  isPinned: boolean;
  onOnly: () => void;
  onHide: () => void;
  onPin: (on: boolean) => void;
  /** For two entities only. */
  onWay: (() => void) | undefined;
  onCompare: (() => void) | undefined;
  onClear: () => void;
};

/** What can be done with all that is chosen. */
export function SelectionBar(props: Props) {
  const { t } = useTranslation('browse');
  return (
    <div className={styles.selection} role="toolbar" aria-label={t('picked.label')}>
      <b aria-live="polite">{t('picked', { count: props.count })}</b>
      <Act icon={<EyeOutlined aria-hidden />} text={t('do.only')} onClick={props.onOnly} />
      <Act icon={<EyeInvisibleOutlined aria-hidden />} text={t('do.hide')} onClick={props.onHide} />
      <Act
        icon={<PushpinOutlined aria-hidden />}
        text={t(props.isPinned ? 'do.unpin' : 'do.pin')}
        onClick={() => props.onPin(!props.isPinned)}
      />
      {props.onWay && (
        <Act icon={<NodeIndexOutlined aria-hidden />} text={t('do.way')} onClick={props.onWay} />
      )}
      {props.onCompare && (
        <Act icon={<DiffOutlined aria-hidden />} text={t('do.compare')} onClick={props.onCompare} />
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('picked.clear')}
        title={t('picked.clear')}
        onClick={props.onClear}
      />
    </div>
  );
}

type ActProps = { icon: ReactNode; text: string; onClick: () => void };
const Act = ({ icon, text, onClick }: ActProps) => (
  <Button size="small" type="text" icon={icon} onClick={onClick}>
    {text}
  </Button>
);
