import { LABELS, RELATIONSHIPS, STAGE_CODES, STAGES } from '../../../server/contract/graph-model.ts';
import { SHEET_KINDS, type SheetKind } from '../../../server/contract/imports-sheet-kinds.ts';
import { openCatalogue } from '../../i18n/catalogue.ts';
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

const inEnglish = openCatalogue(REASONS_EN, WORDS);
