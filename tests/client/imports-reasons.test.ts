import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inLanguage } from '../../client/features/imports/reasons.ts';
import { REASONS_EN } from '../../client/features/imports/reasons-en.ts';

const FOLDER = join(process.cwd(), 'server/features/imports');
const HAN = /\p{Script=Han}/u;

/** Files of the import whose sentences reach a page through plans, proposals and refusals. */
const SPEAKING = ['cells', 'files', 'mapping', 'plan', 'rows'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).map((name) => join(FOLDER, folder, name)),
);
/** Lists of words that headers and cells are compared with, and what is written into the graph. */
const WORD_LISTS = /(?:field-words|synonyms\.rules|find-header\.rules|claim-keys|refs\.rules)\.ts$/u;
const NO_SENTENCES = new Set([
  // Words within sentences.

  '逗号',
  '分号',
  '制表符',
  '竖线',
  '名称',
  '代码',
  '主体',
  '地区',
  '环节',
  '产业链',
  '产品',
  '元',
  '或',
  '、',
  // The name of a column, of a file without one, of an encoding, and an evidence.
  '所属记录',
  '未命名',
  '自动',
  '$《$》所列',
  'yyyy"年"m"月"',
  // Errors of requests, worded beside those of every other page.
  '请求参数不正确：$（$）',
  '这一批已写入一部分，请先撤回再试算',
  '正在处理这一批，请等它完成',
  '还没有试算结果，请先试算',
  // Where something stands, and what is put together: looked at below.
  '工作表“$”',
  '第 $ 行',
  '第 $ 列',
  '一个数${unit ? ',
  " : ''}，如 1,200.5",
  '图谱或文件里有的$$',
]);

/** The texts a file of code holds, what varies in them as `$`. */
function textsOf(path: string): string[] {
  const code = readFileSync(path, 'utf8')
    .replace(/\/\*[^]*?\*\//gu, '')
    .replace(/^\s*\/\/.*$/gmu, '')
    .replace(/\/(?:\\.|[^/\n])+\/[gimsuy]+/gu, '/x/');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gu)]
    .map(([, plain, template]) => plain ?? template ?? '')
    .map((text) =>
      text.replace(/\$\{(?:EXPECTED|MONEY|TABLES|problem\.expected|byHeader\.reason|match\.reason)\}/gu, ''),
    )
    .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/gu, '$'))
    .filter((text) => HAN.test(text));
}

/** A sentence with something plausible where it varies: words of the product's own, else a number. */
const filled = (text: string) => ['日期', '7'].map((value) => text.replaceAll('$', value));

const KNOWN = [...Object.values(REASONS_EN), '日期'].join();
/** Whether anything in Chinese is left but examples of what may be written. */
const leftOver = (english: string) =>
  (english.match(/\p{Script=Han}+/gu) ?? []).some((word) => !KNOWN.includes(word));

describe('what the server says of files, rows and cells', () => {
  test('is worded in English, all of it', () => {
    const sentences = SPEAKING.filter((path) => !WORD_LISTS.test(path)).flatMap((path) =>
      textsOf(path).map((text) => [path.slice(FOLDER.length + 1), text.replace(/^[；，]/u, '')] as const),
    );
    expect(sentences.length).toBeGreaterThan(120);
    const left = sentences.filter(
      ([, text]) =>
        !NO_SENTENCES.has(text) &&
        // A word of one of the maps above is no sentence.
        !/^\p{Script=Han}{1,6}$/u.test(text) &&
        filled(text).every((one) => leftOver(inLanguage(one, 'en'))),
    );
    expect(left).toEqual([]);
  });

  test.each([
    [
      '企业.xlsx 工作表“一 二” 第 3 行 第 4 列：这一格的内容太长；应为每格不超过 100,000 个字',
      '企业.xlsx sheet “一 二” line 3 column 4: the cell is too long; expected at most 100,000 characters a cell',
    ],
    [
      '炸弹.xlsx：解压后是原来的 812 倍；应为不超过 200 倍',
      '炸弹.xlsx: it unpacks to 812 times its size; expected at most 200 times',
    ],
    [
      '日期，如 2024-05-15、2024年5月、2024/5/1 或 2024；看起来是“证券代码”，可能错位',
      'a date such as 2024-05-15, 2024年5月, 2024/5/1 or 2024; it looks like “listing code” and may have shifted',
    ],
    [
      '比例，如 35%、35.5% 或 0.355，在 0 到 100% 之间',
      'a share such as 35%, 35.5% or 0.355, between 0 and 100%',
    ],
    ['图谱或文件里有的环节名称', 'a name the graph or the file holds (Segment)'],
    [
      '与代码相符的名称；这个代码在图谱里是京东方、甲试',
      'the name that goes with the code; in the graph this code is of 京东方、甲试',
    ],
    ['一个数（平方米），如 1,200.5', 'a number (平方米) such as 1,200.5'],
    ['填写起点或终点', 'From or To to be filled in'],
    ['列名“企业名称”就是名称，值也相符', 'the header “企业名称” is Name, and so do the values say'],
    ['经营状态：存续、注销、不详', 'Status: active, dissolved, unknown'],
    ['“正在开工”按“开工”读', '“正在开工” is read as “Started”'],
    ['以制表符分列', 'Columns are parted by tabs'],
    ['谁也没有说过的一句话', '谁也没有说过的一句话'],
  ])('%s', (chinese, english) => {
    expect(inLanguage(chinese, 'en')).toBe(english);
    expect(inLanguage(chinese, 'zh-CN')).toBe(chinese);
  });
});
