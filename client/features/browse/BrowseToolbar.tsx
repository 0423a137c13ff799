import { HomeOutlined, LinkOutlined, ReloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { App, Button, Segmented, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasLayout } from '../../graph-canvas/canvas-model.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import styles from './browse.module.css';
import { HistoryButton } from './HistoryButton.tsx';
import type { History } from './picture-history.ts';
import { LAYOUT_NAMES, LONG_ADDRESS } from './picture-url.ts';
import type { Picture } from './picture.view-model.ts';
import { SelectMenu } from './SelectMenu.tsx';
import { TypeFilter } from './TypeFilter.tsx';
import type { CanvasDoing } from './use-canvas-doing.ts';
import type { Drawn } from './use-drawn.ts';

type Props = Omit<React.ComponentProps<typeof SelectMenu>, 'nodes' | 'ties' | 'onGroup'> & {
  picture: Picture | undefined;
  drawn: Drawn;
  layout: CanvasLayout;
  doing: CanvasDoing;
  history: History;
  onJump: (to: number) => void;
  onTypes: (off: RelationshipType[]) => void;
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
        <HistoryButton history={props.history} onJump={props.onJump} />
      </Space.Compact>
      <Segmented
        aria-label={t('layout.label')}
        value={props.layout}
        onChange={(layout) => void props.doing.layout(layout)}
        options={LAYOUT_NAMES.map((value) => ({ value, label: t(`layout.${value}`) }))}
      />
      <IconButton
        name={t('rearrange')}
        icon={<ReloadOutlined aria-hidden />}
        onClick={props.doing.rearrange}
      />
      <SelectMenu
        nodes={props.drawn.nodes}
        ties={props.drawn.ties}
        picked={props.picked}
        onPick={props.onPick}
        lassoing={props.lassoing}
        onLasso={props.onLasso}
        groupBy={props.groupBy}
        onGroup={(by) => void props.doing.group(by)}
        onReveal={props.onReveal}
      />
      <TypeFilter types={props.picture?.types ?? []} onChange={props.onTypes} />
      <EntitySearch
        ariaLabel={t('add')}
        placeholder={t('add.placeholder')}
        style={{ width: 130 }}
        onChoose={(entity) => props.doing.add([entity.id], entity.id)}
      />
      <span className={styles.spacer} />
      {props.picture && (
        <span className={styles.size}>
          {t('size', { nodes: props.picture.nodes.length, ties: props.picture.ties.length })}
        </span>
      )}
      <IconButton name={t('share')} icon={<LinkOutlined aria-hidden />} onClick={share} />
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
      .then(() =>
        address.length > LONG_ADDRESS
          ? message.warning(t('share.long', { length: address.length }), 6)
          : message.success(t('share.done')),
      )
      .catch(byHand);
  };
}
