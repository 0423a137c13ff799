import { spanOf } from '../projects/date-span.rules.ts';

export type Period = { code: string; from: string; to: string };

/** The days of a month, quarter or year. Throws for a code that is none, which the contract has refused before. */
export function periodOf(code: string): Period {
  const span = spanOf(code);
  if (!span) throw new Error(`${code} is no period`);
  return { code, ...span };
}

/** The same period of the year before. */
export function yearBefore(code: string): Period {
  return periodOf(`${String(Number(code.slice(0, 4)) - 1).padStart(4, '0')}${code.slice(4)}`);
}

/** Change over a year in per cent to one decimal; null where there was nothing to compare with. */
export function yearOnYear(now: number, before: number): number | null {
  return before === 0 ? null : Math.round(((now - before) / before) * 1000) / 10;
}
