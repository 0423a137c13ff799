/** The first and the last day a date known to the year, month or day may be; both as `YYYY-MM-DD`. */
export type Span = { from: string; to: string };

const PERIOD = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{2})(?:-(\d{2}))?)?$/;
const pad = (value: number) => String(value).padStart(2, '0');
const leap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

function months(year: number, first: number, last: number): Span {
  return { from: `${year}-${pad(first)}-01`, to: `${year}-${pad(last)}-${pad(lastDay(year, last))}` };
}

/** The days a partial date or a period such as `2024Q1`, `2019H1` or `2021-2025` covers; undefined for anything else. */
export function spanOf(text: string): Span | undefined {
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  const [first, last] = years ? [years[1], years[2]] : text.split('..');
  if (first !== undefined && last !== undefined) {
    const [from, to] = [spanOf(first), spanOf(last)];
    return from && to && { from: from.from, to: to.to };
  }
  const [found, year, quarter, half, month, day] = PERIOD.exec(text) ?? [];
  if (!found) return undefined;
  const y = Number(year);
  if (day) return { from: text, to: text };
  if (month) return months(y, Number(month), Number(month));
  if (quarter) return months(y, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (half) return months(y, Number(half) * 6 - 5, Number(half) * 6);
  return months(y, 1, 12);
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since a day long ago: years are taken to begin in March, so that the leap day is their last. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const y = month > 2 ? year : year - 1;
  const monthsOn = (month + 9) % 12;
  const ofYear = Math.floor((153 * monthsOn + 2) / 5) + date - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + ofYear;
}

/** Where a span lies, seen from a stretch of days: an end left out is open. */
export function placed(span: Span, within: { from?: string | undefined; to?: string | undefined }) {
  const { from = '0000-01-01', to = '9999-12-31' } = within;
  if (span.from >= from && span.to <= to) return 'inside';
  return span.to < from || span.from > to ? 'outside' : 'unclear';
}
