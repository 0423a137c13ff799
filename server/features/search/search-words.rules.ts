import type { Label } from '../../contract/graph-model.ts';
import { KIND_WORDS } from '../../contract/search.ts';

/** What was typed, made ready to be compared: `chain:` and the like taken off, width, case and blanks evened out. */
export type SearchWords = {
  /** Letters and digits only, in lower case. */
  key: string;
  /** The keys of the words between blanks, when there are several. */
  parts: string[];
  /** The same as a sound, when it holds no Han character: tones off, `ü` as `v`. */
  sound: string | undefined;
  /** How the words sound when they hold Han characters and the caller knows: another character of the same sound is the slip a phonetic keyboard makes. */
  homophone?: string | undefined;
  /** Words as the index of names cuts them: a Han character each, a run of other letters or digits each. */
  tokens: string[];
  listing: ListingCode | undefined;
  labels: Label[] | undefined;
};

/** `prefixes` are beginnings of codes as stored (`000725`), `exchange` the ending that goes with them. */
export type ListingCode = { prefixes: string[]; exchange: string | undefined };

const LABEL_BY_NAME = new Map<string, Label>(KIND_WORDS);

/** Longest text compared; what is longer names nothing. */
const MAX_TOKENS = 40;

/** Reads `公司:京东`, `jing dong fang`, `SZ000725` …; labels asked for apart from the text narrow the search further. */
export function readSearchWords(typed: string, labels?: readonly Label[]): SearchWords {
  const even = evenWidth(typed);
  const kind = /^\s*([\p{L}]+)\s*:(.*)$/su.exec(even);
  const named = LABEL_BY_NAME.get(kind?.[1] ?? '');
  const text = named && kind ? (kind[2] ?? '') : even;
  const key = compareKey(text);
  const parts = text.split(/\s+/).map(compareKey).filter(Boolean);
  return {
    key,
    parts: parts.length > 1 ? parts : [],
    sound: key && !/\p{Script=Han}/u.test(key) ? soundKey(text) : undefined,
    tokens: (
      text.match(/\p{Script=Han}|\p{N}+(?:\.\p{N}+)+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? []
    ).slice(0, MAX_TOKENS),
    listing: readListingCode(text),
    labels: narrowed(labels, named),
  };
}

/** Asked for funds and typed `公司:` → nothing fits, which an empty list says. */
function narrowed(labels: readonly Label[] | undefined, named: Label | undefined): Label[] | undefined {
  if (!named) return labels && [...labels];
  return labels && !labels.includes(named) ? [] : [named];
}

const evenWidth = (text: string) => text.normalize('NFKC').toLowerCase();

/** Two texts with the same key are the same name: case, width, blanks and punctuation do not count. */
export function compareKey(text: string): string {
  return evenWidth(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function soundKey(text: string): string {
  const toneless = evenWidth(text)
    .normalize('NFD')
    .replace(/u\u0308|u(?=[\u0300-\u036f]\u0308)/gu, 'v')
    .replace(/\p{M}/gu, '');
  return toneless.replace(/[^\p{L}\p{N}]/gu, '');
}

const EXCHANGES: Record<string, string> = {
  sz: 'SZ',
  xshe: 'SZ',
  sh: 'SH',
  ss: 'SH',
  xshg: 'SH',
  bj: 'BJ',
  hk: 'HK',
  xhkg: 'HK',
};
const HONG_KONG_DIGITS = 5;

/** `000725`, `000725.SZ`, `sz000725`, `HK 285`, `0007` → how such a code begins and ends as it is stored. */
export function readListingCode(text: string): ListingCode | undefined {
  const plain = compareKey(text);
  const [, before, digits, after] = /^([a-z]*)(\d{2,6})([a-z]*)$/.exec(plain) ?? [];
  if (!digits || (before && after)) return undefined;
  const exchange = EXCHANGES[before || after || ''];
  if ((before || after) && !exchange) return undefined;
  const inHongKong = digits.padStart(HONG_KONG_DIGITS, '0');
  if (exchange === 'HK') return { prefixes: [inHongKong], exchange };
  const mayBeHongKong = !exchange && digits.length < HONG_KONG_DIGITS;
  return { prefixes: mayBeHongKong ? [digits, inHongKong] : [digits], exchange };
}
