import { describe, expect, test } from '@jest/globals';
import { chooseNames, type NameBlock } from '../../client/graph-canvas/choose-names.ts';
import type { CanvasNode, CanvasTie } from '../../client/graph-canvas/canvas-model.ts';
import { ageInYears, fadeOf } from '../../client/graph-canvas/fading.ts';
import { figureOf, figuresOf, scaleOf, shareOf, valueAt } from '../../client/graph-canvas/figures.ts';
import { matchesIn } from '../../client/graph-canvas/find-names.ts';
import { nameBlock, type Named } from '../../client/graph-canvas/name-blocks.ts';
import { wordsOf } from '../../client/graph-canvas/node-box.ts';
import { scaleSteps } from '../../client/graph-canvas/scale-words.ts';
import { awayOn, holdsOn, timelineOf } from '../../client/graph-canvas/timeline.ts';

const company = (id: string, name = id): CanvasNode => ({ id: `company:${id}`, label: 'Company', name });
const supply = (id: string, from: string, to: string, more: Partial<CanvasTie> = {}): CanvasTie => ({
  id: `tie:${id}`,
  type: 'SUPPLIES',
  from: `company:${from}`,
  to: `company:${to}`,
  confidence: 'stated',
  ...more,
});

describe('the words of a name', () => {
  test.each([
    ['京东方半导体', ['京东方', '半导体']],
    ['山东省电子信息产业', ['山东省', '电子', '信息', '产业']],
    ['Micro LED（巨量转移）设备', ['Micro', ' ', 'LED', '（巨量', '转移）', '设备']],
    ['8.6代OLED', ['8.6', '代', 'OLED']],
  ])('%s is never torn inside a word, and loses nothing', (name, words) => {
    expect(wordsOf(name).join('')).toBe(name);
    expect(wordsOf(name)).toEqual(words);
  });
});

const block = (id: string, x: number, more: Partial<NameBlock> = {}): NameBlock => ({
  id,
  spots: [{ x, y: 0 }],
  width: 60,
  height: 14,
  rank: 1,
  always: false,
  ...more,
});

describe('which names are written', () => {
  test('of two that cover each other, the one that matters more', () => {
    const names = chooseNames([block('a', 0), block('b', 30, { rank: 5 }), block('c', 200)]);
    expect(new Map(names)).toEqual(
      new Map([
        ['b', 0],
        ['c', 0],
      ]),
    );
  });

  test('the chosen one is always written, also on top of a weightier one', () => {
    const names = chooseNames([block('chosen', 0, { always: true }), block('hub', 30, { rank: 99 })]);
    expect([...names.keys()]).toEqual(['chosen']);
    const both = chooseNames([block('a', 0, { always: true }), block('b', 10, { always: true })]);
    expect([...both.keys()]).toEqual(['a', 'b']);
  });

  test('a name steps aside, above its mark or beside it, before it is left out', () => {
    const aside = block('b', 30, {
      spots: [
        { x: 30, y: 0 },
        { x: 30, y: -40 },
      ],
    });
    expect(chooseNames([block('a', 0, { rank: 2 }), aside]).get('b')).toBe(1);
  });

  test('a place that covers no mark comes before one that does', () => {
    const name = block('a', 0, {
      spots: [
        { x: 0, y: 0 },
        { x: 0, y: -40 },
      ],
    });
    const mark = { id: 'other', x: 10, y: 0, width: 20, height: 20 };
    expect(chooseNames([name], [mark]).get('a')).toBe(1);
    expect(chooseNames([name], [{ ...mark, id: 'a' }]).get('a')).toBe(0);
  });

  test('a wider gap leaves fewer names', () => {
    const row = Array.from({ length: 10 }, (_, index) => block(`n${index}`, index * 70));
    expect(chooseNames(row).size).toBe(10);
    expect(chooseNames(row, [], { x: 30, y: 0 }).size).toBe(5);
  });
});

describe('the letters of a name', () => {
  const named: Named = {
    id: 'company:boe',
    nameLines: ['京东方'],
    captionLines: ['3 项'],
    textWidth: 36,
    width: 34,
    height: 34,
    card: false,
    focus: false,
    rank: 1,
    always: false,
  };

  test('grow with the zoom but never get too small to read, and captions go first', () => {
    const at = { x: 0, y: 0 };
    expect(nameBlock(named, at, 2).size).toBe(24);
    expect(nameBlock(named, at, 1).lines).toEqual(['京东方', '3 项']);
    const far = nameBlock(named, at, 0.1);
    expect([far.size, far.lines]).toEqual([10.5, ['京东方']]);
  });

  test('stay inside a card as long as they can be read there', () => {
    const card = { ...named, card: true, width: 64, height: 30 };
    expect(nameBlock(card, { x: 0, y: 0 }, 0.75)).toMatchObject({ inside: true, size: 9 });
    expect(nameBlock(card, { x: 0, y: 0 }, 0.5)).toMatchObject({ inside: false, size: 10.5 });
  });
});

describe('the graph of a day', () => {
  test.each([
    ['its source had not spoken yet', { asOf: '2024-06' }, false],
    ['its source spoke that year', { asOf: '2024' }, true],
    ['it had not begun', { asOf: '2023', validFrom: '2024-05-02' }, false],
    ['it had ended the year before', { asOf: '2023', validTo: '2023' }, false],
    ['it ended within that month', { asOf: '2023', validTo: '2024-05' }, true],
    ['nothing is known of its dates', {}, true],
  ])('a tie of which %s', (_, dates, holds) => {
    expect(holdsOn(dates, '2024-05-01')).toBe(holds);
  });

  test('leaves out what hangs on nothing any more, but neither the chosen nor what had no tie at all', () => {
    const nodes = [company('a'), company('b'), { ...company('c'), focus: true }, company('alone')];
    const ties = [supply('1', 'a', 'b', { asOf: '2025' }), supply('2', 'b', 'c', { asOf: '2025' })];
    expect(awayOn(nodes, ties, '2024-12-31')).toEqual(new Set(['tie:1', 'tie:2', 'company:a', 'company:b']));
    expect(awayOn(nodes, ties, '2025-01-01')).toEqual(new Set());
  });

  test('the years are counted without a hole, and what is undated is told', () => {
    const ties = [
      supply('1', 'a', 'b', { asOf: '2021-03', validFrom: '2020' }),
      supply('2', 'a', 'b', { asOf: '2023' }),
      supply('3', 'a', 'b'),
    ];
    expect(timelineOf(ties)).toEqual({
      years: [
        { year: 2021, count: 1 },
        { year: 2022, count: 0 },
        { year: 2023, count: 1 },
      ],
      undated: 1,
      noBeginning: 1,
    });
  });
});

describe('fading', () => {
  test('a date known to the year is taken at its latest', () => {
    expect(ageInYears('2024', '2025-12-31')).toBeCloseTo(1, 2);
    expect(ageInYears('2024-06', '2025-06-30')).toBeCloseTo(1, 2);
    expect(ageInYears('2026', '2025-06-30')).toBe(0);
  });

  test('begins at the age that was set and ends before nothing can be seen', () => {
    const fades = ['2025-01-01', '2023-06-30', '2022-06-30', '2001'].map((date) =>
      fadeOf(date, '2025-06-30', 1),
    );
    expect(fades).toEqual([1, 0.55, 0.4, 0.25]);
  });

  test('never happens when it is switched off, nor to what has no date', () => {
    expect([fadeOf('1999', '2025-06-30', 0), fadeOf(undefined, '2025-06-30', 1)]).toEqual([1, 1]);
  });
});

describe('size and colour by a figure', () => {
  const nodes = [company('a'), company('b'), company('c')];
  const ties = [
    supply('1', 'a', 'b', { asOf: '2020', yuan: 2e8 }),
    supply('2', 'a', 'c', { asOf: '2024-07' }),
  ];

  test('counts ties, finds the newest fact and the largest amount', () => {
    expect(figureOf('drawn', nodes, ties)).toEqual(
      new Map([
        ['company:a', 2],
        ['company:b', 1],
        ['company:c', 1],
      ]),
    );
    expect(figureOf('amount', nodes, ties)).toEqual(
      new Map([
        ['company:a', 2e8],
        ['company:b', 2e8],
      ]),
    );
    const newest = figureOf('newest', nodes, ties);
    expect(newest.get('company:a')).toBe(newest.get('company:c'));
    expect(newest.get('company:a')).toBeGreaterThan(newest.get('company:b') ?? 0);
  });

  test('a node without the figure is of middle size and grey, the most is largest', () => {
    const { paintOf } = figuresOf({ sizeBy: 'amount', colourBy: 'drawn' }, nodes, ties, 'light');
    expect(paintOf('company:c').size).toBe(34);
    expect(figuresOf({ sizeBy: 'drawn', colourBy: null }, nodes, ties, 'light').paintOf('company:a')).toEqual(
      {
        size: 58,
      },
    );
    expect(paintOf('company:a').colour).not.toBe(paintOf('company:b').colour);
  });

  test('the scale in the legend is the one of the drawing', () => {
    const scale = scaleOf(
      'amount',
      new Map([
        ['a', 1e6],
        ['b', 1e10],
      ]),
    );
    expect(scale && valueAt(scale, shareOf(scale, 1e8))).toBeCloseTo(1e8, -2);
    expect(scale && scaleSteps(scale, 'zh-CN').map(({ text }) => text)).toEqual([
      '100万元',
      '1亿元',
      '100亿元',
    ]);
  });
});

describe('finding in the drawing', () => {
  const nodes = [company('a', '青岛京东方'), company('b', '京东方'), company('c', 'TCL 华星')];

  test('names that begin with the words come first, then those that hold them, then others that were found', () => {
    expect(matchesIn(nodes, '京东方', ['company:c', 'company:elsewhere'])).toEqual([
      'company:b',
      'company:a',
      'company:c',
    ]);
  });

  test('case, width and spaces make no difference; nothing finds nothing', () => {
    expect(matchesIn(nodes, 'ｔｃｌ华', [])).toEqual(['company:c']);
    expect(matchesIn(nodes, '  ', ['company:c'])).toEqual([]);
  });
});
