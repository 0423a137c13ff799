import type { KeyboardEvent, Ref } from 'react';
import type { TraceNode } from '../../../server/contract/fund-trace.ts';
import { LABEL_LOOK } from '../../ui/label-look.ts';
import type { FlowPlace } from './flow-keys.ts';
import { NODE_WIDTH, type PlacedBand, type PlacedFlow, type PlacedNode } from './flow-layout.ts';
import { FLOW_FONT, fitText, type FlowLook } from './flow-look.ts';
import type { FlowBand } from './flow.view-model.ts';
import styles from './flow.module.css';

type Props = {
  ref: Ref<SVGSVGElement>;
  flow: PlacedFlow;
  look: FlowLook;
  /** Prefix of the ids of patterns. */
  patterns: string;
  description: string;
  at: string | null;
  /** Ids that stand out; null where all do. */
  shown: ReadonlySet<string> | null;
  /** Where the keyboard stands: the one stop of the drawing for the tab key. */
  stood: FlowPlace;
  words: {
    band: (band: FlowBand) => string;
    ends: (band: FlowBand) => string;
    node: (node: TraceNode) => string;
  };
  onKey: (event: KeyboardEvent) => void;
  onHover: (place: FlowPlace | null) => void;
  onStand: (place: FlowPlace) => void;
  onChoose: (place: FlowPlace) => void;
};

/** The flow as it is placed, with every colour and size in the drawing itself, so that it can be saved as it stands. */
export function FlowDrawing(props: Props) {
  const { ref, flow, look, patterns, description, shown, onKey, onHover } = props;
  const gap = columnGap(flow.nodes);
  const isShown = (ids: readonly string[]) => shown === null || ids.some((id) => shown.has(id));
  return (
    // One stop for the tab key, from which the arrow keys lead on; no element of HTML groups the parts of a drawing.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <svg
      ref={ref}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="group"
      aria-label={description}
      width={flow.width}
      height={flow.height}
      viewBox={`0 0 ${flow.width} ${flow.height}`}
      fontFamily={FLOW_FONT}
      onKeyDown={onKey}
      onMouseLeave={() => onHover(null)}
    >
      <defs>
        <Hatch id={`${patterns}hatch`} colour={look.band.unknown} />
        <marker
          id={`${patterns}back`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0,0L8,4L0,8Z" fill={look.ring} />
        </marker>
      </defs>
      {flow.bands.map((placed) => (
        <Band key={placed.band.id} placed={placed} faint={!isShown(placed.band.ties)} {...props} />
      ))}
      {flow.returning.map(({ band, path }) => (
        <path
          key={band.id}
          d={path}
          fill="none"
          stroke={look.ring}
          strokeWidth="1.6"
          strokeDasharray="5 4"
          markerEnd={`url(#${patterns}back)`}
          opacity={isShown(band.ties) ? 1 : 0.25}
        />
      ))}
      {flow.nodes.map((placed) => (
        <Thing
          key={placed.node.id}
          placed={placed}
          room={gap}
          faint={!isShown([placed.node.id])}
          {...props}
        />
      ))}
    </svg>
  );
}

/** Room for a name beside its thing, in px. */
function columnGap(nodes: readonly PlacedNode[]): number {
  const columns = [...new Set(nodes.map(({ x }) => x))].sort((a, b) => a - b);
  const gaps = columns.slice(1).map((x, index) => x - (columns[index] ?? 0));
  return Math.min(200, ...gaps) - NODE_WIDTH - 14;
}

/** The stripes of what nobody gives an amount for. */
export function Hatch({ id, colour }: { id: string; colour: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="2.4" height="6" fill={colour} />
    </pattern>
  );
}

type BandProps = Props & { placed: PlacedBand; faint: boolean };

function Band({ placed, faint, look, patterns, at, stood, words, onHover, onStand, onChoose }: BandProps) {
  const { band, path, width } = placed;
  const place: FlowPlace = { kind: 'band', id: band.id };
  const chosen = at !== null && band.ties.includes(at);
  const here = stood.kind === 'band' && stood.id === band.id;
  const stroke = band.kind === 'unknown' ? `url(#${patterns}hatch)` : look.band[band.kind];
  return (
    <g
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={here ? 0 : -1}
      data-place={`band ${band.id}`}
      className={styles.place}
      aria-label={`${words.ends(band)}，${words.band(band)}`}
      aria-pressed={chosen}
      opacity={faint ? 0.18 : 1}
      onMouseEnter={() => onHover(place)}
      onFocus={() => {
        onStand(place);
        onHover(place);
      }}
      onBlur={() => onHover(null)}
      onClick={() => onChoose(place)}
    >
      <title>{`${words.ends(band)}\n${words.band(band)}`}</title>
      {/* A wider line that cannot be seen makes a thin one easy to point at. */}
      <path
        d={path}
        fill="none"
        stroke="transparent"
        strokeWidth={Math.max(14, width)}
        pointerEvents="stroke"
      />
      {chosen && <path d={path} fill="none" stroke={look.ring} strokeWidth={width + 4} opacity="0.7" />}
      <path
        d={path}
        fill="none"
        stroke={stroke}
        strokeWidth={band.kind === 'plain' ? 1.6 : width}
        opacity={band.kind === 'plain' || band.kind === 'unknown' ? 0.9 : 0.5}
      />
    </g>
  );
}

type ThingProps = Props & { placed: PlacedNode; room: number; faint: boolean };

function Thing({
  placed,
  room,
  faint,
  flow,
  look,
  at,
  stood,
  words,
  onHover,
  onStand,
  onChoose,
}: ThingProps) {
  const { node, x, y, height } = placed;
  const place: FlowPlace = { kind: 'node', id: node.id };
  const middle = y + height / 2;
  const figures = flow.bands.flatMap(({ band }) =>
    band.to === node.id && band.amount ? [words.band(band)] : [],
  );
  const figure = figures.slice(0, 1).join('');
  const nameY = figure ? middle - 3 : middle + 4;
  const textX = x + NODE_WIDTH + 6;
  const halo = { stroke: look.ground, strokeWidth: 3, paintOrder: 'stroke' as const };
  return (
    <g
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="button"
      tabIndex={stood.kind === 'node' && stood.id === node.id ? 0 : -1}
      data-place={`node ${node.id}`}
      className={styles.place}
      aria-label={words.node(node)}
      aria-pressed={at === node.id}
      opacity={faint ? 0.3 : 1}
      onMouseEnter={() => onHover(place)}
      onFocus={() => {
        onStand(place);
        onHover(place);
      }}
      onBlur={() => onHover(null)}
      onClick={() => onChoose(place)}
    >
      <title>{words.node(node)}</title>
      <rect x={x - 3} y={middle - 14} width={room} height="28" fill="transparent" />
      {at === node.id && (
        <rect
          x={x - 2.5}
          y={y - 2.5}
          width={NODE_WIDTH + 5}
          height={height + 5}
          fill="none"
          stroke={look.ring}
          strokeWidth="2"
        />
      )}
      <rect
        x={x}
        y={y}
        width={NODE_WIDTH}
        height={height}
        rx="2"
        fill={LABEL_LOOK[node.label].colour}
        stroke={look.muted}
        strokeWidth="0.7"
      />
      <text x={textX} y={nameY} fontSize="12" fill={look.ink} {...halo}>
        {fitText(node.name, room)}
      </text>
      {figure && (
        <text x={textX} y={middle + 11} fontSize="11" fill={look.muted} {...halo}>
          {fitText(figures.length > 1 ? `${figure} +${figures.length - 1}` : figure, room)}
        </text>
      )}
    </g>
  );
}
