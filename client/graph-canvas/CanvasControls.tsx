import {
  CompressOutlined,
  FileImageOutlined,
  MinusOutlined,
  PlusOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasHandle } from './canvas-model.ts';
import styles from './graph-canvas.module.css';

type Props = {
  handle: CanvasHandle;
  onSave: () => void;
  listed: boolean;
  onToggleList: () => void;
};

export function CanvasControls({ handle, onSave, listed, onToggleList }: Props) {
  const { t } = useTranslation('canvas');
  return (
    <div className={styles.controls}>
      <Space.Compact orientation="vertical">
        <Control name={t('zoomIn')} icon={<PlusOutlined aria-hidden />} onClick={() => handle.zoomBy(1.25)} />
        <Control
          name={t('zoomOut')}
          icon={<MinusOutlined aria-hidden />}
          onClick={() => handle.zoomBy(0.8)}
        />
        <Control name={t('fit')} icon={<CompressOutlined aria-hidden />} onClick={() => handle.fit()} />
        <Control name={t('png')} icon={<FileImageOutlined aria-hidden />} onClick={onSave} />
        <Control
          name={t('list')}
          icon={<UnorderedListOutlined aria-hidden />}
          onClick={onToggleList}
          pressed={listed}
        />
      </Space.Compact>
    </div>
  );
}

type ControlProps = { name: string; icon: ReactNode; onClick: () => void; pressed?: boolean };

function Control({ name, icon, onClick, pressed }: ControlProps) {
  return (
    <Tooltip title={name} placement="left">
      <Button
        aria-label={name}
        aria-pressed={pressed}
        icon={icon}
        type={pressed ? 'primary' : 'default'}
        onClick={onClick}
      />
    </Tooltip>
  );
}
