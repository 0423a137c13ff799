import { describe, expect, test } from '@jest/globals';
import { readSearchWords } from '../../server/features/search/search-words.rules.ts';
import { type Candidate, rankCandidates, toResult } from '../../server/features/search/search.rules.ts';

const firm = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  id: `company:${name}`,
  label: 'Company',
  name,
  aliases: [],
  sounds: [],
  ties: 0,
  ...more,
});
const ranked = (typed: string, ...candidates: Candidate[]) =>
  rankCandidates(readSearchWords(typed), candidates).map(({ candidate, fit, matchedOn }) => [
    candidate.name,
    fit,
    matchedOn,
  ]);

describe('the order of results', () => {
  test('exact name, exact alias, beginning, part, sound, slip: however well connected the later ones are', () => {
    const candidates = [
      firm('京东芳', { ties: 900 }),
      firm('近东芳', { ties: 800, sounds: ['jingdongfang'] }),
      firm('成都京东方', { ties: 700 }),
      firm('京东方精电', { ties: 600 }),
      firm('精电', { ties: 500, aliases: ['京东方'] }),
      firm('京东方', { ties: 1 }),
    ];
    expect(ranked('京东方', ...candidates)).toEqual([
      ['京东方', 'exact-name', '京东方'],
      ['精电', 'exact-alias', '京东方'],
      ['京东方精电', 'name-begins', '京东方精电'],
      ['成都京东方', 'name-contains', '成都京东方'],
      ['京东芳', 'one-edit', '京东芳'],
    ]);
    expect(ranked('jingdongfang', ...candidates)).toEqual([['近东芳', 'sounds-like', 'jingdongfang']]);
  });

  test('of two equal matches the better connected comes first, then the shorter name', () => {
    expect(
      ranked(
        '青岛',
        firm('青岛啤酒', { ties: 2 }),
        firm('青岛港', { ties: 2 }),
        firm('青岛惠科', { ties: 9 }),
      ).map(([name]) => name),
    ).toEqual(['青岛惠科', '青岛港', '青岛啤酒']);
  });

  test('scores fall along the order and an exact name has 1', () => {
    const scores = rankCandidates(readSearchWords('京东方'), [
      firm('京东方', { ties: 3 }),
      firm('京东方精电', { ties: 3 }),
      firm('京东方青岛', { ties: 400 }),
      firm('京东芳', { ties: 10_000 }),
    ]).map(({ score }) => score);
    expect(scores[0]).toBe(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
  });
});

describe('what fits', () => {
  test('initials, an unfinished sound and a sound with a slip', () => {
    const boe = firm('京东方', { sounds: ['jingdongfang', 'jdf'] });
    expect(ranked('jdf', boe)).toEqual([['京东方', 'sounds-like', 'jdf']]);
    expect(ranked('jing d', boe)).toEqual([['京东方', 'sound-begins', 'jingdongfang']]);
    expect(ranked('dongfang', boe)).toEqual([['京东方', 'sound-contains', 'jingdongfang']]);
    expect(ranked('jingdongfamg', boe)).toEqual([['京东方', 'one-edit', 'jingdongfang']]);
    expect(ranked('jindongf', boe)).toEqual([['京东方', 'one-edit-in-part', 'jingdongfang']]);
    expect(ranked('jxf', boe)).toEqual([]);
  });

  test('one character wrong or missing, in names of three and more', () => {
    expect(ranked('京东芳', firm('京东方'))).toEqual([['京东方', 'one-edit', '京东方']]);
    expect(ranked('京方', firm('京东方'))).toEqual([['京东方', 'one-edit', '京东方']]);
    expect(ranked('海心', firm('海信'))).toEqual([]);
    expect(ranked('集创被方', firm('北京集创北方科技'))).toEqual([
      ['北京集创北方科技', 'one-edit-in-part', '北京集创北方科技'],
    ]);
  });

  test('the registered name and the listing code count as other names', () => {
    const boe = firm('京东方', { legalName: '京东方科技集团股份有限公司', listingCode: '000725.SZ' });
    expect(ranked('京东方科技集团股份有限公司', boe)).toEqual([
      ['京东方', 'exact-alias', '京东方科技集团股份有限公司'],
    ]);
    expect(ranked('sz000725', boe)).toEqual([['京东方', 'exact-alias', '000725.SZ']]);
    expect(ranked('0007', boe)).toEqual([['京东方', 'alias-begins', '000725.SZ']]);
    expect(ranked('sh000725', boe)).toEqual([]);
  });

  test('latin names in any case and width', () => {
    const boe = firm('京东方', { aliases: ['BOE'] });
    for (const typed of ['boe', 'Boe', 'ＢＯＥ']) {
      expect(ranked(typed, boe)).toEqual([['京东方', 'exact-alias', 'BOE']]);
    }
  });
});

describe('a slip', () => {
  test('another character of the same sound is found when the sound is known, also in a name of two', () => {
    const words = { ...readSearchWords('海心'), homophone: 'haixin' };
    const found = rankCandidates(words, [
      firm('海信', { sounds: ['haixin', 'hx'] }),
      firm('海信视像', { sounds: ['haixinshixiang', 'hxsx'] }),
      firm('海尔', { sounds: ['haier', 'he'] }),
    ]);
    expect(found.map(({ candidate, fit }) => [candidate.name, fit])).toEqual([
      ['海信', 'homophone'],
      ['海信视像', 'homophone-begins'],
    ]);
  });

  test('the two characters of a short name may be swapped', () => {
    expect(ranked('信海', firm('海信'))).toEqual([['海信', 'one-edit', '海信']]);
    expect(ranked('信海', firm('海心'))).toEqual([]);
  });

  test('three characters of a longer name may lack one between them, but hold no wrong one', () => {
    expect(ranked('美锦源', firm('美锦能源集团'))).toEqual([
      ['美锦能源集团', 'one-edit-in-part', '美锦能源集团'],
    ]);
    expect(ranked('美锦芳', firm('美锦能源集团'))).toEqual([]);
  });

  test('a longer sound may begin with a wrong letter, or lie anywhere with a slip', () => {
    const boe = firm('京东方科技', { sounds: ['jingdongfangkeji', 'jdfkj'] });
    expect(ranked('kingdongf', boe)).toEqual([['京东方科技', 'one-edit-inside', 'jingdongfangkeji']]);
    expect(ranked('dongfanhkeji', boe)).toEqual([['京东方科技', 'one-edit-inside', 'jingdongfangkeji']]);
    expect(ranked('fanhke', boe)).toEqual([]);
  });
});

describe('where the words lie', () => {
  const boe = firm('京东方', {
    aliases: ['BOE 科技'],
    legalName: '京东方科技集团股份有限公司',
    listingCode: '000725.SZ',
    sounds: ['jingdongfang', 'jdf', 'boekeji', 'boekj'],
  });
  const match = (typed: string, candidate = boe) => {
    const words = readSearchWords(typed);
    const [graded] = rankCandidates(words, [candidate]);
    return graded && toResult(words, graded, { places: [], wholes: [] }).match;
  };
  test.each([
    ['东方', { by: 'name', text: '京东方', marks: [[1, 3]], near: false }],
    ['ＢＯＥ', { by: 'alias', text: 'BOE 科技', marks: [[0, 3]], near: false }],
    ['boe科技', { by: 'alias', text: 'BOE 科技', marks: [[0, 6]], near: false }],
    ['集团股份', { by: 'registered', text: '京东方科技集团股份有限公司', marks: [[5, 9]], near: false }],
    ['000725', { by: 'code', text: '000725.SZ', marks: [[0, 6]], near: false }],
    ['jdf', { by: 'initials', text: '京东方', marks: [[0, 3]], near: false }],
    ['dongf', { by: 'pinyin', text: '京东方', marks: [[1, 3]], near: false }],
    ['boekeji', { by: 'pinyin', text: 'BOE 科技', marks: [[0, 6]], near: false }],
    ['京东芳', { by: 'name', text: '京东方', marks: [[0, 2]], near: true }],
    ['jingdomg', { by: 'pinyin', text: '京东方', marks: [[0, 3]], near: true }],
  ] as const)('%s', (typed, expected) => {
    expect(match(typed)).toEqual(expected);
  });

  test('two words are two marks', () => {
    expect(match('青岛 光电', firm('青岛京东方光电'))).toMatchObject({
      marks: [
        [0, 2],
        [5, 7],
      ],
    });
  });
});

test('the hint tells kind, registered name, chain and place, and nothing twice', () => {
  const [graded] = rankCandidates(readSearchWords('海信'), [firm('海信', { legalName: '海信集团有限公司' })]);
  if (!graded) throw new Error('海信 does not fit 海信');
  expect(
    toResult(readSearchWords('海信'), graded, { wholes: ['海信'], places: ['青岛市', '青岛市'] }),
  ).toEqual({
    id: 'company:海信',
    label: 'Company',
    name: '海信',
    matchedOn: '海信',
    score: 1,
    match: { by: 'name', text: '海信', marks: [[0, 2]], near: false },
    hint: '企业 · 海信集团有限公司 · 青岛市',
  });
});
