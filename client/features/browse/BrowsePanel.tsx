import { useMemo } from 'react';
import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { EntityDoing } from '../entity/EntityActions.tsx';
import { EntityPanel } from '../entity/EntityPanel.tsx';
import { TiePanel } from '../entity/TiePanel.tsx';
import { PicturePanel } from './PicturePanel.tsx';
import type { Picture } from './picture.view-model.ts';
import { StartPanel } from './StartPanel.tsx';

type Props = {
  focus: string | null;
  isStart: boolean;
  picture: Picture;
  ties: readonly Tie[];
  onOpenEntity: (entity: EntityRef) => void;
  doing: EntityDoing;
};

/** What stands beside the drawing: the chosen entity or tie, else an invitation or a summary. */
export function BrowsePanel({ focus, isStart, picture, ties, onOpenEntity, doing }: Props) {
  const byId = useMemo(() => new Map(picture.nodes.map((node) => [node.id, node])), [picture.nodes]);
  const drawnIds = useMemo(() => new Set(byId.keys()), [byId]);
  const tie = ties.find((one) => one.id === focus);
  const [from, to] = tie ? [byId.get(tie.from), byId.get(tie.to)] : [];
  if (tie && from && to) return <TiePanel tie={tie} from={from} to={to} onOpenEntity={onOpenEntity} />;
  if (focus && !focus.startsWith('tie:')) {
    return (
      <EntityPanel
        id={focus}
        drawnTies={ties}
        drawnIds={drawnIds}
        onOpenEntity={onOpenEntity}
        doing={doing}
      />
    );
  }
  if (isStart) return <StartPanel segments={picture.nodes.filter((node) => node.label === 'Segment')} />;
  return <PicturePanel picture={picture} ties={ties} />;
}
