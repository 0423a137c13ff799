import { widthOf, wrapped } from '../../graph-canvas/node-box.ts';
import { useTranslation } from 'react-i18next';
import type { SegmentGap, Verdict } from '../../../server/contract/gap-analysis.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { verdictLook } from '../../ui/verdict-look.ts';
import type { BoxSize } from './panorama-layout.ts';
import { cutTo, type Level, type Turned } from './panorama-level.ts';

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
  level: Level;
  /** How large the drawing is on the screen. */
  scale: number;
  /** How it was judged on one side and is on the other. */
  turned: Turned | undefined;
  /** Whether the other side is imagined. */
  imagined: boolean;
  chosen: boolean;
  faded: boolean;
};

/**
 * One segment of the panorama, coloured by its verdict; where two sides differ the left strip has the one before, the
 * box and the right strip the one after. All looks are attributes, so that a saved picture has them too.
 */
export function PanoramaBox({ gap, size: box, x, y, level, scale, turned, imagined, chosen, faded }: Props) {
  const { t } = useTranslation('gaps');
  const mode = useColourMode();
  const looks = verdictLook(mode);
  const verdict = turned?.to ?? gap.verdict;
  const { fill, border, text, hatched } = looks[verdict];
  const differs = turned !== undefined && turned.from !== turned.to;
  const before = looks[turned?.from ?? verdict];
  const onStrip = mode === 'dark' ? '#10233a' : '#ffffff';
  // From near the drawing is large, and what is written small again.
  const near = level === 'inside' ? scale : 1;
  const strip = STRIP / near;
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
          stroke="var(--liantu-text)"
          strokeWidth={2.5 / near}
        />
      )}
      <rect
        width={box.width}
        height={box.height}
        rx={5}
        fill={hatched ? 'url(#panorama-hatch)' : fill}
        stroke={border}
        strokeWidth={(differs ? 2.4 : 1.2) / near}
        strokeDasharray={hatched || (differs && imagined) ? '4 3' : undefined}
      />
      {level === 'blocks' ? (
        <Block gap={gap} box={box} scale={scale} colour={text} sign={signs(t, turned, verdict)} />
      ) : (
        <>
          <path
            d={`M5 0H${strip}V${box.height}H5a5 5 0 0 1 -5 -5V5a5 5 0 0 1 5 -5z`}
            fill={before.border}
            fillOpacity={before.hatched && !differs ? 0.75 : 1}
          />
          <Sign
            x={strip / 2}
            y={box.height / 2}
            near={near}
            colour={onStrip}
            sign={t(`sign.${turned?.from ?? verdict}`)}
          />
          {differs && (
            <>
              <rect
                x={box.width - strip}
                width={strip}
                height={box.height}
                fill={border}
                stroke={onStrip}
                strokeWidth={0.8 / near}
              />
              <Sign
                x={box.width - strip / 2}
                y={box.height / 2}
                near={near}
                colour={onStrip}
                sign={t(`sign.${verdict}`)}
              />
              <path
                d={`M${-3 / near} ${-4 / near}l${5 / near} ${4 / near} ${-5 / near} ${4 / near}z`}
                transform={`translate(${box.width - strip} ${box.height / 2})`}
                fill={border}
                stroke={onStrip}
                strokeWidth={0.8 / near}
              />
            </>
          )}
          {level === 'segments' ? (
            <Named gap={gap} box={box} right={differs ? strip : 0} colour={text} />
          ) : (
            <text x={24 / near} y={17 / near} fontSize={13 / near} fontWeight={700} fill={text}>
              {cutTo(
                `${gap.segment.name}（${t('map.insideCounts', { firms: gap.firms.length, projects: gap.pipeline.length })}）`,
                box.width * near - 34,
                13,
              )}
            </text>
          )}
        </>
      )}
      {gap.segment.key && (
        <path
          d="M0 -6.5L1.9 -2 6.6 -1.7 3 1.3 4.1 5.9 0 3.4 -4.1 5.9 -3 1.3 -6.6 -1.7 -1.9 -2z"
          transform={`translate(${box.width - 1} 1) scale(${1 / near})`}
          fill="#ffffff"
          stroke="#10233a"
          strokeWidth={1.1}
        />
      )}
    </g>
  );
}

type Translate = (key: string) => string;

/** The verdict in one sign; before and after where they differ. */
function signs(t: Translate, turned: Turned | undefined, verdict: Verdict): string {
  const after = t(`sign.${verdict}`);
  return turned && turned.from !== turned.to ? `${t(`sign.${turned.from}`)}→${after}` : after;
}

type SignProps = { x: number; y: number; near: number; colour: string; sign: string };

function Sign({ x, y, near, colour, sign }: SignProps) {
  return (
    <text x={x} y={y + 4 / near} textAnchor="middle" fontSize={11 / near} fontWeight={700} fill={colour}>
      {sign}
    </text>
  );
}

type BlockProps = { gap: SegmentGap; box: BoxSize; scale: number; colour: string; sign: string };

/** From afar: the verdict and the number of firms, as large as the block allows. */
function Block({ gap, box, scale, colour, sign }: BlockProps) {
  const size = Math.min(box.height * 0.62, 12.5 / scale);
  return (
    <text
      x={box.width / 2}
      y={box.height / 2 + size * 0.36}
      textAnchor="middle"
      fontSize={size}
      fontWeight={700}
      fill={colour}
    >
      {`${sign} ${gap.firms.length}`}
    </text>
  );
}

type NamedProps = { gap: SegmentGap; box: BoxSize; right: number; colour: string };

/** Nearer: the name over the numbers. */
function Named({ gap, box, right, colour }: NamedProps) {
  const { t } = useTranslation('gaps');
  const { lines, size } = fittedName(gap.segment.name, { ...box, width: box.width - right });
  const middle = STRIP + (box.width - STRIP - right) / 2;
  const step = size + 0.5;
  // The name is centred in what the line of counts leaves.
  const first = (box.height - 14) / 2 + size / 2 - ((lines.length - 1) * step) / 2 + 0.5;
  return (
    <>
      {lines.map((line, index) => (
        <text
          key={line}
          x={middle}
          y={first + index * step}
          textAnchor="middle"
          fontSize={size}
          fontWeight={gap.segment.key ? 700 : 500}
          fill={colour}
        >
          {line}
        </text>
      ))}
      <text x={middle} y={box.height - 5} textAnchor="middle" fontSize={right ? 9 : 10} fill={colour}>
        {t('map.counts', {
          firms: gap.firms.length,
          projects: gap.pipeline.length,
          candidates: gap.candidates,
        })}
      </text>
    </>
  );
}
