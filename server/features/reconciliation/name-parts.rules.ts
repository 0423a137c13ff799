import { compareKey } from '../search/search-words.rules.ts';
import { PROVINCE_OF } from './region-names.ts';

/** A name taken apart, so that two spellings of it can be laid side by side. All of it in lower case and without blanks or punctuation. */
export type NameParts = {
  /** The name as it stands. */
  whole: string;
  /** What is left without region, legal form and marks of the exchange; never empty unless the name is. */
  core: string;
  /** A place the name begins with or has in brackets, in its short form; empty when there is none. */
  region: string;
  /** The legal form is written out: …公司, …合伙企业. */
  full: boolean;
  group: boolean;
  stock: boolean;
};

/** Marks an exchange puts before and after the short name of a share: ST, ex-dividend, newly listed, no profit yet … */
const MARKS_BEFORE = /^(?:s?\*?st|x[dr]|dr|[nc])(?=\p{Script=Han})/u;
const MARKS_AFTER = /(?:-(?:u|w|uw|wd|d|v)|[(（](?:退市|退)[)）]|退市?)$/u;
const FORMS = /(?:股份|有限|责任|总公司|公司|普通合伙|特殊普通合伙|有限合伙|合伙企业|企业|集团|控股)$/u;
/** Any spelling of a form that only a full name has. */
const FULL = /(?:公司|合伙企业)$/u;

/** Takes a name apart. What is not Chinese has neither region nor form and is compared as a whole. */
export function namePartsOf(name: string): NameParts {
  const even = name.normalize('NFKC').toLowerCase().replace(/\s+/g, '').trim();
  const unmarked = even.replace(MARKS_BEFORE, '').replace(MARKS_AFTER, '') || even;
  // A form in brackets is a form, a place in brackets a region: (有限合伙), (集团), (青岛).
  let region = '';
  let formed = '';
  const flat = unmarked.replace(/\(([^()]*)\)/g, (whole, inside: string) => {
    if (regionIn(inside)?.length === inside.length) {
      region ||= shortRegion(inside);
      return '';
    }
    if (FORMS.test(inside)) {
      formed += inside;
      return '';
    }
    return whole;
  });
  const words = compareKey(flat);
  const rest = withoutForm(words);
  const form = words.slice(rest.length) + formed;
  const prefix = regionIn(rest);
  const bare = prefix === undefined ? rest : rest.slice(prefix.length);
  // 北京 of 北京银行 is its name, not where it happens to be; 北京市 hardly is.
  const stripped = prefix !== undefined && bare.length >= (PROVINCE_OF.has(prefix) ? MIN_CORE : MIN_NAME);
  if (stripped) region ||= shortRegion(prefix);
  return {
    whole: compareKey(unmarked),
    core: stripped ? bare : rest,
    region,
    full: FULL.test(form),
    group: form.includes('集团') || form.includes('控股'),
    stock: form.includes('股份'),
  };
}

/** A name whose places and endings are part of it, as a product's are: nothing is taken off. */
export function wholeName(name: string): NameParts {
  const whole = compareKey(name);
  return { whole, core: whole, region: '', full: false, group: false, stock: false };
}

/** A core shorter than this says too little. */
const MIN_CORE = 3;
/** A form is only taken off what still has this much of a name without it. */
const MIN_NAME = 2;

function withoutForm(words: string): string {
  let left = words;
  for (;;) {
    const shorter = left.replace(FORMS, '');
    if (shorter === left || shorter.length < MIN_NAME) return left;
    left = shorter;
  }
}

const LONGEST = Math.max(...[...PROVINCE_OF.keys()].map((name) => name.length));
const ENDINGS = ['特别行政区', '自治区', '自治州', '省', '市', '新区', '区', '县'];

/** The place a text begins with, its ending included. */
function regionIn(text: string): string | undefined {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    if (!PROVINCE_OF.has(name)) continue;
    const ending = ENDINGS.find((each) => text.startsWith(each, length)) ?? '';
    const found = name + ending;
    // 山东省青岛市: the narrower of the two.
    const inner = ending ? regionIn(text.slice(found.length)) : undefined;
    return inner === undefined ? found : found + inner;
  }
  return undefined;
}

const shortRegions = new Map<string, string>();

/** Texts that are places are few, and asked for again and again. */
function shortRegion(text: string): string {
  const known = shortRegions.get(text);
  if (known !== undefined) return known;
  const short = shortRegionOf(text);
  shortRegions.set(text, short);
  return short;
}

function shortRegionOf(text: string): string {
  const name = [...PROVINCE_OF.keys()].filter((place) => text.includes(place));
  return name.find((place) => PROVINCE_OF.get(place) !== place) ?? name[0] ?? text;
}

/** Two places a name may give for one thing: the same, or one left unsaid. A province and a city in it are as a rule two firms of a group. */
export const regionsAgree = (one: string, other: string): boolean =>
  one === '' || other === '' || one === other;

/** Marks that count: 一期, 2号, 第三标段, 东区; two names that differ in these are two. */
export function numbersIn(core: string): string {
  return (
    core.match(/[一二三四五六七八九十百\d]+(?=期|号|批|标段|线|院|厂|分公司|区)|[ivx]+$|\d+/gu) ?? []
  ).join(' ');
}
const COUNTING = /^[一二三四五六七八九十甲乙丙丁东南西北上下前后\da-z]$/u;

/** How two cores that differ in one character differ: in one that counts, in one replaced or left out; undefined when they differ in more. */
export function oneCharacterApart(
  one: string,
  other: string,
): { counting: boolean; replaced: boolean } | undefined {
  const [a, b] = one.length <= other.length ? [[...one], [...other]] : [[...other], [...one]];
  if (b.length - a.length > 1) return undefined;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.slice(start, a.length - tail).join(''), b.slice(start, b.length - tail).join('')];
  if ([...left].length > 1 || [...right].length !== 1) return undefined;
  const counting = COUNTING.test(right) && (left === '' || COUNTING.test(left));
  return { counting, replaced: left !== '' };
}
