import { type Label, LABELS } from '../../contract/graph-model.ts';
import type { SearchResult } from '../../contract/search.ts';
import { withinOneEdit } from './edit-distance.rules.ts';
import { MIN_FUZZY_SOUND, MIN_FUZZY_SOUND_PREFIX } from './search-index.rules.ts';
import { compareKey, type ListingCode, type SearchWords } from './search-words.rules.ts';

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
  'sounds-like': 0.48,
  'sound-begins': 0.4,
  'sound-contains': 0.32,
  'one-edit': 0.24,
  'one-edit-in-part': 0.16,
} as const;
export type Fit = keyof typeof FITS;
/** What being well connected adds at most: less than lies between two kinds of fit. */
const TIES_ADD = 0.05;
/** A shorter name is one character from too many others. */
const MIN_FUZZY_NAME = 3;
const MIN_FUZZY_PART = 4;

export type Graded = { candidate: Candidate; fit: Fit; matchedOn: string; score: number };

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

type Match = { fit: Fit; matchedOn: string };

function bestMatch(words: SearchWords, candidate: Candidate): Match | undefined {
  const { name, aliases, legalName, listingCode, sounds } = candidate;
  const others = legalName ? [...aliases, legalName] : aliases;
  const matches = [
    ...textMatches(words, name, ['exact-name', 'name-begins', 'name-contains', 'name-has-words']),
    ...others.flatMap((other) =>
      textMatches(words, other, ['exact-alias', 'alias-begins', 'alias-contains', 'alias-has-words']),
    ),
    ...codeMatches(words.listing, listingCode),
    ...soundMatches(words.sound, sounds),
  ];
  return matches.sort((a, b) => FITS[b.fit] - FITS[a.fit])[0];
}

function textMatches(
  { key, parts }: SearchWords,
  text: string,
  [same, begins, contains, hasWords]: [Fit, Fit, Fit, Fit],
): Match[] {
  const own = compareKey(text);
  const whole = own === key ? same : own.startsWith(key) ? begins : own.includes(key) ? contains : undefined;
  const fit = whole ?? (parts.length && parts.every((part) => own.includes(part)) ? hasWords : undefined);
  const close = fit ?? (/\p{Script=Han}/u.test(key) ? oneEditInHan(key, own) : oneEditInLatin(key, own));
  return close ? [{ fit: close, matchedOn: text }] : [];
}

function oneEditInHan(key: string, own: string): Fit | undefined {
  if (own.length >= MIN_FUZZY_NAME && withinOneEdit(key, own)) return 'one-edit';
  const inPart = key.length >= MIN_FUZZY_PART && withinOneEdit(key, own, { anywhere: true });
  return inPart ? 'one-edit-in-part' : undefined;
}

function oneEditInLatin(key: string, own: string): Fit | undefined {
  if (key.length >= MIN_FUZZY_SOUND && withinOneEdit(key, own)) return 'one-edit';
  const inPart =
    key.length >= MIN_FUZZY_SOUND_PREFIX &&
    key[0] === own[0] &&
    withinOneEdit(key, own, { unfinished: true });
  return inPart ? 'one-edit-in-part' : undefined;
}

function soundMatches(sound: string | undefined, sounds: readonly string[]): Match[] {
  if (!sound) return [];
  return sounds.flatMap((own) => {
    const fit = own === sound ? 'sounds-like' : own.startsWith(sound) ? 'sound-begins' : undefined;
    const inside = sound.length > 1 && own.includes(sound) ? 'sound-contains' : undefined;
    const found = fit ?? inside ?? oneEditInLatin(sound, own);
    return found ? [{ fit: found, matchedOn: own }] : [];
  });
}

function codeMatches(listing: ListingCode | undefined, code: string | undefined): Match[] {
  if (!listing || !code) return [];
  const [digits = '', exchange] = code.split('.');
  if (listing.exchange && listing.exchange !== exchange) return [];
  if (listing.prefixes.includes(digits)) return [{ fit: 'exact-alias', matchedOn: code }];
  return listing.prefixes.some((prefix) => digits.startsWith(prefix))
    ? [{ fit: 'alias-begins', matchedOn: code }]
    : [];
}

/** One line of the answer. The hint tells look-alikes apart: kind, registered name, whole it is part of, place. */
export function toResult(
  { candidate, matchedOn, score: reached }: Graded,
  { places, wholes }: { places: readonly string[]; wholes: readonly string[] },
): SearchResult {
  const { id, label, name, legalName } = candidate;
  const told = [LABELS[label].nameZh, legalName, ...wholes, ...places].filter(
    (part) => part && part !== name,
  );
  return { id, label, name, matchedOn, score: reached, hint: [...new Set(told)].join(' · ') };
}
