import { pinyin } from 'pinyin-pro';
import type { MATCHED_BY } from '../../contract/search.ts';
import { compareKey, type SearchWords } from './search-words.rules.ts';

type Mark = [number, number];
type Named = { name: string; aliases: readonly string[]; legalName?: string | undefined };

/** The readable text a match lies in, and where in it the words lie. A sound is traced back to the characters that make it. */
export function locate(
  words: SearchWords,
  { by, matchedOn }: { by: (typeof MATCHED_BY)[number]; matchedOn: string },
  { name, aliases, legalName }: Named,
): { text: string; marks: Mark[] } {
  if (by !== 'pinyin' && by !== 'initials') return { text: matchedOn, marks: marksOfText(words, matchedOn) };
  const sound = words.sound ?? words.homophone ?? '';
  const names = [name, ...aliases, ...(legalName ? [legalName] : [])].map((text) => ({
    text,
    letters: lettersOf(text, by),
  }));
  const own = names.find(({ letters }) => letters.join('') === matchedOn);
  return own
    ? { text: own.text, marks: marksOfSound(sound, own.letters, own.text) }
    : { text: name, marks: [] };
}

/** Words found as they stand are one mark, several words one each; with a slip, the characters that are right. */
function marksOfText({ key, parts }: SearchWords, text: string): Mark[] {
  const letters = [...text].map(compareKey);
  const own = letters.join('');
  const found = [key, ...(own.includes(key) ? [] : parts)].flatMap((part) => {
    const start = part ? own.indexOf(part) : -1;
    return start < 0 ? [] : [marksBetween(letters, text, start, start + part.length)];
  });
  if (found.length) return merged(found);
  const typed = new Set(key);
  return merged(
    [...own].flatMap((letter, at) => (typed.has(letter) ? [marksBetween(letters, text, at, at + 1)] : [])),
  );
}

function marksOfSound(sound: string, letters: readonly string[], text: string): Mark[] {
  const own = letters.join('');
  const start = own.indexOf(sound);
  // A sound with a slip is shown by the name as a whole.
  return start < 0 ? [[0, text.length]] : [marksBetween(letters, text, start, start + sound.length)];
}

/** From positions in the joined `letters` (one entry per character of `text`) to positions in `text`. */
function marksBetween(letters: readonly string[], text: string, from: number, to: number): Mark {
  let joined = 0;
  let offset = 0;
  let [start, end] = [0, 0];
  for (const [index, character] of [...text].entries()) {
    const length = letters[index]?.length ?? 0;
    if (joined <= from) start = offset;
    if (joined < to && length > 0) end = offset + character.length;
    joined += length;
    offset += character.length;
  }
  return [start, end];
}

/** In order, those that touch or overlap as one. */
function merged(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const [start, end] of [...marks].sort(([a], [b]) => a - b)) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** What each character of a name adds to its sound: `京东A` is `jing`, `dong`, `a`, by initials `j`, `d`, `a`. */
function lettersOf(text: string, by: 'pinyin' | 'initials'): string[] {
  return pinyin(text.normalize('NFKC'), {
    pattern: by === 'initials' ? 'first' : 'pinyin',
    toneType: 'none',
    type: 'array',
    v: true,
  }).map((letter) => letter.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}
