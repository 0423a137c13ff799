import { App } from 'antd';
import { useCallback, useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelName, relationshipName } from '../ui/model-names.ts';
import { LABEL_LOOK } from '../ui/label-look.ts';
import { VERDICT_LOOK } from '../ui/verdict-look.ts';
import { CanvasControls } from './CanvasControls.tsx';
import type { CanvasHandle, GraphCanvasProps } from './canvas-model.ts';
import { FONT, MANY_TIES } from './canvas-style.ts';
import { nodeElement, tieElement } from './elements.ts';
import styles from './graph-canvas.module.css';
import { keepInView, keyHandler } from './canvas-keys.ts';
import { Legend } from './Legend.tsx';
import { LINE_LOOK, legendEntries } from './legend-entries.ts';
import { NodeList } from './NodeList.tsx';
import { fitAll } from './place.ts';
import { download, framePicture } from './save-picture.ts';
import { useCytoscape } from './use-cytoscape.ts';
import { useDrawing } from './use-drawing.ts';
import { useSelection } from './use-selection.ts';

const NONE = [] as const;

/** Draws entities and ties, with zoom, legend, list and picture. See `GraphCanvasProps` for what a page may say and ask. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { layout, keepPlaced = false, description, handleRef, selected = null, onSelect, onOpen } = props;
  const { hiddenLabels = NONE, onToggleLabel } = props;
  const { t, i18n } = useTranslation('canvas');
  const { message } = App.useApp();
  const { cy, attach, drawable } = useCytoscape();
  const [arranging, setArranging] = useState(false);
  const [listed, setListed] = useState(false);
  const [turn, setTurn] = useState(0);

  const { nodes, ties } = useMemo(() => {
    const kept = props.nodes.filter((node) => !hiddenLabels.includes(node.label));
    const ids = new Set(kept.map((node) => node.id));
    return { nodes: kept, ties: props.ties.filter((tie) => ids.has(tie.from) && ids.has(tie.to)) };
  }, [props.nodes, props.ties, hiddenLabels]);
  const elements = useMemo(() => {
    const many = ties.length > MANY_TIES;
    return [
      ...nodes.map(nodeElement),
      ...ties.map((tie) => tieElement(tie, relationshipName(tie.type, i18n.language), many)),
    ];
  }, [nodes, ties, i18n.language]);
  const entries = useMemo(
    () => legendEntries(props.nodes, ties, hiddenLabels),
    [props.nodes, ties, hiddenLabels],
  );

  const onArranging = useCallback((busy: boolean) => setArranging(busy), []);
  useDrawing({ cy, elements, layout, keepPlaced, turn, onArranging });
  useSelection(cy, elements, props);

  const handle = useMemo<CanvasHandle>(
    () => ({
      fit: () => cy && fitAll(cy),
      zoomBy: (factor) =>
        cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      centreOn: (id) => cy?.animate({ center: { eles: cy.getElementById(id) }, duration: 200 }),
      rearrange: () => setTurn((count) => count + 1),
      png: async () => {
        if (!cy) throw new Error('Nothing is drawn');
        await document.fonts.load(`12px ${FONT}`);
        const drawing = await cy.png({
          full: true,
          scale: 2,
          bg: '#ffffff',
          maxWidth: 8000,
          maxHeight: 8000,
          output: 'blob-promise',
        });
        return framePicture(drawing, {
          title: props.title ?? t('list'),
          legend: [
            ...entries.labels
              .filter((entry) => !entry.hidden)
              .map(({ label }) => ({
                colour: LABEL_LOOK[label].colour,
                text: labelName(label, i18n.language),
              })),
            ...entries.verdicts.map((verdict) => ({
              colour: VERDICT_LOOK[verdict].fill,
              text: t(`verdict.${verdict}`, { ns: 'common' }),
            })),
            ...entries.lines.map((line) => ({
              colour: LINE_LOOK[line].colour,
              dashes: LINE_LOOK[line].dashes,
              text: t(`legend.${line}`),
            })),
          ],
          footnote: props.footnote ?? '',
        });
      },
    }),
    [cy, entries, i18n.language, props.title, props.footnote, t],
  );
  useImperativeHandle(handleRef, () => handle, [handle]);

  const save = () => {
    handle
      .png()
      .then((picture) => download(picture, `${props.title ?? t('list')}.png`))
      .catch((error: unknown) => message.error(t('pngFailed', { reason: String(error) })));
  };

  return (
    <div className={styles.frame}>
      <div className={styles.body}>
        {(listed || !drawable) && (
          <NodeList
            nodes={nodes}
            ties={ties}
            selected={selected}
            onOpen={onOpen}
            onChoose={(id) => {
              onSelect?.(id, 'node');
              if (cy) keepInView(cy, id, handle);
            }}
          />
        )}
        <div className={styles.stage}>
          {/* The drawing answers to keys as a whole; the list beside it reaches every entity by itself. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            className={styles.canvas}
            role="application"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            aria-label={`${description}。${t('keys')}`}
            onKeyDown={keyHandler({ cy, handle, selected, onSelect, onOpen })}
          >
            <div ref={attach} className={styles.canvas} aria-hidden="true" />
          </div>
          {arranging && nodes.length > 150 && <div className={styles.busy}>{t('arranging')}</div>}
          <CanvasControls
            handle={handle}
            onSave={save}
            listed={listed}
            onToggleList={() => setListed(!listed)}
          />
        </div>
      </div>
      <Legend entries={entries} onToggleLabel={onToggleLabel} />
    </div>
  );
}
