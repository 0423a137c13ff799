import { type Label, LABELS } from '../../contract/graph-model.ts';
import type { MATCHED_BY, SearchResult } from '../../contract/search.ts';
import { withinOneEdit } from '../../contract/one-edit.ts';
import { MIN_FAR_SOUND, MIN_FUZZY_SOUND, MIN_FUZZY_SOUND_PREFIX } from './search-index.rules.ts';
import { locate } from './search-marks.rules.ts';
import { compareKey, type ListingCode, type SearchWords } from './search-words.rules.ts';

export type MatchedBy = (typeof MATCHED_BY)[number];

export type Candidate = {
  id: string;
  label: Label;
  name: string;
  aliases: readonly string[];
  legalName?: string | undefined;
  listingCode?: string | undefined;
  /** Pinyin and initials of the name and its aliases, each in one word. */
  sounds: readonly string[];
  /** How many relations it has: which of two equal matches is likelier meant. */
  ties: number;
};

/** How well the words fit, best first, and the score each kind of fit starts from. */
const FITS = {
  'exact-name': 1,
  'exact-alias': 0.88,
  'name-begins': 0.8,
  'alias-begins': 0.72,
  'name-contains': 0.64,
  'name-has-words': 0.6,
  'alias-contains': 0.56,
  'alias-has-words': 0.52,
  'sounds-like': 0.46,
  'sound-begins': 0.4,
  'sound-contains': 0.34,
  homophone: 0.28,
  'one-edit': 0.22,
  'homophone-begins': 0.16,
  'one-edit-in-part': 0.1,
  'one-edit-inside': 0.04,
} as const;
export type Fit = keyof typeof FITS;
/** What being well connected adds at most: less than lies between two kinds of fit. */
const TIES_ADD = 0.05;
/** A shorter name is one character from too many others. */
const MIN_FUZZY_NAME = 3;
const MIN_FUZZY_PART = 4;
/** A part this short must hold every character typed: one may be left out between them or two be swapped, none be wrong. */
const MIN_LOOSE_PART = 3;
/** Sounds this long are taken to lie anywhere in a name with a slip; from a wrong first letter on, in its beginning. */
const MIN_FUZZY_INSIDE = 8;

export type Graded = { candidate: Candidate; fit: Fit; by: MatchedBy; matchedOn: string; score: number };

/** The candidates that fit, best first; equal fits by how connected they are, then by the shorter name. */
export function rankCandidates(words: SearchWords, candidates: readonly Candidate[]): Graded[] {
  return candidates
    .flatMap((candidate) => {
      const match = bestMatch(words, candidate);
      return match ? [{ candidate, ...match, score: score(match.fit, candidate.ties) }] : [];
    })
    .sort(
      (a, b) =>
        FITS[b.fit] - FITS[a.fit] ||
        b.candidate.ties - a.candidate.ties ||
        a.candidate.name.length - b.candidate.name.length ||
        (a.candidate.id < b.candidate.id ? -1 : 1),
    );
}

/** Strict fits, those a second, looser look into the graph cannot improve on. */
export function isStrict(fit: Fit): boolean {
  return FITS[fit] > FITS['sound-contains'];
}

function score(fit: Fit, ties: number): number {
  const connected = 1 - 1 / (1 + Math.log1p(ties));
  return Math.min(1, Math.round((FITS[fit] + TIES_ADD * connected) * 10_000) / 10_000);
}

type Match = { fit: Fit; by: MatchedBy; matchedOn: string };

function bestMatch(words: SearchWords, candidate: Candidate): Match | undefined {
  const { name, aliases, legalName, listingCode, sounds } = candidate;
  const asOther = (by: MatchedBy) => (other: string) =>
    textMatches(words, other, by, ['exact-alias', 'alias-begins', 'alias-contains', 'alias-has-words']);
  const matches = [
    ...textMatches(words, name, 'name', ['exact-name', 'name-begins', 'name-contains', 'name-has-words']),
    ...aliases.flatMap(asOther('alias')),
    ...(legalName ? [legalName] : []).flatMap(asOther('registered')),
    ...codeMatches(words.listing, listingCode),
    ...soundMatches(words, sounds),
  ];
  return matches.sort((a, b) => FITS[b.fit] - FITS[a.fit])[0];
}

function textMatches(
  { key, parts }: SearchWords,
  text: string,
  by: MatchedBy,
  [same, begins, contains, hasWords]: [Fit, Fit, Fit, Fit],
): Match[] {
  const own = compareKey(text);
  const whole = own === key ? same : own.startsWith(key) ? begins : own.includes(key) ? contains : undefined;
  const fit = whole ?? (parts.length && parts.every((part) => own.includes(part)) ? hasWords : undefined);
  const close = fit ?? (/\p{Script=Han}/u.test(key) ? oneEditInHan(key, own) : oneEditInLatin(key, own));
  return close ? [{ fit: close, by, matchedOn: text }] : [];
}

function oneEditInHan(key: string, own: string): Fit | undefined {
  if (own.length >= MIN_FUZZY_NAME && withinOneEdit(key, own)) return 'one-edit';
  if (own.length === 2 && key === [...own].reverse().join('')) return 'one-edit';
  const mayBePart =
    key.length >= MIN_FUZZY_PART ||
    (key.length >= MIN_LOOSE_PART && [...key].every((letter) => own.includes(letter)));
  return mayBePart && withinOneEdit(key, own, { anywhere: true }) ? 'one-edit-in-part' : undefined;
}

function oneEditInLatin(key: string, own: string): Fit | undefined {
  if (key.length >= MIN_FUZZY_SOUND && withinOneEdit(key, own)) return 'one-edit';
  const begins = key.length >= MIN_FUZZY_SOUND_PREFIX && withinOneEdit(key, own, { unfinished: true });
  if (begins && key[0] === own[0]) return 'one-edit-in-part';
  if (begins && key.length >= MIN_FAR_SOUND) return 'one-edit-inside';
  return key.length >= MIN_FUZZY_INSIDE && withinOneEdit(key, own, { anywhere: true })
    ? 'one-edit-inside'
    : undefined;
}

function soundMatches({ sound, homophone }: SearchWords, sounds: readonly string[]): Match[] {
  return sounds.flatMap((own, index) => {
    const found = sound ? fitOfSound(sound, own) : homophone ? fitOfHomophone(homophone, own) : undefined;
    // They are stored in pairs: a name in full, then its initials.
    return found ? [{ fit: found, by: index % 2 ? 'initials' : 'pinyin', matchedOn: own }] : [];
  });
}

function fitOfSound(sound: string, own: string): Fit | undefined {
  if (own === sound) return 'sounds-like';
  if (own.startsWith(sound)) return 'sound-begins';
  return sound.length > 1 && own.includes(sound) ? 'sound-contains' : oneEditInLatin(sound, own);
}

function fitOfHomophone(homophone: string, own: string): Fit | undefined {
  if (own === homophone) return 'homophone';
  return own.startsWith(homophone) ? 'homophone-begins' : undefined;
}

function codeMatches(listing: ListingCode | undefined, code: string | undefined): Match[] {
  if (!listing || !code) return [];
  const [digits = '', exchange] = code.split('.');
  if (listing.exchange && listing.exchange !== exchange) return [];
  if (listing.prefixes.includes(digits)) return [{ fit: 'exact-alias', by: 'code', matchedOn: code }];
  return listing.prefixes.some((prefix) => digits.startsWith(prefix))
    ? [{ fit: 'alias-begins', by: 'code', matchedOn: code }]
    : [];
}

/** Fits that take the words to hold a slip. */
const NEAR: readonly Fit[] = [
  'homophone',
  'one-edit',
  'homophone-begins',
  'one-edit-in-part',
  'one-edit-inside',
];

/** One line of the answer. The hint tells look-alikes apart: kind, registered name, whole it is part of, place. */
export function toResult(
  words: SearchWords,
  { candidate, fit, by, matchedOn, score: reached }: Graded,
  { places, wholes }: { places: readonly string[]; wholes: readonly string[] },
): SearchResult {
  const { id, label, name, legalName } = candidate;
  const told = [LABELS[label].nameZh, legalName, ...wholes, ...places].filter(
    (part) => part && part !== name,
  );
  return {
    id,
    label,
    name,
    matchedOn,
    score: reached,
    match: { by, near: NEAR.includes(fit), ...locate(words, { by, matchedOn }, candidate) },
    hint: [...new Set(told)].join(' · '),
  };
}
