import type { GapAnswer, SegmentGap, Verdict } from '../../../server/contract/gap-analysis.ts';
import type { EntityRef } from '../../../server/contract/common.ts';

/**
 * What the panorama shows of a segment: a coloured block with a count, its name with verdict and numbers, or the firms
 * and projects inside it.
 */
export type Level = 'blocks' | 'segments' | 'inside';

/** Widths of a box on the screen, in pixels: names need the one, lists the other. */
const NAMES_FROM = 66;
const LISTS_FROM = 230;

/** The level at which a box so many pixels wide is drawn. */
export function levelAt(boxWidth: number): Level {
  if (boxWidth < NAMES_FROM) return 'blocks';
  return boxWidth < LISTS_FROM ? 'segments' : 'inside';
}

export type InsideLine = { entity: EntityRef; leader: boolean };

/** On the screen, in pixels. */
export const INSIDE = { head: 24, line: 17, type: 12 } as const;

/**
 * What fits into a box so many pixels high: chain leaders before other firms, firms before projects, one line kept to say
 * how many more there are.
 */
export function insideLines(
  { firms, pipeline }: Pick<SegmentGap, 'firms' | 'pipeline'>,
  boxHeight: number,
): { lines: InsideLine[]; more: number } {
  const all = [
    ...firms
      .map(({ company, leader }) => ({ entity: company, leader }))
      .sort((a, b) => Number(b.leader) - Number(a.leader)),
    ...pipeline.map(({ project }) => ({ entity: project, leader: false })),
  ];
  const room = Math.max(1, Math.floor((boxHeight - INSIDE.head - 4) / INSIDE.line));
  if (all.length <= room) return { lines: all, more: 0 };
  const lines = all.slice(0, Math.max(0, room - 1));
  return { lines, more: all.length - lines.length };
}

/** A text cut to a width in pixels, Chinese signs counting double. */
export function cutTo(text: string, width: number, size: number): string {
  let used = 0;
  for (const [index, sign] of [...text].entries()) {
    used += sign.charCodeAt(0) > 0x2e7f ? size : size * 0.58;
    if (used > width) return `${[...text].slice(0, Math.max(1, index - 1)).join('')}…`;
  }
  return text;
}

/** How a segment was judged on one side and is on the other: in a scenario, on another day, in another region. */
export type Turned = { from: Verdict; to: Verdict };
export type Overlay = {
  /** Whether the second side is imagined. */
  imagined: boolean;
  /** What the two sides are called. */
  names: { from: string; to: string };
  segments: ReadonlyMap<string, Turned>;
};

/** The segments whose verdict differs between the two sides of an overlay. */
export function turnedCount({ segments }: Overlay): number {
  return [...segments.values()].filter(({ from, to }) => from !== to).length;
}

/** The verdict the panorama is coloured by: that of the second side, where there are two. */
export function shownVerdict(gap: SegmentGap, overlay: Overlay | null): Verdict {
  return overlay?.segments.get(gap.segment.id)?.to ?? gap.verdict;
}

/** How many segments of a lane have each verdict, as coloured. */
export function laneVerdicts(
  answer: Pick<GapAnswer, 'segments'>,
  position: string,
  overlay: Overlay | null,
): Record<Verdict, number> {
  const counts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
  for (const gap of answer.segments) {
    if (gap.segment.position === position) counts[shownVerdict(gap, overlay)] += 1;
  }
  return counts;
}
