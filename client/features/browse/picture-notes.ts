import { awayOn, holdsOn } from '../../graph-canvas/timeline.ts';
import type { PictureState } from './picture-state.ts';
import type { Picture } from './picture.view-model.ts';

/** Why nothing, or next to nothing, of the picture is in sight. */
export type PictureNote =
  /** Nothing was recorded by that day yet; `first` is the day by which the first of it was. */
  { kind: 'early'; day: string; first: string } | { kind: 'labels' };

/** Undefined while something of the picture is in sight. */
export function noteOn(
  { nodes, ties }: Pick<Picture, 'nodes' | 'ties'>,
  { look, offLabels }: Pick<PictureState, 'look' | 'offLabels'>,
): PictureNote | undefined {
  if (nodes.length > 0 && nodes.every((node) => offLabels.includes(node.label))) return { kind: 'labels' };
  const day = look.asOf;
  if (day === null || ties.some((tie) => holdsOn(tie, day))) return undefined;
  const begun = ties.map(({ asOf = '', validFrom = '' }) => lastDayOf(asOf > validFrom ? asOf : validFrom));
  const [first] = begun.sort();
  return first !== undefined && first > day ? { kind: 'early', day, first } : undefined;
}

export type InSight = { nodes: number; ties: number; newest: string | null };

/** How much of the picture is drawn on the day it is set to (null: now), and the date of the newest tie of that. */
export function inSightOn(day: string | null, picture: Pick<Picture, 'nodes' | 'ties'> | undefined): InSight {
  if (!picture) return { nodes: 0, ties: 0, newest: null };
  const { nodes, ties } = picture;
  const away = day === null ? new Set<string>() : awayOn(nodes, ties, day);
  const kept = ties.filter((tie) => !away.has(tie.id));
  return {
    nodes: nodes.filter((node) => !away.has(node.id)).length,
    ties: kept.length,
    newest:
      kept
        .flatMap(({ asOf }) => asOf ?? [])
        .sort()
        .at(-1) ?? null,
  };
}

/** The last day a date known to the year, month or day can mean. */
function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0))
    .toISOString()
    .slice(0, 10);
}
