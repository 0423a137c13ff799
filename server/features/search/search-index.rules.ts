import type { SearchWords } from './search-words.rules.ts';

/**
 * What to ask the full-text indexes. Only letters and digits of the words enter, in lower case, so nothing typed can
 * be read as an operator of the query language. An empty text asks that index nothing.
 */
export type IndexQuery = { names: string; sounds: string; codes: string[] };

/** Names that hold the words as they stand, sounds and codes that begin with them. */
export function strictQuery(words: SearchWords): IndexQuery {
  const { tokens, sound, listing } = words;
  const asTyped = asTypedClause(tokens);
  return {
    names: asTyped && `name:(${asTyped})^4 OR aliases:(${asTyped})^2 OR legalName:(${asTyped})`,
    sounds: sound ? `${sound}^4 OR ${sound}*` : '',
    codes: listing?.prefixes ?? [],
  };
}

/** The last word may be unfinished, unless it is a Han character, which is always whole. */
function asTypedClause(tokens: readonly string[]): string {
  const last = tokens.at(-1);
  if (last === undefined) return '';
  const phrase = `"${tokens.join(' ')}"`;
  if (isHan(last)) return phrase;
  const before = tokens.slice(0, -1);
  const unfinished = before.length ? `(+"${before.join(' ')}" +${last}*)` : `${last}*`;
  return `${phrase}^2 OR ${unfinished}`;
}

const isHan = (token: string) => /^\p{Script=Han}$/u.test(token);

const MAX_LOOSE_TOKENS = 16;
/** A shorter Latin word is one edit from too many others. */
export const MIN_FUZZY_SOUND = 4;
export const MIN_FUZZY_SOUND_PREFIX = 5;
/** Longer words are compared as a whole only: the pattern for an unfinished one grows with every letter. */
const MAX_FUZZY_SOUND_PREFIX = 24;
const MAX_FUZZY_SOUND = 80;
export const MIN_FAR_SOUND = 7;

/** Names that lack or differ in one character or sound the same, sounds one edit away or with the words inside. For when strict finds too little. */
export function looseQuery(words: SearchWords): IndexQuery {
  const { homophone } = words;
  return {
    names: looseNames([...new Set(words.tokens)]),
    sounds: homophone ? `${homophone}^4 OR ${homophone}*` : looseSounds(words.sound),
    codes: [],
  };
}

/**
 * Sounds that hold one half of the word or the other: one slip, wherever it is, leaves one of them whole. The two letters
 * in the middle belong to neither, as they may be swapped. Brings in much that does not fit; for when nothing else did.
 */
export function farQuery({ sound }: SearchWords): IndexQuery {
  const long = sound !== undefined && sound.length >= MIN_FAR_SOUND && sound.length <= MAX_FUZZY_SOUND;
  const middle = long ? Math.floor(sound.length / 2) : 0;
  const sounds = long ? `*${sound.slice(0, middle - 1)}* OR *${sound.slice(middle + 1)}*` : '';
  return { names: '', sounds, codes: [] };
}

const all = (tokens: readonly string[]) => `(${tokens.map((token) => `+${token}`).join(' ')})`;

function looseNames(tokens: readonly string[]): string {
  if (tokens.length < 2 || tokens.length > MAX_LOOSE_TOKENS) return '';
  if (tokens.length === 2) return all(tokens);
  return tokens.map((_, left) => all(tokens.filter((_token, index) => index !== left))).join(' OR ');
}

function looseSounds(sound: string | undefined): string {
  if (!sound || sound.length < 2 || sound.length > MAX_FUZZY_SOUND) return '';
  return [
    `*${sound}*`,
    ...(sound.length >= MIN_FUZZY_SOUND ? [`${sound}~1^4`] : []),
    ...(sound.length >= MIN_FUZZY_SOUND_PREFIX && sound.length <= MAX_FUZZY_SOUND_PREFIX
      ? [`${oneEditFrom(sound)}^2`]
      : []),
  ].join(' OR ');
}

/** Begins with the word but for one edit; the first letter is taken to be right. */
function oneEditFrom(sound: string): string {
  const letters = [...sound];
  const forms = letters.slice(1).flatMap((letter, before) => {
    const start = letters.slice(0, before + 1).join('');
    const rest = letters.slice(before + 2);
    const [next = '', ...later] = rest;
    return [
      `${start}.?${rest.join('')}`,
      `${start}.${letter}${rest.join('')}`,
      ...(next ? [`${start}${next}${letter}${later.join('')}`] : []),
    ];
  });
  return `/(${forms.join('|')}).*/`;
}
