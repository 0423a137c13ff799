import { widthOf, wrapped } from '../../graph-canvas/node-box.ts';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import { BOX } from './panorama-layout.ts';

const STRIP = 15;
const TEXT_WIDTH = BOX.width - STRIP - 6;
/** The widths of `widthOf` are those of 12-pixel type. */
const MEASURED_AT = 12;

/** A name's lines and type size such that it stays inside the box. */
export function fittedName(name: string): { lines: string[]; size: number } {
  for (const size of [12, 11]) {
    if ((widthOf(name) * size) / MEASURED_AT <= TEXT_WIDTH) return { lines: [name], size };
  }
  const size = 10;
  const lines = wrapped(name, (TEXT_WIDTH * MEASURED_AT) / size);
  if (lines.length <= 2) return { lines, size };
  return { lines: [lines[0] ?? '', `${lines[1] ?? ''}…`], size };
}

type Props = {
  gap: SegmentGap;
  x: number;
  y: number;
  /** The verdict in one sign, on the strip at the left. */
  sign: string;
  /** Firms, projects and candidates in a few characters. */
  counts: string;
  chosen: boolean;
  faded: boolean;
};

/** One segment of the panorama. All looks are attributes, so that a saved picture has them too. */
export function PanoramaBox({ gap, x, y, sign, counts, chosen, faded }: Props) {
  const { fill, border, text, hatched } = VERDICT_LOOK[gap.verdict];
  const { lines, size } = fittedName(gap.segment.name);
  const middle = STRIP + (BOX.width - STRIP) / 2;
  const first = lines.length === 1 ? 15 : 11;
  return (
    <g transform={`translate(${x} ${y})`} opacity={faded ? 0.25 : 1}>
      {chosen && (
        <rect
          x={-4}
          y={-4}
          width={BOX.width + 8}
          height={BOX.height + 8}
          rx={8}
          fill="none"
          stroke="#10233a"
          strokeWidth={2.5}
        />
      )}
      <rect
        width={BOX.width}
        height={BOX.height}
        rx={5}
        fill={hatched ? 'url(#panorama-hatch)' : fill}
        stroke={border}
        strokeWidth={1.2}
        strokeDasharray={hatched ? '4 3' : undefined}
      />
      <path
        d={`M5 0H${STRIP}V${BOX.height}H5a5 5 0 0 1 -5 -5V5a5 5 0 0 1 5 -5z`}
        fill={border}
        fillOpacity={hatched ? 0.75 : 1}
      />
      <text
        x={STRIP / 2}
        y={BOX.height / 2 + 4}
        textAnchor="middle"
        fontSize={11}
        fontWeight={700}
        fill="#ffffff"
      >
        {sign}
      </text>
      {lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={first + index * 11}
          textAnchor="middle"
          fontSize={size}
          fontWeight={gap.segment.key ? 700 : 500}
          fill={text}
        >
          {line}
        </text>
      ))}
      <text x={middle} y={BOX.height - 6} textAnchor="middle" fontSize={10} fill={text} fillOpacity={0.95}>
        {counts}
      </text>
      {gap.segment.key && (
        <path
          d="M0 -6.5L1.9 -2 6.6 -1.7 3 1.3 4.1 5.9 0 3.4 -4.1 5.9 -3 1.3 -6.6 -1.7 -1.9 -2z"
          transform={`translate(${BOX.width - 1} 1)`}
          fill="#ffffff"
          stroke="#10233a"
          strokeWidth={1.1}
        />
      )}
    </g>
  );
}
