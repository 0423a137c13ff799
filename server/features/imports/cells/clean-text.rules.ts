import { read, type Reading } from './reading.ts';

// Tabs and line breaks are dealt with as white space.
const CONTROLS = /[\p{Cc}\p{Cf}]/gu;
const SPACES = /\s+/gu;
/** Full-width digits, letters and the signs that stand between them in codes and dates; Chinese punctuation stays. */
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF0D\uFF0E\uFF0F\uFF05\uFF0B]/gu;
const REPLACEMENT = '\uFFFD';

/**
 * A text as it can be kept: white space folded, invisible and control characters taken out, full-width digits and Latin
 * letters made half-width. Roman numerals of one sign (Ⅱ) and everything else stay as written.
 */
export function cleanText(raw: string): Reading<string> {
  const notes: string[] = [];
  let text = raw;
  if (text.includes(REPLACEMENT)) notes.push('有无法辨认的字符（�），可能是编码不对');
  if (/[\r\n]/.test(text.trim())) notes.push('去掉了单元格里的换行');
  text = text.replace(SPACES, ' ');
  if (CONTROLS.test(text)) notes.push('去掉了看不见的控制字符');
  CONTROLS.lastIndex = 0;
  text = text.replace(CONTROLS, '').trim();
  return read(
    text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
    ...notes,
  );
}

/**
 * What two spellings of one name have in common: compatible forms folded (Ⅱ is II, （ is ( ), case, spaces and
 * punctuation dropped. For comparing only: both sides must have gone through it.
 */
export function comparisonKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}]/gu, '');
}
