import type { CanvasNode, CanvasTie } from './canvas-model.ts';

type Dated = Pick<CanvasTie, 'asOf' | 'validFrom' | 'validTo'>;

/**
 * Whether a tie is part of the graph of that day: its source had spoken by then, it had begun, if its beginning is
 * known, and had not ended, if its end is. The rule of every analysis here. What has no date at all always stays.
 * Dates known to the year or month count from their first day and until their last.
 */
export function holdsOn({ asOf, validFrom, validTo }: Dated, day: string): boolean {
  return (
    (asOf === undefined || asOf <= day) &&
    (validFrom === undefined || validFrom <= day) &&
    (validTo === undefined || validTo >= day || day.startsWith(validTo))
  );
}

/** Ties not of that day, and the entities that then hang on nothing. Those without any tie in the drawing stay. */
export function awayOn(nodes: readonly CanvasNode[], ties: readonly CanvasTie[], day: string): Set<string> {
  const held = new Set<string>();
  const tied = new Set<string>();
  const away = new Set<string>();
  for (const tie of ties) {
    const holds = holdsOn(tie, day);
    if (!holds) away.add(tie.id);
    for (const end of [tie.from, tie.to]) {
      if (tie.slot) continue;
      tied.add(end);
      if (holds) held.add(end);
    }
  }
  for (const { id, focus } of nodes) if (tied.has(id) && !held.has(id) && !focus) away.add(id);
  for (const { id, slot } of nodes) if (slot && away.has(slot.segment)) away.add(id);
  return away;
}

export type Timeline = {
  /** Every year from the first to the last fact, with how many facts date from it. */
  years: { year: number; count: number }[];
  /** Facts without any date: they are in the drawing whatever the day. */
  undated: number;
  /** Facts that do not say since when they hold: they count from the day of their source. */
  noBeginning: number;
};

export function timelineOf(ties: readonly CanvasTie[]): Timeline {
  const facts = ties.filter((tie) => !tie.slot);
  const counts = new Map<number, number>();
  for (const tie of facts) {
    if (tie.asOf === undefined) continue;
    const year = Number(tie.asOf.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const known = [...counts.keys()];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return {
    years:
      known.length === 0
        ? []
        : Array.from({ length: last - first + 1 }, (_, index) => ({
            year: first + index,
            count: counts.get(first + index) ?? 0,
          })),
    undated: facts.filter((tie) => tie.asOf === undefined).length,
    noBeginning: facts.filter((tie) => tie.asOf !== undefined && tie.validFrom === undefined).length,
  };
}
