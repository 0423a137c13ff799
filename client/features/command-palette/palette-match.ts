import { withinOneEdit } from '../../../server/contract/one-edit.ts';

export type Mark = readonly [number, number];
/** How well words fit, from 0 to 1, and where in the name they lie. */
export type LocalMatch = { score: number; marks: readonly Mark[]; near: boolean };

/** Scores stand beside those the server gives entities, so that both can be put in one order. */
const SCORES = {
  same: 1,
  begins: 0.86,
  inside: 0.66,
  keyword: 0.62,
  keywordBegins: 0.5,
  keywordInside: 0.36,
  slip: 0.2,
};
/** Shorter words are one letter from too many others. */
const MIN_SLIP = { han: 3, latin: 4 };
/** One letter is inside nearly every keyword. */
const MIN_INSIDE = 2;

/** Case, width, blanks and punctuation do not count. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Compares words with a name and its keywords (pinyin, initials, other words for it). Undefined when they do not fit. */
export function matchLocal(
  words: string,
  name: string,
  keywords: readonly string[] = [],
): LocalMatch | undefined {
  const key = plain(words);
  if (!key) return undefined;
  const own = plain(name);
  const marks = marksIn(name, words);
  if (own === key) return { score: SCORES.same, marks, near: false };
  if (own.startsWith(key)) return { score: SCORES.begins, marks, near: false };
  if (own.includes(key)) return { score: SCORES.inside, marks, near: false };
  const known = keywords.map(plain);
  const byKeyword = known.includes(key)
    ? SCORES.keyword
    : known.some((word) => word.startsWith(key))
      ? SCORES.keywordBegins
      : key.length >= MIN_INSIDE && known.some((word) => word.includes(key))
        ? SCORES.keywordInside
        : undefined;
  if (byKeyword !== undefined) return { score: byKeyword, marks: [], near: false };
  const parts = words.split(/\s+/).map(plain).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => [own, ...known].some((text) => text.includes(part)))) {
    return { score: SCORES.keywordInside, marks, near: false };
  }
  const long = key.length >= (/\p{Script=Han}/u.test(key) ? MIN_SLIP.han : MIN_SLIP.latin);
  const slip =
    long &&
    [own, ...known].some((text) => text[0] === key[0] && withinOneEdit(key, text, { unfinished: true }));
  return slip ? { score: SCORES.slip, marks: [], near: true } : undefined;
}

/** Where the words, or each of several, stand in a text as they are; case and width do not count. */
export function marksIn(text: string, words: string): Mark[] {
  const own = text.normalize('NFKC').toLowerCase();
  // Where evening out changes the length, positions would be off.
  if (own.length !== text.length) return [];
  const whole = words.normalize('NFKC').toLowerCase().trim();
  const parts = own.includes(whole) ? [whole] : whole.split(/\s+/);
  return parts.flatMap((part): Mark[] => {
    const start = part ? own.indexOf(part) : -1;
    return start < 0 ? [] : [[start, start + part.length]];
  });
}

/** The text cut at its marks, in order. */
export function cutAtMarks(text: string, marks: readonly Mark[]): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
