import { placed, spanOf, type Span } from '../projects/date-span.rules.ts';

/** The quarter a day lies in, as `2026Q2`. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first day of a quarter, and its last day or `today` where that comes first; undefined of one still to come. */
export function quarterUpTo(quarter: string, today: string): (Span & { over: boolean }) | undefined {
  const span = spanOf(quarter);
  if (!span || span.from > today) return undefined;
  const over = span.to <= today;
  return { from: span.from, to: over ? span.to : today, over };
}

/** How many of some dates lie within a stretch of days for certain, and how many reach over its first day. */
export function datedWithin(dates: readonly string[], quarter: Span): { within: number; unplaced: number } {
  const spans = dates.flatMap((date) => spanOf(date) ?? []);
  return {
    within: spans.filter((span) => placed(span, quarter) === 'inside').length,
    unplaced: spans.filter((span) => span.from <= quarter.from && span.to > quarter.from).length,
  };
}

/** How many of some dates lie for certain more than so many years before a day. */
export function olderThan(years: number, dates: readonly string[], today: string): number {
  const limit = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`;
  return dates.filter((date) => (spanOf(date)?.to ?? limit) < limit).length;
}
