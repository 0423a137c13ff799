import { useCallback, useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { relationshipName } from '../ui/model-names.ts';
import { FONT, MANY_TIES } from './canvas-style.ts';
import type { GraphCanvasProps } from './canvas-model.ts';
import { nodeElement, tieElement } from './elements.ts';
import styles from './graph-canvas.module.css';
import { useCytoscape } from './use-cytoscape.ts';
import { fitAll, useDrawing } from './use-drawing.ts';
import { useSelection } from './use-selection.ts';

/** Draws entities and ties. See `GraphCanvasProps` for what a page may say and ask. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { nodes, ties, layout, keepPlaced = false, description, handleRef } = props;
  const { i18n } = useTranslation('canvas');
  const { cy, attach } = useCytoscape();
  const [, setArranging] = useState(false);
  const [turn, setTurn] = useState(0);
  const elements = useMemo(() => {
    const many = ties.length > MANY_TIES;
    const shown = new Set(nodes.map((node) => node.id));
    return [
      ...nodes.map(nodeElement),
      ...ties
        .filter((tie) => shown.has(tie.from) && shown.has(tie.to))
        .map((tie) => tieElement(tie, relationshipName(tie.type, i18n.language), many)),
    ];
  }, [nodes, ties, i18n.language]);
  const onArranging = useCallback((busy: boolean) => setArranging(busy), []);
  useDrawing({ cy, elements, layout, keepPlaced, turn, onArranging });
  useSelection(cy, elements, props);

  useImperativeHandle(
    handleRef,
    () => ({
      fit: () => cy && fitAll(cy),
      zoomBy: (factor) =>
        cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      centreOn: (id) => cy?.animate({ center: { eles: cy.getElementById(id) }, duration: 200 }),
      rearrange: () => setTurn((count) => count + 1),
      png: async () => {
        if (!cy) throw new Error('Nothing is drawn');
        await document.fonts.load(`12px ${FONT}`);
        return cy.png({ full: true, scale: 2, bg: '#ffffff', output: 'blob-promise' });
      },
    }),
    [cy],
  );

  return (
    <div className={styles.frame}>
      <div ref={attach} className={styles.canvas} aria-hidden="true" />
      <p className="visually-hidden">{description}</p>
    </div>
  );
}
