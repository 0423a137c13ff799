import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { changeLanguage, init } from 'i18next';
import ts from 'typescript';
import { z } from 'zod';
import { zhCN } from 'zod/locales';
import { refusalOf } from '../../client/api/call.ts';
import { EXPECTED_EN } from '../../client/api/expected-en.ts';
import { REFUSALS_EN } from '../../client/api/refusals-en.ts';
import { refusalInEnglish, remarksInEnglish } from '../../client/api/refusals.ts';

const SERVER = join(process.cwd(), 'server');
const HAN = /\p{Script=Han}/u;
const english = (message: string) => refusalInEnglish({ code: 'bad_request', message }).message;

/** What a file of code that refuses uses; other files speak to people in answers, or do not speak at all. */
const REFUSES = /\b(?:HttpError|badRequest|notFound|refuseFact)\(/u;
/** Files that word what others refuse. */
const WORDING = new Set([
  'features/editing/refusals.rules.ts',
  'features/questions/asked.rules.ts',
  'features/targets/plan-sheet.rules.ts',
  'features/imports/commit/obstacles.ts',
]);
/** Texts of these files that are no part of a refusal. */
const NO_REFUSALS: Readonly<Record<string, readonly string[]>> = {
  // Examples that are sent percent-encoded.
  'http/author.ts': ['王芳'],
  'features/imports/imports.route.ts': ['企业.csv'],
  // The file of refused rows, which stays in the language of the table.
  'features/imports/batches/refused-rows.ts': [
    '未导入',
    '待判定',
    '应为$',
    '$：应为$',
    '$-$-未导入.csv',
    '原行号',
    '结果',
    '原因',
  ],
  // A batch that broke off says so in its state, and that in the words of imports.
  'features/imports/plan/plan-batch.use-case.ts': ['出错中止：$'],
  'features/imports/commit/commit-batch.use-case.ts': ['两处同时在写这一批'],
  // How people write the status of a target.
  'features/targets/plan-sheet.rules.ts': ['待接触', '已接触', '洽谈', '在谈', '签约', '已签约', '搁置'],
  // What lists are joined with.
  'features/editing/refusals.rules.ts': [' 或 '],
  // Put together of two texts: looked at below.
  'features/cypher-console/run-console.use-case.ts': ['（第 $ 行第 $ 列）', 'Neo4j 无法执行这条查询$：$'],
  'features/project-life/enter-life.use-case.ts': ['图中已有的$'],
};

/** The texts with Chinese in code, what varies in them as `$`; a choice between two texts within one is told as two. */
function textsIn(path: string, counts: (text: ts.Node) => boolean = () => true): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      if (counts(node)) texts.push(...wordings(node));
      for (const { expression } of node.templateSpans) if (!choicesIn(expression)) visit(expression);
      return;
    }
    if ((ts.isStringLiteralLike(node) || ts.isIdentifier(node)) && counts(node)) texts.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, readFileSync(join(SERVER, path), 'utf8'), ts.ScriptTarget.Latest, true));
  return texts.filter((text) => HAN.test(text));
}

function wordings({ head, templateSpans }: ts.TemplateExpression): string[] {
  return templateSpans.reduce(
    (begun, { expression, literal }) =>
      begun.flatMap((text) => (choicesIn(expression) ?? ['$']).map((one) => text + one + literal.text)),
    [head.text],
  );
}

function choicesIn(expression: ts.Expression): string[] | undefined {
  if (!ts.isConditionalExpression(expression)) return undefined;
  const { whenTrue, whenFalse } = expression;
  return ts.isStringLiteral(whenTrue) && ts.isStringLiteral(whenFalse)
    ? [whenTrue.text, whenFalse.text]
    : undefined;
}

/** Whether a text of the contract is told when a value is refused: an `error`, or handed to a check of a schema. */
function isToldOfRefusal(text: ts.Node): boolean {
  const { parent } = text;
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'error';
  if (ts.isVariableDeclaration(parent)) return /^(?:error|LIMIT_FORM)$/u.test(parent.name.getText());
  if (ts.isReturnStatement(parent)) return true;
  return ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression);
}

/** A sentence with something plausible wherever it varies: a number, a word of the product, an expectation. */
function filled(text: string): string[] {
  return text
    .split('$')
    .reduce<string[]>(
      (before, part, at) =>
        at === 0
          ? [part]
          : before.flatMap((begun) => ['7', '环节', '必填'].map((value) => `${begun}${value}${part}`)),
      [],
    );
}

/** Words that English sentences give as examples of what may be written. */
const EXAMPLES = [...Object.values(REFUSALS_EN), ...Object.values(EXPECTED_EN)].join();
const leftOver = (text: string) =>
  (text.match(/\p{Script=Han}+/gu) ?? []).some((one) => !EXAMPLES.includes(one));

const FILES = readdirSync(SERVER, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);

describe('what the server says when it refuses a request', () => {
  test('is worded in English, all of it', () => {
    const speaking = FILES.filter(
      (path) =>
        WORDING.has(path) ||
        (!path.startsWith('contract/') && REFUSES.test(readFileSync(join(SERVER, path), 'utf8'))),
    );
    const sentences = speaking.flatMap((path) =>
      textsIn(path)
        .filter((text) => !NO_REFUSALS[path]?.includes(text))
        .map((text) => [path, text] as const),
    );
    expect(speaking.length).toBeGreaterThan(60);
    expect(sentences.length).toBeGreaterThan(250);
    const left = sentences.filter(([, text]) => filled(text).every((one) => leftOver(english(one))));
    expect(left).toEqual([]);
  });

  test('of a field is worded in English, all of it', () => {
    const sentences = FILES.filter((path) => path.startsWith('contract/')).flatMap((path) =>
      textsIn(path, isToldOfRefusal).map((text) => [path, text] as const),
    );
    expect(sentences.length).toBeGreaterThan(90);
    const left = sentences.filter(([, text]) => filled(text).every((one) => leftOver(english(one))));
    expect(left).toEqual([]);
  });

  test.each([
    [z.number(), 'seven', 'expected number, got string'],
    [z.array(z.string()), null, 'expected array, got null'],
    [z.strictObject({}), { region: 1, chain: 2 }, 'unknown: "region", "chain"'],
    [z.enum(['out', 'in']), 'up', 'expected one of "out"|"in"'],
    [z.literal('region'), 'chain', 'expected "region"'],
    [z.string().max(3), '四个字呀', 'at most 3 characters'],
    [z.string().min(1), '', 'at least 1 character'],
    [z.array(z.string()).max(1), ['a', 'b'], 'at most 1 items'],
    [z.array(z.string()).min(1), [], 'at least 1 item'],
    [z.number().max(5), 6, 'at most 5'],
    [z.number().gt(0), 0, 'above 0'],
    [z.int(), 0.5, 'expected int, got number'],
    [z.iso.date(), 'tomorrow', 'not a valid ISO date'],
    [z.url(), 'here', 'not a valid URL'],
    [z.base64(), '中', 'not a valid text in base64'],
    [z.string().regex(/^[a-z；]+$/), '1', 'a text that matches /^[a-z；]+$/'],
    [z.union([z.number(), z.boolean()]), 'x', 'not valid'],
    [z.record(z.enum(['a']), z.string()), { a: '', b: '' }, 'unknown: "b"'],
    [z.record(z.iso.date(), z.string()), { b: '' }, 'a key in it is not valid'],
    [z.number().multipleOf(5), 6, 'a multiple of 5'],
    [z.string().startsWith('question:'), 'q', 'a text that begins with "question:"'],
  ])('of a value that is no %p', (schema, value, expected) => {
    const { error } = schema.safeParse(value, { error: zhCN().localeError });
    expect(english(error?.issues[0]?.message ?? '')).toBe(expected);
  });

  test.each([
    [
      '请求参数不正确：asOf（形如 2024-05-15 的日期）；limit（无效输入：期望 数字，实际接收 string）；另有 2 处',
      'Not valid: asOf (a date such as 2024-05-15); limit (expected number, got string); 2 more',
    ],
    [
      '请求参数不正确：other（other（实体 id）与 name（导入行的名称）二选一）；note（必填）',
      'Not valid: other (either other (the id of an entity) or name (the name in an imported row)); note (required)',
    ],
    ['没有找到：id（形如 company:boe 的 id）', 'Not found: id (an id such as company:boe)'],
    ['没有找到产业链 chain:nowhere', 'There is no chain chain:nowhere'],
    ['没有找到问题 projectissue:7', 'There is no issue projectissue:7'],
    [
      '参数 entry.target 不正确：应为图中已有的环节或产业链的 id',
      'The parameter entry.target is not valid: expected the id of a segment or chain the graph holds',
    ],
    [
      '参数 chain 不正确：应为图中已有的产业链，没有找到 chain:x',
      'The parameter chain is not valid: expected a chain the graph holds; chain:x is not there',
    ],
    [
      '参数 ties 不正确：应为以下之中至少一个：SUPPLIES、INVESTED_IN',
      'The parameter ties is not valid: expected at least one of SUPPLIES, INVESTED_IN',
    ],
    [
      '内容不符合要求：share 应为数字，现为 三成；区间写作 0.3..0.5；to 应为能有 MANAGES 关系的实体（Fund 或 Institution），现为 Chain；与现有内容不同；没有要改的',
      'This does not fit: share: expected a number, not 三成; a range is written 0.3..0.5; to: expected an entity that can have a tie MANAGES (Fund or Institution), not Chain; something else than it says now; nothing is changed',
    ],
    [
      '京东方与乙之间有关系，不会是同一个：关系有误请先改关系',
      'A tie joins 京东方 and 乙, so they cannot be the same. If the tie is wrong, change it first',
    ],
    [
      'Neo4j 无法执行这条查询（第 1 行第 7 列）：Variable `甲、乙；` not defined',
      'Neo4j cannot run this query (line 1, column 7): Variable `甲、乙；` not defined',
    ],
    ['Neo4j 无法执行这条查询：Out of luck', 'Neo4j cannot run this query: Out of luck'],
    [
      '参数与 Cypher 不符：缺少对 $a、$b 的说明；多出了 $c',
      'Parameters and Cypher do not agree: $a, $b not described; $c not used',
    ],
    [
      '这样记录会出现阶段倒退：签约 → 在谈（2024-05），请在 entry.reason 写明原因',
      'This would be a step back: Signed → In talks (2024-05). Give the reason in entry.reason',
    ],
    ['谁也没有说过的一句话', '谁也没有说过的一句话'],
  ])('%s', (chinese, worded) => {
    expect(english(chinese)).toBe(worded);
  });
});

const told = async (said: unknown) => {
  const { status, code, message, details } = await refusalOf(400, said);
  return { status, code, message, details };
};

describe('a call that fails', () => {
  const body = {
    error: {
      code: 'bad_request',
      message: '请求参数不正确：asOf（必填）',
      details: [{ in: 'query', field: 'asOf', expected: '必填' }],
      requestId: 'r1',
    },
  };
  test('says why in the language of the page, in its details too', async () => {
    await init({ lng: 'zh-CN', resources: {} });
    expect(await told(body)).toEqual({
      status: 400,
      code: 'bad_request',
      message: '请求参数不正确：asOf（必填）',
      details: [{ in: 'query', field: 'asOf', expected: '必填' }],
    });
    await changeLanguage('en');
    expect(await told(body)).toEqual({
      status: 400,
      code: 'bad_request',
      message: 'Not valid: asOf (required)',
      details: [{ in: 'query', field: 'asOf', expected: 'required' }],
    });
  });

  test('leaves what details hold beside sentences as it is', async () => {
    await changeLanguage('en');
    const details = { id: 'chain:x', name: '必填', statuses: ['必填'], expected: ['uploaded'], version: 3 };
    const refused = { error: { ...body.error, details } };
    expect(await told(refused)).toEqual({
      status: 400,
      code: 'bad_request',
      message: 'Not valid: asOf (required)',
      details,
    });
  });

  test('names a file that is refused in the words of imports', async () => {
    await changeLanguage('en');
    const message = '企业.csv 第 3 行：这一行太长；应为每行不超过 100 个字';
    const details = {
      reason: 'row-too-long',
      place: { file: '企业.csv', line: 3 },
      expected: '每行不超过 100 个字',
    };
    expect(await told({ error: { code: 'file_refused', message, details } })).toEqual({
      status: 400,
      code: 'file_refused',
      message: '企业.csv line 3: the row is too long; expected at most 100 characters a row',
      details: { ...details, expected: 'at most 100 characters a row' },
    });
  });

  test('is no refusal without the words of one', async () => {
    expect(await told(undefined)).toEqual({
      status: 400,
      code: 'unexpected',
      message: 'HTTP 400',
      details: undefined,
    });
  });
});

test('what an answer remarks on values is worded, the values are not', () => {
  const answer = {
    warnings: ['来源最好写明出版者'],
    rows: [{ note: '最多 60 个字', faults: [{ column: 'owner', value: '必填', expected: '最多 60 个字' }] }],
    notes: ['两位的年份按 2024 年读'],
  };
  expect(remarksInEnglish(answer)).toEqual({
    warnings: [english('来源最好写明出版者')],
    rows: [
      {
        note: '最多 60 个字',
        faults: [{ column: 'owner', value: '必填', expected: 'at most 60 characters' }],
      },
    ],
    notes: ['A year of two digits is read as 2024'],
  });
  expect(english('来源最好写明出版者')).not.toMatch(HAN);
});
