import { widthOf, wrapped } from '../../graph-canvas/node-box.ts';
import { VERDICT_LOOK } from '../../ui/verdict-look.ts';
import type { SegmentGap } from '../../../server/contract/gap-analysis.ts';
import type { BoxSize } from './panorama-layout.ts';

const STRIP = 15;
/** The widths of `widthOf` are those of 12-pixel type. */
const MEASURED_AT = 12;
/** From this height on a box has room for two lines of a name at full size. */
const TALL = 46;

/** Type sizes with the lines they may take, tried in this order. */
const IN_FLAT = [
  { size: 12, count: 1 },
  { size: 11, count: 1 },
  { size: 10, count: 2 },
  { size: 9, count: 2 },
];
const IN_TALL = [
  { size: 12, count: 2 },
  { size: 11, count: 2 },
  { size: 10, count: 3 },
];

/** A name's lines and type size such that it stays inside the box. */
export function fittedName(name: string, box: BoxSize): { lines: string[]; size: number } {
  const room = box.width - STRIP - 6;
  const tries = box.height >= TALL ? IN_TALL : IN_FLAT;
  for (const { size, count } of tries) {
    const lines = wrapped(name, (room * MEASURED_AT) / size);
    const fits = lines.every((line) => (widthOf(line) * size) / MEASURED_AT <= room);
    if (lines.length <= count && fits) return { lines, size };
  }
  const lines = wrapped(name, (room * MEASURED_AT) / 9);
  return { lines: [lines[0] ?? '', `${lines[1] ?? ''}…`], size: 9 };
}

type Props = {
  gap: SegmentGap;
  size: BoxSize;
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
export function PanoramaBox({ gap, size: box, x, y, sign, counts, chosen, faded }: Props) {
  const { fill, border, text, hatched } = VERDICT_LOOK[gap.verdict];
  const { lines, size } = fittedName(gap.segment.name, box);
  const middle = STRIP + (box.width - STRIP) / 2;
  const step = size + 0.5;
  // The name is centred in what the line of counts leaves.
  const first = (box.height - 14) / 2 + size / 2 - ((lines.length - 1) * step) / 2 + 0.5;
  return (
    <g transform={`translate(${x} ${y})`} opacity={faded ? 0.25 : 1} aria-hidden="true">
      {chosen && (
        <rect
          x={-4}
          y={-4}
          width={box.width + 8}
          height={box.height + 8}
          rx={8}
          fill="none"
          stroke="#10233a"
          strokeWidth={2.5}
        />
      )}
      <rect
        width={box.width}
        height={box.height}
        rx={5}
        fill={hatched ? 'url(#panorama-hatch)' : fill}
        stroke={border}
        strokeWidth={1.2}
        strokeDasharray={hatched ? '4 3' : undefined}
      />
      <path
        d={`M5 0H${STRIP}V${box.height}H5a5 5 0 0 1 -5 -5V5a5 5 0 0 1 5 -5z`}
        fill={border}
        fillOpacity={hatched ? 0.75 : 1}
      />
      <text
        x={STRIP / 2}
        y={box.height / 2 + 4}
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
          y={first + index * step}
          textAnchor="middle"
          fontSize={size}
          fontWeight={gap.segment.key ? 700 : 500}
          fill={text}
        >
          {line}
        </text>
      ))}
      <text x={middle} y={box.height - 5} textAnchor="middle" fontSize={10} fill={text} fillOpacity={0.95}>
        {counts}
      </text>
      {gap.segment.key && (
        <path
          d="M0 -6.5L1.9 -2 6.6 -1.7 3 1.3 4.1 5.9 0 3.4 -4.1 5.9 -3 1.3 -6.6 -1.7 -1.9 -2z"
          transform={`translate(${box.width - 1} 1)`}
          fill="#ffffff"
          stroke="#10233a"
          strokeWidth={1.1}
        />
      )}
    </g>
  );
}
