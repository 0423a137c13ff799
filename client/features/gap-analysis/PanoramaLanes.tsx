import { useTranslation } from 'react-i18next';
import type { GapAnswer } from '../../../server/contract/gap-analysis.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { verdictLook } from '../../ui/verdict-look.ts';
import { VERDICTS } from './gap-analysis.view-model.ts';
import { LANE_GAP, type PanoramaLayout } from './panorama-layout.ts';
import { laneVerdicts, type Level, type Overlay } from './panorama-level.ts';

const LINE = 'var(--liantu-faint)';
const ACCENT = 'var(--liantu-accent)';
/** A heading is never higher than the room above the boxes. */
const LARGEST_TYPE = 20;

/** The hatch of what is not judged, and the heads of the arrows. */
export function Defs() {
  const { fill } = verdictLook(useColourMode()).unknown;
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
        <rect width="1.4" height="7" fill="var(--liantu-line-strong)" />
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

type LanesProps = {
  answer: GapAnswer;
  layout: PanoramaLayout;
  level: Level;
  scale: number;
  overlay: Overlay | null;
};

/** Upstream, midstream, downstream, with how many segments each holds; from afar with how they are judged. */
export function Lanes({ answer, layout, level, scale, overlay }: LanesProps) {
  const { t } = useTranslation('gaps');
  // Seen from afar the headings keep their size on the screen; seen from near they do not fill it.
  const size = Math.min(LARGEST_TYPE, Math.max(6, 12.5 / Math.min(1, scale)) / Math.max(1, scale / 1.6));
  return layout.lanes.map(({ position, x, width, segments }, index) => {
    const name = t(`position.${position}`);
    const counts = laneVerdicts(answer, position, overlay);
    const judged = VERDICTS.filter((verdict) => counts[verdict] > 0)
      .map((verdict) => `${t(`sign.${verdict}`)}${counts[verdict]}`)
      .join(' ');
    const long =
      level === 'blocks' ? `${name} · ${judged}` : `${name} · ${t('map.segments', { count: segments })}`;
    return (
      <g key={position} pointerEvents="none">
        {index > 0 && (
          <path d={`M${x - LANE_GAP / 2 - 4} 11l7 6 -7 6`} fill="none" stroke={LINE} strokeWidth={2} />
        )}
        <rect
          x={x}
          y={4}
          width={width}
          height={layout.height - 8}
          rx={8}
          fill="var(--liantu-surface-sunk)"
          stroke="var(--liantu-line)"
        />
        <text
          x={x + width / 2}
          y={21}
          textAnchor="middle"
          fontSize={size}
          fontWeight={600}
          fill="var(--liantu-text-2)"
        >
          {fitting(width - 12, size, [long, `${name} ${segments}`, name])}
        </text>
      </g>
    );
  });
}

/** The first of some texts that fits into so many units at a size of type, else the last. */
function fitting(room: number, size: number, texts: readonly string[]): string {
  const widthOf = (text: string) =>
    [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? size : size * 0.56), 0);
  return texts.find((text) => widthOf(text) <= room) ?? texts.at(-1) ?? '';
}

/** What feeds what; the links of one segment stand out, the rest recede. */
export function Feeds({ layout, near }: { layout: PanoramaLayout; near: string | null }) {
  const lit = layout.links.filter(({ from, to }) => near !== null && (from === near || to === near));
  const rest = layout.links.filter((link) => !lit.includes(link));
  return (
    <g fill="none" pointerEvents="none">
      {rest.map(({ from, to, path }) => (
        <path
          key={`${from} ${to}`}
          d={path}
          vectorEffect="non-scaling-stroke"
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
          vectorEffect="non-scaling-stroke"
          stroke={ACCENT}
          strokeWidth={2}
          markerEnd="url(#panorama-arrow-lit)"
        />
      ))}
    </g>
  );
}
