import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import styles from './panorama.module.css';
import { PanoramaBoxes } from './PanoramaBoxes.tsx';
import { Defs, Feeds, Lanes } from './PanoramaLanes.tsx';
import { PanoramaTools } from './PanoramaTools.tsx';
import { layOutPanorama } from './panorama-layout.ts';
import { levelAt, type Overlay } from './panorama-level.ts';
import { useElementSize } from './use-element-size.ts';
import { usePanZoom } from './use-pan-zoom.ts';

const FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

type Props = {
  answer: GapAnswer;
  selected: string | null;
  /** Segments the filters let through; the others are faded. */
  shown: ReadonlySet<string>;
  onSelect: (segment: string | null) => void;
  /** A second side the segments are coloured by: a scenario, another day or region. */
  overlay: Overlay | null;
  /** Where zoom, fit and picture go. */
  toolbar: HTMLElement | null;
};

/**
 * The chain from upstream to downstream, every segment in the colour of its verdict: from afar as blocks, nearer with name
 * and numbers, nearest with the firms and projects inside.
 */
export function Panorama({ answer, selected, shown, onSelect, overlay, toolbar }: Props) {
  const { t } = useTranslation('gaps');
  const [attachRoom, room] = useElementSize();
  const [hovered, setHovered] = useState<string | null>(null);
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const layout = useMemo(
    () =>
      layOutPanorama(
        answer.segments.map(({ segment }) => segment),
        answer.feeds,
        room ?? { width: 1000, height: 400 },
      ),
    [answer, room],
  );
  const panZoom = usePanZoom(svg, layout, room);
  const { view } = panZoom;
  const level = levelAt(layout.box.width * view.scale);

  return (
    <div className={styles.panorama} ref={attachRoom}>
      {room && (
        // Escape on a box does what a click beside the boxes does.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <svg
          ref={setSvg}
          width={room.width}
          height={room.height}
          viewBox={`0 0 ${room.width} ${room.height}`}
          fontFamily={FONT}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing has no fieldset
          role="group"
          aria-label={t('map.description', { chain: answer.chain.name, region: answer.region.name })}
          {...panZoom.handlers}
          onClick={(event) => {
            if (event.target === event.currentTarget && !panZoom.wasDragged()) onSelect(null);
          }}
        >
          <Defs />
          <g
            data-drawing=""
            className={panZoom.smooth ? styles.gliding : undefined}
            style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          >
            <Lanes {...{ answer, layout, level, overlay }} scale={view.scale} />
            <Feeds layout={layout} near={hovered ?? selected} />
            <PanoramaBoxes
              {...{ answer, layout, level, overlay, selected, shown, hovered, onSelect }}
              scale={view.scale}
              onHover={setHovered}
              onZoom={panZoom.zoomBy}
              onFit={panZoom.fit}
              onReveal={({ x, y }) => panZoom.reveal({ x, y, ...layout.box })}
              wasDragged={panZoom.wasDragged}
            />
          </g>
        </svg>
      )}
      {toolbar &&
        createPortal(
          <PanoramaTools
            answer={answer}
            layout={layout}
            svg={svg}
            fit={panZoom.fit}
            zoomBy={panZoom.zoomBy}
            scale={view.scale}
          />,
          toolbar,
        )}
    </div>
  );
}
