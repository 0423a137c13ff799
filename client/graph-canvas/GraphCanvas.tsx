import { useCallback, useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useColourMode } from '../ui/colour-mode.ts';
import { CanvasControls } from './CanvasControls.tsx';
import type { CanvasHandle, GraphCanvasProps } from './canvas-model.ts';
import styles from './graph-canvas.module.css';
import { keepInView, keyHandler } from './canvas-keys.ts';
import { DistrictFrames } from './DistrictFrames.tsx';
import { FindBar } from './FindBar.tsx';
import { LassoLine } from './LassoLine.tsx';
import { Legend } from './Legend.tsx';
import { legendEntries } from './legend-entries.ts';
import { Minimap } from './Minimap.tsx';
import { NodeList } from './NodeList.tsx';
import { pictureLegend } from './picture-legend.ts';
import { fitAll } from './place.ts';
import { TimeBar } from './TimeBar.tsx';
import { timelineOf } from './timeline.ts';
import { useAway, useCanvasLook } from './use-canvas-look.ts';
import { useCytoscape } from './use-cytoscape.ts';
import { useDrawing } from './use-drawing.ts';
import { useFindKey, useFound } from './use-find.ts';
import { useLasso } from './use-lasso.ts';
import { usePictures } from './use-pictures.ts';
import { useSaving } from './use-saving.ts';
import { useSelection } from './use-selection.ts';

const NONE = [] as const;
/** From here on a drawing is larger than a screen, and the small map of use. */
const MAP_FROM = 80;

/** Draws entities and ties, with zoom, legend, list and picture. See `GraphCanvasProps` for what a page may say and ask. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { layout, positions, onPlaced, description, handleRef, selected = null, onSelect, onOpen } = props;
  const { onPick, onMenu } = props;
  const { hiddenLabels = NONE, onToggleLabel } = props;
  const { t, i18n } = useTranslation('canvas');
  const { look, onLook, today } = props;
  const mode = useColourMode();
  const { cy, attach, drawable } = useCytoscape();
  const [arranging, setArranging] = useState(false);
  const [shown, setShown] = useState({ list: false, map: props.nodes.length > MAP_FROM, find: false });
  const [timed, setTimed] = useState(Boolean(look?.asOf));
  const show = (change: Partial<typeof shown>) => setShown((now) => ({ ...now, ...change }));

  const { nodes, ties } = useMemo(() => {
    const kept = props.nodes.filter((node) => !hiddenLabels.includes(node.label));
    const ids = new Set(kept.map((node) => node.id));
    return { nodes: kept, ties: props.ties.filter((tie) => ids.has(tie.from) && ids.has(tie.to)) };
  }, [props.nodes, props.ties, hiddenLabels]);
  const { elements, figures, away } = useCanvasLook({ nodes, ties, look, today });
  const offVerdicts = look?.offVerdicts ?? NONE;
  const entries = useMemo(
    () => legendEntries(props.nodes, ties, hiddenLabels, offVerdicts),
    [props.nodes, ties, hiddenLabels, offVerdicts],
  );
  const inSight = useMemo(() => nodes.filter((node) => !away.has(node.id)), [nodes, away]);

  const onArranging = useCallback((busy: boolean) => setArranging(busy), []);
  useDrawing({ cy, elements, layout, positions, onPlaced, onArranging });
  useAway(cy, elements, away, arranging);
  useSelection(cy, elements, arranging, props);
  const lasso = useLasso(cy, props);

  const onFound = useFound(cy);
  useFindKey(Boolean(onLook), () => show({ find: true }));
  const heading = props.title ?? t('list');
  const day = look?.asOf;
  const words = useMemo(
    () => ({
      title: heading,
      footnote: [day && t('time.asOf', { day }), props.footnote].filter(Boolean).join(' · '),
      legend: pictureLegend(entries, figures, mode, i18n.language, t),
    }),
    [heading, day, props.footnote, entries, figures, mode, i18n.language, t],
  );
  const pictures = usePictures(cy, words, layout === 'district' ? t('district.unknown') : undefined);
  const save = useSaving(pictures, heading);

  const handle = useMemo<CanvasHandle>(
    () => ({
      fit: () => cy && fitAll(cy),
      zoomBy: (factor) =>
        cy?.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
      centreOn: (id) => cy?.animate({ center: { eles: cy.getElementById(id) }, duration: 200 }),
      png: () => pictures.png(),
    }),
    [cy, pictures],
  );
  useImperativeHandle(handleRef, () => handle, [handle]);

  return (
    <div className={styles.frame}>
      <div className={styles.body}>
        {(shown.list || !drawable) && (
          <NodeList
            nodes={inSight}
            ties={ties}
            selected={selected}
            onOpen={onOpen}
            picked={props.picked}
            onPick={onPick}
            onMenu={onMenu}
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
            {...lasso.handlers}
            onKeyDown={keyHandler({ cy, handle, selected, onSelect, onOpen, onPick, onMenu })}
          >
            {layout === 'district' && <DistrictFrames cy={cy} elements={elements} away={away} />}
            <div ref={attach} className={styles.canvas} aria-hidden="true" />
            <LassoLine line={lasso.line} />
          </div>
          {arranging && nodes.length > 150 && <div className={styles.busy}>{t('arranging')}</div>}
          {shown.find && onLook && (
            <FindBar
              nodes={inSight}
              onFind={props.onFind}
              onShow={onFound}
              onClose={() => {
                onFound(null, []);
                show({ find: false });
              }}
            />
          )}
          {shown.map && cy && <Minimap cy={cy} />}
          <CanvasControls
            handle={handle}
            onSave={save}
            shown={{ ...shown, time: timed }}
            onShow={({ time, ...change }) => {
              if (time !== undefined) setTimed(time);
              if (change.find === false) onFound(null, []);
              show(change);
            }}
            look={look}
            onLook={onLook}
            known={{
              amount: ties.some((tie) => tie.yuan !== undefined),
              all: nodes.some((node) => node.allTies !== undefined),
            }}
          />
        </div>
      </div>
      {timed && look && onLook && today && (
        <TimeBar
          timeline={timelineOf(ties)}
          asOf={look.asOf}
          today={today}
          onChange={(asOf) => onLook({ asOf })}
          onClose={() => {
            setTimed(false);
            onLook({ asOf: null });
          }}
        />
      )}
      <Legend
        entries={entries}
        figures={figures}
        types={props.types ?? NONE}
        onToggleLabel={onToggleLabel}
        onToggleType={props.onToggleType}
        onToggleVerdict={
          onLook &&
          ((verdict) =>
            onLook({
              offVerdicts: offVerdicts.includes(verdict)
                ? offVerdicts.filter((one) => one !== verdict)
                : [...offVerdicts, verdict],
            }))
        }
      />
    </div>
  );
}
