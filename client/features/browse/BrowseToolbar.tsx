import { HomeOutlined, LinkOutlined, ReloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Segmented, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasLayout } from '../../graph-canvas/canvas-model.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import styles from './browse.module.css';
import { LAYOUT_NAMES } from './picture-url.ts';
import type { Picture } from './picture.view-model.ts';
import { TypeFilter } from './TypeFilter.tsx';

type Props = {
  picture: Picture | undefined;
  layout: CanvasLayout;
  onLayout: (layout: CanvasLayout) => void;
  onRearrange: () => void;
  onTypes: (off: RelationshipType[]) => void;
  onAdd: (id: string) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
};

export function BrowseToolbar(props: Props) {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  const share = useShare();
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t('canvas.title')}>
      <Space.Compact>
        <IconButton
          name={t('home')}
          icon={<HomeOutlined aria-hidden />}
          onClick={() => void navigate('/graph')}
        />
        <IconButton name={t('undo')} icon={<UndoOutlined aria-hidden />} onClick={props.undo} />
        <IconButton name={t('redo')} icon={<RedoOutlined aria-hidden />} onClick={props.redo} />
      </Space.Compact>
      <Segmented
        aria-label={t('layout.label')}
        value={props.layout}
        onChange={props.onLayout}
        options={LAYOUT_NAMES.map((value) => ({ value, label: t(`layout.${value}`) }))}
      />
      <IconButton name={t('rearrange')} icon={<ReloadOutlined aria-hidden />} onClick={props.onRearrange} />
      <TypeFilter types={props.picture?.types ?? []} onChange={props.onTypes} />
      <EntitySearch
        ariaLabel={t('add')}
        placeholder={t('add.placeholder')}
        style={{ width: 180 }}
        onChoose={(entity) => props.onAdd(entity.id)}
      />
      <span className={styles.spacer} />
      {props.picture && (
        <span className={styles.size}>
          {t('size', { nodes: props.picture.nodes.length, ties: props.picture.ties.length })}
        </span>
      )}
      <Button icon={<LinkOutlined aria-hidden />} onClick={share}>
        {t('share')}
      </Button>
    </div>
  );
}

type IconButtonProps = { name: string; icon: React.ReactNode; onClick: (() => void) | undefined };

function IconButton({ name, icon, onClick }: IconButtonProps) {
  return (
    <Tooltip title={name}>
      <Button aria-label={name} icon={icon} disabled={!onClick} onClick={onClick} />
    </Tooltip>
  );
}

/** Copies the address; where the browser does not allow it, shows it for copying by hand. */
function useShare() {
  const { t } = useTranslation('browse');
  const { message, modal } = App.useApp();
  return () => {
    const address = window.location.href;
    const byHand = () => {
      modal.info({ title: t('share.manual'), content: address, width: 640 });
    };
    if (!navigator.clipboard) {
      byHand();
      return;
    }
    navigator.clipboard
      .writeText(address)
      .then(() => message.success(t('share.done')))
      .catch(byHand);
  };
}
