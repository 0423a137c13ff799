import { dateFromSerial, getFormatDateInfo, getFormatFromId, isDateFormat, isPercentFormat } from 'numfmt';
import type { Cell } from './sheet.ts';

/** How the numbers of a style are shown, as far as it changes what they mean. */
export type NumberStyle =
  | { kind: 'number' }
  | { kind: 'percentage' }
  | { kind: 'date'; precision: 'year' | 'month' | 'day' }
  /** Shown with zeros in front up to this many digits, as codes are. */
  | { kind: 'padded'; digits: number };

export const PLAIN_NUMBER: NumberStyle = { kind: 'number' };

/** Days from 1900 to where a workbook that counts from 1904 begins. */
const DAYS_TO_1904 = 1462;

/** Formats every workbook knows that are 2024年5月 where the language is Chinese. */
const CHINESE_MONTHS: ReadonlySet<number> = new Set([27, 36, 50, 52, 57]);

/** The style of a number format: `code` of the workbook's own, else one of the formats every workbook knows. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  const pattern =
    code ?? (CHINESE_MONTHS.has(id) ? 'yyyy"年"m"月"' : getFormatFromId(id, 'zh-CN')) ?? 'General';
  const zeros = /^(?<zeros>0{2,})(?:;|$)/u.exec(pattern)?.groups?.['zeros'];
  if (zeros) return { kind: 'padded', digits: zeros.length };
  if (isPercentFormat(pattern)) return { kind: 'percentage' };
  if (!isDateFormat(pattern)) return PLAIN_NUMBER;
  const { year, month, day } = getFormatDateInfo(pattern);
  if (day) return { kind: 'date', precision: 'day' };
  if (month) return { kind: 'date', precision: year ? 'month' : 'day' };
  return year ? { kind: 'date', precision: 'year' } : PLAIN_NUMBER;
}

/** The cell of a number as a workbook keeps it. */
export function numberCell(raw: string, style: NumberStyle, countsFrom1904: boolean): Cell {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return { text: raw, kind: 'text' };
  if (style.kind === 'percentage') return { text: `${rounded(number * 100)}%`, kind: 'percentage' };
  if (style.kind === 'padded' && Number.isInteger(number) && number >= 0) {
    return { text: String(number).padStart(style.digits, '0'), kind: 'number' };
  }
  if (style.kind === 'date') {
    const serial = countsFrom1904 ? number + DAYS_TO_1904 : number;
    const date = serial >= 1 ? dateFromSerial(serial) : undefined;
    if (date) {
      const [year, month, day] = date;
      const parts = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)];
      const shown = { year: 1, month: 2, day: 3 }[style.precision];
      return { text: parts.slice(0, shown).join('-'), kind: 'date', serial };
    }
  }
  return { text: rounded(number), kind: 'number' };
}

/** Spreadsheets keep 15 digits; what a float has beyond is noise. */
function rounded(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
