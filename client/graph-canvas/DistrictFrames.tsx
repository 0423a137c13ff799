import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { districtBoxes } from './district-boxes.ts';
import styles from './graph-canvas.module.css';

type Props = { cy: Core | null; elements: readonly ElementDefinition[]; away: ReadonlySet<string> };
type Frame = { id: string; name: string; left: number; top: number; width: number; height: number };

/** Frames with names behind the nodes that lie in one district; they follow every movement of the drawing. */
export function DistrictFrames({ cy, elements, away }: Props) {
  const { t } = useTranslation('canvas');
  const nowhere = t('district.unknown');
  const [frames, setFrames] = useState<readonly Frame[]>([]);
  useEffect(() => {
    if (!cy) return undefined;
    let waiting = 0;
    const later = () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0;
        if (!cy.destroyed()) setFrames(framesOf(cy, nowhere));
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
    // Members may lie in other districts now, or be out of sight.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [cy, elements, away, nowhere]);
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

/** The boxes of districts in pixels of the drawing area. */
function framesOf(cy: Core, nowhere: string): Frame[] {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  return districtBoxes(cy, nowhere).map(({ id, name, x1, y1, x2, y2 }) => ({
    id,
    name,
    left: x1 * zoom + pan.x,
    top: y1 * zoom + pan.y,
    width: (x2 - x1) * zoom,
    height: (y2 - y1) * zoom,
  }));
}
