import {
  BgColorsOutlined,
  BorderInnerOutlined,
  CompressOutlined,
  FieldTimeOutlined,
  FileImageOutlined,
  MinusOutlined,
  PlusOutlined,
  SearchOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Popover, Space, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasHandle, CanvasLook } from './canvas-model.ts';
import styles from './graph-canvas.module.css';
import { LookChoice } from './LookChoice.tsx';

export const PICTURES = ['png', 'a4', 'a3', 'svg', 'copy'] as const;
export type PictureKind = (typeof PICTURES)[number];

export type Shown = { list: boolean; map: boolean; find: boolean; time: boolean };

type Props = {
  handle: CanvasHandle;
  onSave: (kind: PictureKind) => void;
  shown: Shown;
  onShow: (change: Partial<Shown>) => void;
  look: CanvasLook | undefined;
  onLook: ((change: Partial<CanvasLook>) => void) | undefined;
  /** Whether some amounts, and the number of all ties, are known. */
  known: { amount: boolean; all: boolean };
};

/** The buttons over the drawing: zoom, picture, list, map; look, day and search where the page keeps them. */
export function CanvasControls({ handle, onSave, shown, onShow, look, onLook, known }: Props) {
  const { t } = useTranslation('canvas');
  const toggle = (part: keyof Shown) => ({
    pressed: shown[part],
    onClick: () => onShow({ [part]: !shown[part] }),
  });
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
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: PICTURES.map((key) => ({ key, label: t(`picture.${key}`) })),
            onClick: ({ key }) => onSave(key as PictureKind),
          }}
        >
          <Button aria-label={t('png')} title={t('png')} icon={<FileImageOutlined aria-hidden />} />
        </Dropdown>
        <Control name={t('list')} icon={<UnorderedListOutlined aria-hidden />} {...toggle('list')} />
        <Control name={t('map')} icon={<BorderInnerOutlined aria-hidden />} {...toggle('map')} />
        {look && onLook && (
          <>
            <Control name={t('find')} icon={<SearchOutlined aria-hidden />} {...toggle('find')} />
            <Control name={t('time')} icon={<FieldTimeOutlined aria-hidden />} {...toggle('time')} />
            <Popover
              trigger="click"
              placement="leftBottom"
              title={t('look')}
              content={<LookChoice look={look} onLook={onLook} known={known} />}
            >
              <Button aria-label={t('look')} title={t('look')} icon={<BgColorsOutlined aria-hidden />} />
            </Popover>
          </>
        )}
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
