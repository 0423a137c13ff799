import { describe, expect, test } from '@jest/globals';
import type { Parameter, QuestionSummary } from '../../server/contract/questions.ts';
import {
  cellWords,
  compareCells,
  entitiesOf,
  findQuestions,
  tagsOf,
} from '../../client/features/questions/answer.view-model.ts';
import { withRun, type Run } from '../../client/features/questions/console-history.ts';
import { pictureOf, valueText } from '../../client/features/questions/cypher-values.ts';
import { describeParameters } from '../../client/features/questions/describe-parameters.ts';
import { allFilled, readFilled, writeFilled } from '../../client/features/questions/question-url.ts';
import { piecesOf } from '../../client/features/questions/sentence.view-model.ts';

const words = (zh: string, en = zh) => ({ zh, en });
const chain: Parameter = {
  name: 'chain',
  kind: 'entity',
  labels: ['Chain'],
  default: 'chain:new-display',
  optional: false,
  words: words('产业链', 'Chain'),
};
const region: Parameter = { ...chain, name: 'region', labels: ['Region'], default: null, optional: true };
const most: Parameter = { name: 'most', kind: 'number', min: 0, max: 50, default: 1, words: words('最多') };
const asOf: Parameter = { name: 'asOf', kind: 'date', default: null, words: words('看哪天') };
const ties: Parameter = {
  name: 'ties',
  kind: 'ties',
  among: ['SUPPLIES', 'INVESTS_IN'],
  default: ['SUPPLIES'],
  words: words('关系'),
};
const blanks = [chain, region, most, asOf, ties];

describe('the blanks in an address', () => {
  test('come back as they were written, and defaults are not written', () => {
    const filled = { chain: 'chain:vr', most: 3, asOf: '2024-01-31', ties: ['SUPPLIES', 'INVESTS_IN'] };
    const search = writeFilled(blanks, { ...filled, region: null });
    expect(search.toString()).toBe('chain=chain%3Avr&most=3&asOf=2024-01-31&ties=SUPPLIES%2CINVESTS_IN');
    expect(readFilled(blanks, search)).toEqual(filled);
  });

  test('what does not fit its blank is left out', () => {
    const search = new URLSearchParams('chain=&most=99&asOf=yesterday&ties=LEADS&other=1');
    expect(readFilled(blanks, search)).toEqual({});
  });

  test('a blank opened on purpose stays open, though its default is an entity', () => {
    const opened: Parameter = { ...region, default: 'region:cn-3702' };
    const search = writeFilled([opened], { region: null });
    expect([search.toString(), readFilled([opened], search)]).toEqual(['region=', { region: null }]);
  });

  test('a statement runs with every parameter, a day left open being today', () => {
    expect(allFilled(blanks, { most: 3 }, '2026-06-30')).toEqual({
      chain: 'chain:new-display',
      region: null,
      most: 3,
      asOf: '2026-06-30',
      ties: ['SUPPLIES'],
    });
  });
});

test('a sentence is cut at its blanks', () => {
  expect(piecesOf('{chain}链在{region}有{other}？', blanks)).toEqual([
    { blank: chain },
    { text: '链在' },
    { blank: region },
    { text: '有' },
    { text: '{other}' },
    { text: '？' },
  ]);
});

describe('cells', () => {
  const boe = { id: 'company:boe', label: 'Company' as const, name: '京东方' };
  const say = { language: 'zh-CN', t: (key: string) => key };
  test.each([
    ['entity', boe, '京东方'],
    ['entities', [boe, { ...boe, id: 'company:tcl', name: 'TCL' }], '京东方、TCL'],
    ['money', [{ value: 5, unit: '亿元', currency: 'CNY', qualifier: '约' }], '约5亿元'],
    [
      'sources',
      [
        { id: 'source:a', title: '一' },
        { id: 'source:b', title: '二' },
      ],
      '一；二',
    ],
    ['yesNo', true, 'questions:cell.yes'],
    ['stage', 'signed', '签约'],
    ['tie', 'SUPPLIES', '供货'],
    ['confidence', 'stated', 'common:confidence.stated'],
    ['number', 3, 3],
    ['text', null, null],
  ] as const)('%s in words', (kind, cell, expected) => {
    const given = Array.isArray(cell) ? [...cell] : cell;
    expect(cellWords({ name: 'x', words: words('x'), kind }, given as never, say)).toBe(expected);
  });

  test('sort by size or by words, the empty ones last', () => {
    expect([3, null, 11, ''].sort(compareCells)).toEqual([3, 11, null, '']);
    expect(['乙', '甲', null].sort(compareCells)).toEqual(['甲', '乙', null]);
  });

  test('entities of an answer are each drawn once', () => {
    expect(
      entitiesOf({
        rows: [
          [boe, 1],
          [[boe], null],
        ],
      }),
    ).toEqual([boe]);
  });
});

const question = (id: string, zh: string, en: string, tag: string): QuestionSummary => ({
  id,
  kind: 'shipped',
  theme: 'funds',
  name: words(zh, en),
  about: words('说明', 'About'),
  tags: [words(tag)],
});

describe('finding a question', () => {
  const all = [
    question('a', '哪些基金投了缺口', 'Funds in gaps', '资本'),
    question('b', '谁引进了什么', 'Who introduced what', '引荐'),
    question('c', '基金的出资人', 'Who backs a fund', '资本'),
  ];
  const find = (text: string, tag: string | null = null) =>
    findQuestions(all, { words: text, tag, language: 'zh-CN' }).map(({ id }) => id);

  test('by words of either language, all of which must occur, and by tag', () => {
    expect([
      find('基金'),
      find('基金 缺口'),
      find('WHO fund'),
      find('', '引荐'),
      find('基金', '引荐'),
    ]).toEqual([['a', 'c'], ['a'], ['c'], ['b'], []]);
  });

  test('tags are told with how many questions carry them', () => {
    expect(tagsOf(all, 'zh-CN')).toEqual([
      ['资本', 2],
      ['引荐', 1],
    ]);
  });
});

const node = (id: string, label: string, name: string) => ({
  id,
  labels: ['Entity', label],
  properties: { name },
});

describe('what the console returned', () => {
  const boe = node('company:boe', 'Company', '京东方');
  const display = node('chain:new-display', 'Chain', '新型显示');
  const leads = {
    id: 'tie:1',
    type: 'LEADS',
    from: 'company:boe',
    to: 'chain:new-display',
    properties: { confidence: 'inferred' },
  };
  const drawn = {
    id: 'tie:1',
    type: 'LEADS',
    from: 'company:boe',
    to: 'chain:new-display',
    confidence: 'inferred',
  };

  test('is drawn wherever it stands: alone, in a path, in a list or map; a tie without both ends is not', () => {
    const entities = [
      { id: 'company:boe', label: 'Company', name: '京东方' },
      { id: 'chain:new-display', label: 'Chain', name: '新型显示' },
    ];
    expect(pictureOf([[{ nodes: [boe, display], relationships: [leads] }]])).toEqual({
      entities,
      ties: [drawn],
    });
    expect(pictureOf([[[boe], { its: display }, leads]])).toEqual({ entities, ties: [drawn] });
    expect(pictureOf([[boe, leads]])).toEqual({ entities: entities.slice(0, 1), ties: [] });
    expect(pictureOf([[{ id: 'claim:1', labels: ['Claim'], properties: {} }, 1, null]])).toEqual({
      entities: [],
      ties: [],
    });
  });

  test.each([
    [null, ''],
    [boe, '京东方'],
    [leads, 'company:boe –LEADS→ chain:new-display'],
    [{ nodes: [boe, display], relationships: [leads] }, '京东方 – 新型显示'],
    [[1, 'a', null], '1、a、'],
    [{ value: 4000, valueTo: null, unit: '万元', currency: 'CNY' }, '4,000万元'],
    [{ a: 1 }, '{"a":1}'],
  ])('in words: %j', (value, expected) => {
    expect(valueText(value)).toBe(expected);
  });
});

test('parameters keep their description while the text changes, new ones are guessed', () => {
  const text = 'MATCH (c:Chain {id: $chain})<-[:PART_OF]-(s) RETURN s LIMIT $most2';
  expect(describeParameters(text, [chain, most])).toEqual([
    chain,
    expect.objectContaining({ name: 'most2', kind: 'number' }),
  ]);
});

const run = (cypher: string, rows: number): Run => ({ cypher, params: {}, at: '2026-06-30', rows, ms: 1 });

test('a run of the same statement replaces the earlier one', () => {
  const runs = [run('RETURN 1', 1), run('RETURN 2', 1)];
  expect(withRun(runs, run('RETURN 2', 5))).toEqual([run('RETURN 2', 5), run('RETURN 1', 1)]);
});
