import { HomeOutlined, LinkOutlined, ReloadOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Space, Tooltip } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasLayout } from '../../graph-canvas/canvas-model.ts';
import { EntitySearch } from '../../ui/EntitySearch.tsx';
import styles from './browse.module.css';
import { HistoryButton } from './HistoryButton.tsx';
import { LayoutChoice } from './LayoutChoice.tsx';
import type { History } from './picture-history.ts';
import type { Picture } from './picture.view-model.ts';
import { SelectMenu } from './SelectMenu.tsx';
import { TypeFilter } from './TypeFilter.tsx';
import type { CanvasDoing } from './use-canvas-doing.ts';
import type { Drawn } from './use-drawn.ts';
import { useWidth } from './use-width.ts';

/** Widths in pixels at which everything, and everything but the names of things, stands in one row. */
const ROOMY = 1160;
const SNUG = 860;

type Props = Omit<React.ComponentProps<typeof SelectMenu>, 'nodes' | 'ties' | 'onGroup'> & {
  picture: Picture | undefined;
  /** How much of it is drawn. */
  sizes: { nodes: number; ties: number };
  drawn: Drawn;
  layout: CanvasLayout;
  doing: CanvasDoing;
  history: History;
  onJump: (to: number) => void;
  onTypes: (off: RelationshipType[]) => void;
  undo: (() => void) | undefined;
  redo: (() => void) | undefined;
  onShare: () => void;
};

/** The tools of the picture in one row; what finds no room in it folds. */
export function BrowseToolbar(props: Props) {
  const { t } = useTranslation('browse');
  const navigate = useNavigate();
  const bar = useRef<HTMLDivElement>(null);
  const width = useWidth(bar);
  return (
    <div ref={bar} className={styles.toolbar} role="toolbar" aria-label={t('canvas.title')}>
      <Space.Compact>
        <IconButton
          name={t('home')}
          icon={<HomeOutlined aria-hidden />}
          onClick={() => void navigate('/graph')}
        />
        <IconButton name={t('undo')} icon={<UndoOutlined aria-hidden />} onClick={props.undo} />
        <IconButton name={t('redo')} icon={<RedoOutlined aria-hidden />} onClick={props.redo} />
        <HistoryButton history={props.history} onJump={props.onJump} onPutBack={props.doing.putBack} />
      </Space.Compact>
      <LayoutChoice
        layout={props.layout}
        onLayout={(layout) => void props.doing.layout(layout)}
        roomy={width >= ROOMY}
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
      <TypeFilter types={props.picture?.types ?? []} onChange={props.onTypes} named={width >= SNUG} />
      <EntitySearch
        ariaLabel={t('add')}
        placeholder={t('add.placeholder')}
        style={{ width: 140 }}
        onChoose={(entity) => props.doing.add([entity.id], entity.id)}
      />
      <span className={styles.spacer} />
      {props.picture && width >= SNUG && <span className={styles.size}>{t('size', props.sizes)}</span>}
      <IconButton name={t('share')} icon={<LinkOutlined aria-hidden />} onClick={props.onShare} />
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
