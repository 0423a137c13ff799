import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { GapAnswer, SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import styles from './panorama.module.css';
import { PanoramaBox } from './PanoramaBox.tsx';
import { PanoramaTools } from './PanoramaTools.tsx';
import { LANE_GAP, layOutPanorama, neighbourBox, type PanoramaLayout } from './panorama-layout.ts';
import { useElementSize } from './use-element-size.ts';
import { usePanZoom } from './use-pan-zoom.ts';

const LINE = 'var(--liantu-faint)';
const ACCENT = 'var(--liantu-accent)';
const FONT =
  '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const DIRECTIONS: Record<string, 'left' | 'right' | 'up' | 'down'> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

type Props = {
  answer: GapAnswer;
  selected: string | null;
  /** Segments the filters let through; the others are faded. */
  shown: ReadonlySet<string>;
  onSelect: (segment: string | null) => void;
  /** Where zoom, fit and picture go. */
  toolbar: HTMLElement | null;
};

/** The chain from upstream to downstream, every segment in the colour of its verdict. Arrow keys move, Enter chooses. */
export function Panorama({ answer, selected, shown, onSelect, toolbar }: Props) {
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

  return (
    <div className={styles.panorama} ref={attachRoom}>
      {room && (
        // Escape on a box does what a click beside the boxes does.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
        <svg
          ref={setSvg}
          width={room.width}
          height={room.height}
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
          <g data-drawing="" transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
            <Lanes layout={layout} />
            <Feeds layout={layout} near={hovered ?? selected} />
            <Boxes
              {...{ answer, layout, selected, shown, hovered, onSelect }}
              onHover={setHovered}
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
          />,
          toolbar,
        )}
    </div>
  );
}

function Defs() {
  const { fill } = VERDICT_LOOK.unknown;
  return (
    <defs>
      <pattern
        id="panorama-hatch"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill={fill} />
        <rect width="1.4" height="7" fill="#d3d8de" />
      </pattern>
      {[
        ['panorama-arrow', LINE],
        ['panorama-arrow-lit', ACCENT],
      ].map(([id, colour]) => (
        <marker
          key={id}
          id={id}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5L8 4 0 7.5z" fill={colour} />
        </marker>
      ))}
    </defs>
  );
}

function Lanes({ layout }: { layout: PanoramaLayout }) {
  const { t } = useTranslation('gaps');
  return layout.lanes.map(({ position, x, width, segments }, index) => (
    <g key={position} pointerEvents="none">
      {index > 0 && (
        <path d={`M${x - LANE_GAP / 2 - 4} 11l7 6 -7 6`} fill="none" stroke="#8b9bb0" strokeWidth={2} />
      )}
      <rect x={x} y={4} width={width} height={layout.height - 8} rx={8} fill="#f5f7fa" stroke="#e3e8ee" />
      <text x={x + width / 2} y={21} textAnchor="middle" fontSize={12.5} fontWeight={600} fill="#3a4755">
        {fitting(
          width - 12,
          `${t(`position.${position}`)} · ${t('map.segments', { count: segments })}`,
          `${t(`position.${position}`)} ${segments}`,
        )}
      </text>
    </g>
  ));
}

/** The text where it fits in so many pixels, else the shorter one. */
function fitting(room: number, text: string, shorter: string): string {
  const width = [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 12.5 : 7), 0);
  return width <= room ? text : shorter;
}

/** What feeds what; the links of one segment stand out, the rest recede. */
function Feeds({ layout, near }: { layout: PanoramaLayout; near: string | null }) {
  const lit = layout.links.filter(({ from, to }) => near !== null && (from === near || to === near));
  const rest = layout.links.filter((link) => !lit.includes(link));
  return (
    <g fill="none" pointerEvents="none">
      {rest.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          stroke={LINE}
          strokeWidth={1}
          opacity={near === null ? 0.75 : 0.22}
          markerEnd="url(#panorama-arrow)"
        />
      ))}
      {lit.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          stroke={ACCENT}
          strokeWidth={2}
          markerEnd="url(#panorama-arrow-lit)"
        />
      ))}
    </g>
  );
}

type BoxesProps = Omit<Props, 'toolbar'> & {
  layout: PanoramaLayout;
  hovered: string | null;
  onHover: (segment: string | null) => void;
  wasDragged: () => boolean;
};

function Boxes({ answer, layout, selected, shown, hovered, onSelect, onHover, wasDragged }: BoxesProps) {
  const { t } = useTranslation('gaps');
  const gaps = new Map(answer.segments.map((gap) => [gap.segment.id, gap]));
  const holder = useRef<SVGGElement>(null);
  const reachable = selected ?? layout.boxes[0]?.id;
  const move = (event: KeyboardEvent, id: string) => {
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Enter' || event.key === ' ') onSelect(id);
    else if (event.key === 'Escape') onSelect(null);
    else if (direction) {
      const next = neighbourBox(layout.boxes, id, direction);
      const boxes = holder.current?.querySelectorAll<SVGGElement>('[data-segment]') ?? [];
      [...boxes].find((box) => box.dataset.segment === next)?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <g ref={holder}>
      {layout.boxes.map(({ id, x, y }) => {
        const gap = gaps.get(id);
        if (!gap) return null;
        return (
          <g
            key={id}
            data-segment={id}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nor a button
            role="button"
            tabIndex={id === reachable ? 0 : -1}
            aria-pressed={id === selected}
            aria-label={boxLabel(gap, t)}
            className={styles.box}
            onMouseEnter={() => onHover(id)}
            onMouseLeave={() => onHover(null)}
            onFocus={() => onHover(id)}
            onBlur={() => onHover(null)}
            onKeyDown={(event) => move(event, id)}
            onClick={() => {
              if (!wasDragged()) onSelect(id === selected ? null : id);
            }}
          >
            <title>{boxLabel(gap, t)}</title>
            <rect
              className={styles.ring}
              x={x - 4}
              y={y - 4}
              width={layout.box.width + 8}
              height={layout.box.height + 8}
              rx={8}
            />
            <PanoramaBox
              gap={gap}
              size={layout.box}
              x={x}
              y={y}
              sign={t(`sign.${gap.verdict}`)}
              counts={t('map.counts', {
                firms: gap.firms.length,
                projects: gap.pipeline.length,
                candidates: gap.candidates,
              })}
              chosen={id === selected}
              faded={!shown.has(id) && id !== selected && id !== hovered}
            />
          </g>
        );
      })}
    </g>
  );
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

function boxLabel({ segment, verdict, firms, pipeline, candidates }: SegmentGap, t: Translate): string {
  const verdictName = t(`verdict.${verdict}`, { ns: 'common' });
  return t('map.box', {
    name: segment.name,
    position: t(`position.${segment.position}`),
    key: segment.key ? t('map.key') : '',
    verdict: verdictName,
    firms: firms.length,
    projects: pipeline.length,
    candidates,
  });
}
