import { type Place, type Tell, gotExpected } from './finding.ts';
import type { Seed } from './seed.ts';

/** Compares dates known to the year, month or day: `2024` is not later than `2024-05`, `2025` is. */
export function isLater(date: string, than: string): boolean {
  const known = Math.min(date.length, than.length);
  return date.slice(0, known) > than.slice(0, known);
}

/** The newest date among some sources, undefined when none of them has one. */
export function newestDate(seed: Seed, sources: readonly string[]): string | undefined {
  return sources
    .map((id) => seed.sources.get(id)?.cells.date)
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
}

/** A fact is dated no later than today and no later than what it rests on. */
export function checkAsOf(
  seed: Seed,
  asOf: string,
  sources: readonly string[],
  today: string,
  place: Place | undefined,
  tell: Tell,
): void {
  if (isLater(asOf, today)) {
    tell('error', place, 'asOf', gotExpected(asOf, `no date after today, ${today}`));
    return;
  }
  const undated = sources.some((id) => !seed.sources.get(id)?.cells.date);
  const newest = newestDate(seed, sources);
  if (!undated && newest && isLater(asOf, newest)) {
    tell('warning', place, 'asOf', `${asOf} is later than its newest source, ${newest}`);
  }
}

export function checkPeriod(
  validFrom: unknown,
  validTo: unknown,
  place: Place | undefined,
  tell: Tell,
): void {
  if (typeof validFrom === 'string' && typeof validTo === 'string' && isLater(validFrom, validTo)) {
    tell('error', place, 'validTo', gotExpected(validTo, `a date not before validFrom, ${validFrom}`));
  }
}
