import { read, refuse, type Reading } from './reading.ts';

const EXPECTED = '日期，如 2024-05-15、2024年5月、2024/5/1 或 2024';
/** Day 1 is 1900-01-01; Excel believes that 1900 was a leap year, so later days are counted from a day earlier. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** A serial before 1990 or after 2079 is more likely to be something else. */
const SERIALS = { first: 32_874, last: 65_746 };

const YEAR_FIRST =
  /^(?<year>\d{4})(?:年|[-/.])(?:(?<month>\d{1,2})(?:月|[-/.])?(?:(?<day>\d{1,2})日?)?)?(?:[ T].*)?$/u;
const COMPACT = /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])?$/u;
const SHORT_YEAR = /^(?<year>\d{2})(?:年|[-/.])(?<month>\d{1,2})(?:月|[-/.])(?:(?<day>\d{1,2})日?)?$/u;
const YEAR_LAST = /^(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4})$/u;
const QUARTER = /^(?<year>\d{4})年?(?:第?(?<name>[一二三四1-4])季度|Q(?<number>[1-4]))$/iu;

/**
 * A date known to the year, month or day, `YYYY[-MM[-DD]]`. Refused rather than guessed: a day and month that could be
 * either way round (01/02/2024), a month without its year, a quarter, a day that does not exist.
 */
export function readWrittenDate(raw: string): Reading<string> {
  const text = raw
    .normalize('NFKC')
    .trim()
    .replace(/\s*(年|月|日|[-/.])\s*/gu, '$1');
  if (/^\d{4}年?$/u.test(text)) return dated(text.slice(0, 4));
  const whole = YEAR_FIRST.exec(text)?.groups ?? COMPACT.exec(text)?.groups;
  if (whole) return dated(whole['year'], whole['month'], whole['day']);
  if (QUARTER.test(text)) return refuse(`${EXPECTED}；季度不是日期`);
  const short = SHORT_YEAR.exec(text)?.groups;
  if (short?.['year']) {
    // 24/5/1: as years are written in Chinese, first.
    const year = `20${short['year']}`;
    const found = dated(year, short['month'], short['day']);
    return found.ok ? read(found.value, `两位的年份按 ${year} 年读`) : found;
  }
  const last = YEAR_LAST.exec(text)?.groups;
  if (last) return dayFirst(Number(last['first']), Number(last['second']), last['year'] ?? '');
  if (/^\d{5}(?:\.\d+)?$/u.test(text)) return readSerial(Number(text));
  return refuse(EXPECTED);
}

/** The day a spreadsheet keeps as a number. */
export function readSerial(serial: number): Reading<string> {
  if (!(serial >= SERIALS.first && serial <= SERIALS.last)) return refuse(EXPECTED);
  const day = new Date(EXCEL_EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
  return read(day, `表格的日期序号 ${serial}，即 ${day}`);
}

function dayFirst(first: number, second: number, year: string): Reading<string> {
  if (first > 12 && second <= 12) return dated(year, String(second), String(first));
  if (second > 12 && first <= 12) return dated(year, String(first), String(second));
  if (first === second) return dated(year, String(first), String(second));
  return refuse(`${EXPECTED}；分不清哪个是月、哪个是日`);
}

function dated(year = '', month?: string, day?: string): Reading<string> {
  if (Number(year) < 1000) return refuse(EXPECTED);
  if (month === undefined) return read(year);
  const months = Number(month);
  if (months < 1 || months > 12) return refuse(`${EXPECTED}；没有 ${months} 月`);
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return read(toMonth);
  const days = new Date(Date.UTC(Number(year), months, 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > days) return refuse(`${EXPECTED}；${toMonth} 没有 ${Number(day)} 日`);
  return read(`${toMonth}-${day.padStart(2, '0')}`);
}
