import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './graph-canvas.module.css';

type Frame = { id: string; name: string; left: number; top: number; width: number; height: number };

const ROOM = 14;

/** Frames with names behind the nodes that lie in one district; they follow every movement of the drawing. */
export function DistrictFrames({
  cy,
  elements,
}: {
  cy: Core | null;
  elements: readonly ElementDefinition[];
}) {
  const { t } = useTranslation('canvas');
  const nowhere = t('district.unknown');
  const [frames, setFrames] = useState<readonly Frame[]>([]);
  useEffect(() => {
    if (!cy) return undefined;
    let waiting = 0;
    const later = () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        if (!cy.destroyed()) setFrames(framesOf(cy, { id: '', name: nowhere }));
      });
    };
    later();
    cy.on('viewport resize', later);
    cy.on('position add remove', 'node', later);
    return () => {
      cancelAnimationFrame(waiting);
      cy.off('viewport resize', later);
      cy.off('position add remove', 'node', later);
    };
    // Members may lie in other districts now.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, nowhere]);
  return (
    <div className={styles.districts} aria-hidden="true">
      {frames.map(({ id, name, ...box }) => (
        <div key={id} className={id === '' ? styles.nowhere : undefined} style={box}>
          <span>{name}</span>
        </div>
      ))}
    </div>
  );
}

/** Boxes around the nodes of each district, and around those of unknown place, in pixels of the drawing area. */
function framesOf(cy: Core, unknown: { id: string; name: string }): Frame[] {
  const boxes = new Map<string, { name: string; x1: number; y1: number; x2: number; y2: number }>();
  for (const node of cy.nodes().toArray()) {
    const district = (node.data('district') as { id: string; name: string } | undefined) ?? unknown;
    const { x, y } = node.position();
    const [w, mark, room] = [
      Number(node.data('roomWidth')) / 2,
      Number(node.data('height')) / 2,
      Number(node.data('roomHeight')),
    ];
    const box = boxes.get(district.id);
    boxes.set(district.id, {
      name: district.name,
      x1: Math.min(box?.x1 ?? Infinity, x - w),
      x2: Math.max(box?.x2 ?? -Infinity, x + w),
      y1: Math.min(box?.y1 ?? Infinity, y - mark),
      y2: Math.max(box?.y2 ?? -Infinity, y - mark + room),
    });
  }
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return [...boxes].map(([id, { name, x1, y1, x2, y2 }]) => ({
    id,
    name,
    left: (x1 - ROOM) * zoom + pan.x,
    top: (y1 - ROOM) * zoom + pan.y,
    width: (x2 - x1 + 2 * ROOM) * zoom,
    height: (y2 - y1 + 2 * ROOM) * zoom,
  }));
}
