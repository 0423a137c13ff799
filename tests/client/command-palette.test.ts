import { describe, expect, test } from '@jest/globals';
import type { SearchResult } from '../../server/contract/search.ts';
import {
  asKept,
  groupsOf,
  keyOf,
  type LocalThing,
  stepTo,
} from '../../client/features/command-palette/palette-groups.ts';
import { cutAtMarks, marksIn, matchLocal } from '../../client/features/command-palette/palette-match.ts';
import { completePrefix, readTyped } from '../../client/features/command-palette/palette-prefix.ts';
import {
  forgetRecent,
  type Kept,
  type KeptLists,
  MOST_RECENT,
  noteRecent,
  readKept,
  togglePin,
} from '../../client/features/command-palette/recents.ts';

describe('a prefix', () => {
  test.each([
    ['公司: 京东', { sort: 'entity', label: 'Company' }, '京东'],
    ['公司：京东', { sort: 'entity', label: 'Company' }, '京东'],
    ['Company:boe', { sort: 'entity', label: 'Company' }, 'boe'],
    ['ｆｕｎｄ：母', { sort: 'entity', label: 'Fund' }, '母'],
    ['链:', { sort: 'entity', label: 'Chain' }, ''],
    ['环节:驱动', { sort: 'entity', label: 'Segment' }, '驱动'],
    ['项目:海信', { sort: 'entity', label: 'Project' }, '海信'],
    ['园区:西海岸', { sort: 'entity', label: 'Park' }, '西海岸'],
    ['地区:即墨', { sort: 'entity', label: 'Region' }, '即墨'],
    ['机构:青岛', { sort: 'entity', label: 'Institution' }, '青岛'],
    ['人:张', { sort: 'entity', label: 'Person' }, '张'],
    ['来源:日报', { sort: 'source' }, '日报'],
    ['页:基金', { sort: 'page' }, '基金'],
    ['page: gaps', { sort: 'page' }, 'gaps'],
    ['视图:周会', { sort: 'view' }, '周会'],
    ['question:fund', { sort: 'question' }, 'fund'],
    ['操作:深', { sort: 'action' }, '深'],
    ['青岛:港', { sort: 'all' }, '青岛:港'],
    [' 京东方 ', { sort: 'all' }, '京东方'],
  ])('%s', (typed, scope, words) => {
    expect(readTyped(typed)).toEqual({ scope, words });
  });

  test('is completed from its beginning, the usual word first, and from nothing else', () => {
    expect(['公', '基', '链', 'com', 'FU', 's', '页', '京东方', '', '公司:'].map(completePrefix)).toEqual([
      '公司:',
      '基金:',
      '链:',
      'company:',
      'fund:',
      'segment:',
      '页:',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const scoreOf = (words: string, name: string, keywords: string[] = []) =>
  matchLocal(words, name, keywords)?.score ?? 0;

describe('words fit a name known here', () => {
  test('as the same, its beginning, a part, a keyword, a slip, each less than the one before', () => {
    const scores = [
      scoreOf('基金穿透', '基金穿透'),
      scoreOf('基金', '基金穿透'),
      scoreOf('穿透', '基金穿透'),
      scoreOf('jjct', '基金穿透', ['jjct']),
      scoreOf('jijin', '基金穿透', ['jijinchuantou']),
      scoreOf('chuantou', '基金穿透', ['jijinchuantou']),
      scoreOf('jijun', '基金穿透', ['jijinchuantou']),
    ];
    expect(scores).toEqual([...new Set(scores)].sort((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(scoreOf('海信', '基金穿透', ['jijinchuantou'])).toBe(0);
    expect(scoreOf('基', '补链', ['基'])).toBeGreaterThan(0);
    expect(scoreOf('x', '补链', ['axb'])).toBe(0);
  });

  test('with case, width and blanks left out, and several words apart', () => {
    expect(scoreOf('ＳＡＶＥ view', 'Save view')).toBe(1);
    expect(scoreOf('周会 显示', '显示链', ['周会'])).toBeGreaterThan(0);
    expect(scoreOf('周会 海信', '显示链', ['周会'])).toBe(0);
  });

  test('and are marked where they stand', () => {
    expect(marksIn('基金穿透', '穿透')).toEqual([[2, 4]]);
    expect(marksIn('Save View', 'view')).toEqual([[5, 9]]);
    expect(marksIn('青岛海信视像', '海信 视像')).toEqual([
      [2, 4],
      [4, 6],
    ]);
    expect(marksIn('京东方', 'jdf')).toEqual([]);
  });

  test('a text is cut at its marks and nothing of it is lost', () => {
    expect(cutAtMarks('青岛京东方', [[2, 5]])).toEqual([
      { text: '青岛', marked: false },
      { text: '京东方', marked: true },
    ]);
    expect(cutAtMarks('京东方', [])).toEqual([{ text: '京东方', marked: false }]);
    const odd = cutAtMarks('京东方', [
      [1, 9],
      [2, 1],
      [0, 1],
    ]);
    expect(odd.map(({ text }) => text).join('')).toBe('京东方');
  });
});

const entity = (name: string, score: number, more: Partial<SearchResult> = {}): SearchResult => ({
  id: `company:${name}`,
  label: 'Company',
  name,
  matchedOn: name,
  score,
  match: { by: 'name', text: name, marks: [[0, 1]], near: false },
  hint: '企业',
  ...more,
});
const NOTHING: KeptLists = { recent: [], pinned: [] };
const kept = (name: string): Kept => ({
  key: keyOf('entity', `company:${name}`),
  sort: 'entity',
  id: `company:${name}`,
  name,
  label: 'Company',
});
const LOCAL: LocalThing[] = [
  { sort: 'page', id: '/funds', name: '基金穿透', keywords: ['jijinchuantou', 'jjct'] },
  { sort: 'page', id: '/graph', name: '图谱', keywords: ['tupu'] },
  { sort: 'action', id: 'dark', name: '深色', keywords: ['shense'] },
  { sort: 'view', id: 'view:1', name: '基金周会', keywords: ['jijinzhouhui'] },
  { sort: 'source', id: 'source:1', name: '青岛日报：基金' },
];
const shown = (typed: string, entities: SearchResult[] = [], lists = NOTHING) =>
  groupsOf({ typed: readTyped(typed), local: LOCAL, entities, kept: lists }).map(({ name, items }) => [
    name,
    items.map((item) => item.name),
  ]);

describe('the groups', () => {
  test('without words: what is pinned, what was opened, where one can go', () => {
    const lists = { recent: [kept('海信'), kept('海尔')], pinned: [kept('海尔')] };
    expect(shown('', [], lists)).toEqual([
      ['pinned', ['海尔']],
      ['recent', ['海信']],
      ['page', ['基金穿透', '图谱']],
      ['view', ['基金周会']],
      ['action', ['深色']],
    ]);
  });

  test('with words: the group with the best fit first, equal ones in their order', () => {
    const chain = entity('基金链', 0.82, { id: 'chain:x', label: 'Chain' });
    expect(shown('基金', [entity('基金', 1), entity('母基金', 0.66), chain])).toEqual([
      ['entity', ['基金', '母基金']],
      ['page', ['基金穿透']],
      ['view', ['基金周会']],
      ['chain', ['基金链']],
      ['source', ['青岛日报：基金']],
    ]);
    expect(shown('jjct')).toEqual([['page', ['基金穿透']]]);
  });

  test('of one kind only, when a prefix says so, and then in full', () => {
    const many = Array.from({ length: 30 }, (_, index) => entity(`基金${index}`, 0.8 - index / 100));
    expect(shown('公司:基金', many)[0]?.[1]).toHaveLength(30);
    expect(shown('基金', many).find(([name]) => name === 'entity')).toEqual([
      'entity',
      many.slice(0, 8).map(({ name }) => name),
    ]);
    expect(shown('页:')).toEqual([['page', ['基金穿透', '图谱']]]);
    expect(shown('视图:基金', many)).toEqual([['view', ['基金周会']]]);
    expect(shown('基金:', [], { recent: [kept('海信')], pinned: [] })).toEqual([]);
  });

  test('a line says where the words were found when that is not its name, and whether it is pinned', () => {
    const match = { by: 'alias' as const, text: 'BOE', marks: [[0, 3]] as [number, number][], near: false };
    const [group] = groupsOf({
      typed: readTyped('boe'),
      local: [],
      entities: [entity('京东方', 0.88, { match })],
      kept: { recent: [], pinned: [kept('京东方')] },
    });
    expect(group?.items).toEqual([
      {
        key: 'entity company:京东方',
        sort: 'entity',
        id: 'company:京东方',
        name: '京东方',
        label: 'Company',
        note: '企业',
        match,
        marks: [],
        near: false,
        pinned: true,
      },
    ]);
    expect(group?.items.map(asKept)).toEqual([kept('京东方')]);
  });

  test('the choice goes around the ends', () => {
    expect(stepTo(['a', 'b', 'c'], 'c', 1)).toBe('a');
    expect(stepTo(['a', 'b', 'c'], 'a', -1)).toBe('c');
    expect(stepTo(['a', 'b', 'c'], undefined, 1)).toBe('a');
    expect(stepTo(['a', 'b', 'c'], 'gone', -1)).toBe('c');
    expect(stepTo([], 'a', 1)).toBeUndefined();
  });
});

describe('what was opened', () => {
  test('comes first, once, and the oldest fall off', () => {
    const names = Array.from({ length: MOST_RECENT + 3 }, (_, index) => `厂${index}`);
    const lists = [...names, '厂5'].reduce((before, name) => noteRecent(before, kept(name)), NOTHING);
    const newestFirst = names.toReversed().filter((name) => name !== '厂5');
    expect(lists.recent.map(({ name }) => name)).toEqual(['厂5', ...newestFirst].slice(0, MOST_RECENT));
    expect(forgetRecent(lists, kept('厂5').key).recent[0]?.name).toBe(newestFirst[0]);
  });

  test('is pinned by a first and let go by a second touch', () => {
    const once = togglePin(togglePin(NOTHING, kept('海信')), kept('海尔'));
    expect(once.pinned.map(({ name }) => name)).toEqual(['海信', '海尔']);
    expect(togglePin(once, kept('海信')).pinned.map(({ name }) => name)).toEqual(['海尔']);
  });

  test('is read back as it was stored, and as nothing when it cannot be read', () => {
    const lists = { recent: [kept('海信')], pinned: [kept('海尔')] };
    expect(readKept(JSON.stringify(lists))).toEqual(lists);
    for (const broken of [null, '', '{', '[]', '{"recent":[{"key":1}],"pinned":[]}']) {
      expect(readKept(broken)).toEqual(NOTHING);
    }
  });
});
