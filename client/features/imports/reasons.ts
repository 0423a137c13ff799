import { LABELS, RELATIONSHIPS, STAGE_CODES, STAGES } from '../../../server/contract/graph-model.ts';
import { SHEET_KINDS, type SheetKind } from '../../../server/contract/imports-sheet-kinds.ts';
import { stageName } from '../../ui/model-names.ts';
import { REASONS_EN } from './reasons-en.ts';

/**
 * What the server says of files, rows and cells in the language of the page. It says it in Chinese, also in plans that lie for
 * months and in files of refused rows; each sentence is found in the catalogue again. One that is not there stays as it is.
 */
export function inLanguage(text: string, language: string): string {
  if (language !== 'en') return text;
  const file = /^(?<place>.+?)：(?<found>.+)；应为(?<expected>.+)$/u.exec(text)?.groups;
  if (file) {
    const { place = '', found = '', expected = '' } = file;
    return `${placeInEnglish(place)}: ${inEnglish(found)}; expected ${inEnglish(expected)}`;
  }
  return inEnglish(text);
}

function placeInEnglish(place: string): string {
  return place
    .replace(/ 工作表“(.+?)”(?= 第 \d+ [行列]|$)/u, ' sheet “$1”')
    .replace(/ 第 (\d+) 行/u, ' line $1')
    .replace(/ 第 (\d+) 列/u, ' column $1');
}

/** A sentence is whole, or several put together: first those that `；` parts, then those that `，` does. */
function inEnglish(text: string): string {
  const whole = sentenceInEnglish(text);
  if (whole !== undefined) return whole;
  for (const [sign, between] of [
    ['；', '; '],
    ['，', ', '],
  ] as const) {
    const at = text.lastIndexOf(sign);
    if (at > 0) return `${inEnglish(text.slice(0, at))}${between}${inEnglish(text.slice(at + 1))}`;
  }
  return text;
}

function sentenceInEnglish(text: string): string | undefined {
  const exact = REASONS_EN[text] ?? WORDS.get(text);
  if (exact !== undefined) return exact;
  for (const { pattern, worded, english } of SENTENCES) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const said = (name: string) => {
      const value = groups[name] ?? '';
      return worded.has(name) ? wordsInEnglish(value) : value;
    };
    // What must be words of the product's own and is not belongs to another sentence.
    if ([...worded].some((name) => wordsInEnglish(groups[name] ?? '') === undefined)) continue;
    return english.replace(/\{(\w+)\}/gu, (_, name: string) => said(name) ?? '');
  }
  return undefined;
}

/** Words of the product's own, one or a list; undefined when one of them is not. */
function wordsInEnglish(text: string): string | undefined {
  const whole = WORDS.get(text);
  if (whole !== undefined) return whole;
  const parts = text.split(/[、或]/u);
  const worded = parts.map((part) => WORDS.get(part));
  if (parts.length < 2 || worded.includes(undefined)) return undefined;
  return text.includes('或') ? worded.join(' or ') : worded.join(', ');
}

const fields = Object.values<SheetKind>(SHEET_KINDS).flatMap((kind) => Object.values(kind.fields));
const WORDS: ReadonlyMap<string, string> = new Map([
  ...fields.flatMap(({ choices = {} }) =>
    Object.entries(choices).map(([code, [shown]]) => [shown ?? code, code] as const),
  ),
  ...fields.map(({ nameZh, nameEn }) => [nameZh, nameEn] as const),
  ...[...Object.values(LABELS), ...Object.values(RELATIONSHIPS)].map(
    ({ nameZh, nameEn }) => [nameZh, nameEn] as const,
  ),
  ...STAGE_CODES.map((code) => [STAGES[code], stageName(code, 'en')] as const),
  ['主体', 'thing'],
  ['统一社会信用代码', 'unified social credit code'],
  ['证券代码', 'listing code'],
  ['比例', 'share'],
  ['金额', 'amount'],
  ['日期', 'date'],
  ['项目阶段', 'stage of projects'],
  ['是或否', 'yes or no'],
  ['数', 'number'],
  ['逗号', 'commas'],
  ['分号', 'semicolons'],
  ['制表符', 'tabs'],
  ['竖线', 'bars'],
]);

/** Sentences with something in them that varies, those that say most of themselves first. */
const SENTENCES = Object.entries(REASONS_EN)
  .filter(([chinese]) => chinese.includes('{'))
  .map(([chinese, english]) => ({
    said: chinese.replace(/\{[^}]*\}/gu, '').length,
    worded: new Set([...chinese.matchAll(/\{(\w+):w\}/gu)].map(([, name = '']) => name)),
    pattern: new RegExp(
      `^${chinese
        .split(/(\{\w+(?::w)?\})/u)
        .map((part) => {
          const name = /^\{(\w+)/u.exec(part)?.[1];
          return name ? `(?<${name}>[^；]*?)` : part.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
        })
        .join('')}$`,
      'su',
    ),
    english,
  }))
  .toSorted((a, b) => b.said - a.said);
