import { afterAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plant } from '../support/small-graph.ts';
import { testApp } from '../support/test-app.ts';

const { api, graph, close } = testApp();
afterAll(close);

type Result = {
  id: string;
  label: string;
  name: string;
  matchedOn: string;
  score: number;
  hint: string;
  match: Match;
};
type Match = { by: string; text: string; marks: [number, number][]; near: boolean };
async function search(q: string, more: Record<string, string | number> = {}): Promise<Result[]> {
  return (
    await api
      .get('/api/search')
      .query({ q, ...more })
      .expect(200)
  ).body.results;
}

describe('京东方 is found', () => {
  test.each([
    ['京东方', '京东方'],
    ['京东', '京东方'],
    ['京东芳', 'jingdongfang'],
    ['京方', '京东方'],
    ['jdf', 'jdf'],
    ['jingdongfang', 'jingdongfang'],
    ['jing dong fang', 'jingdongfang'],
    ['jing dong f', 'jingdongfang'],
    ['jingdongfamg', 'jingdongfang'],
    ['boe', 'BOE'],
    ['ＢＯＥ', 'BOE'],
    ['京东方科技集团股份有限公司', '京东方科技集团股份有限公司'],
    ['000725', '000725.SZ'],
    ['000725.sz', '000725.SZ'],
    ['sz000725', '000725.SZ'],
    ['公司:京东', '京东方'],
    ['company: boe', 'BOE'],
  ])('first by %s', async (typed, matchedOn) => {
    const [first] = await search(typed);
    expect({ id: first?.id, label: first?.label, name: first?.name, matchedOn: first?.matchedOn }).toEqual({
      id: 'company:boe',
      label: 'Company',
      name: '京东方',
      matchedOn,
    });
  });

  test('by a part inside its name, after those that begin with it', async () => {
    for (const [typed, matchedOn] of [
      ['东方', '京东方'],
      ['dongfang', 'jingdongfang'],
    ] as const) {
      const found = await search(typed, { labels: 'Company', limit: 50 });
      expect(found.find(({ id }) => id === 'company:boe')?.matchedOn).toBe(matchedOn);
      const scores = found.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
  });

  test('by any one of its characters', async () => {
    for (const typed of ['京', '东', '方']) {
      expect((await search(typed, { labels: 'Company', limit: 50 })).map(({ id }) => id)).toContain(
        'company:boe',
      );
    }
  });

  test('a look-alike is told apart by its registered name and place', async () => {
    const local = (await search('京东方')).find(({ id }) => id === 'company:boe-qingdao');
    expect(local).toMatchObject({
      name: '京东方青岛',
      hint: expect.stringContaining('青岛京东方光电科技有限公司'),
    });
    expect(local?.hint).toContain('黄岛区');
  });
});

test.each([
  ['恩芯', '芯恩', 'two characters swapped'],
  ['海心', '海信', 'a character of the same sound'],
  ['美锦源', '美锦能源', 'one character left out of the middle'],
  ['kingdongfang', '京东方', 'a wrong first letter'],
  ['gongyehulianwsng', '工业互联网', 'a wrong letter inside a longer name'],
])('%s finds %s: %s', async (typed, part) => {
  const found = await search(typed);
  expect(found.some(({ name, match }) => match.near && name.includes(part))).toBe(true);
});

test('a result says what it matched on, and where', async () => {
  const [first] = await search('dongfang', { labels: 'Company' });
  expect(first?.match).toMatchObject({ by: 'pinyin', near: false });
  const [start, end] = first?.match.marks[0] ?? [0, 0];
  expect(first?.match.text.slice(start, end)).toBe('东方');
});

test('a kind before the words keeps that kind only, and so does the parameter', async () => {
  const chains = await search('链:显示');
  expect(chains[0]).toMatchObject({ id: 'chain:new-display', label: 'Chain' });
  expect(new Set(chains.map(({ label }) => label))).toEqual(new Set(['Chain']));
  const places = await search('青岛', { labels: 'Region,Park', limit: 50 });
  expect(places[0]).toMatchObject({ id: 'region:cn-3702', label: 'Region', name: '青岛市' });
  expect(new Set(places.map(({ label }) => label))).toEqual(new Set(['Region', 'Park']));
  expect(await search('公司:京东方', { labels: 'Fund' })).toEqual([]);
});

test('results fall in score and keep to the limit', async () => {
  const scores = (await search('青岛', { limit: 50 })).map(({ score }) => score);
  expect(scores.length).toBe(50);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(await search('青岛', { limit: 1 })).toHaveLength(1);
});

test('what nothing fits is an empty list', async () => {
  for (const typed of ['魑魅魍魉', 'qqxzzxqq', '公司:', '……', '\u0000', '🙂', '999999']) {
    expect([typed, await search(typed)]).toEqual([typed, []]);
  }
});

test('of two firms of one name the better connected comes first, and the other is there', async () => {
  const uproot = await plant(graph, {
    nodes: {
      'company:twin-a': { name: '双生试验厂', searchPinyin: 'shuangshengshiyanchang sssyc' },
      'company:twin-b': { name: '双生试验厂', searchPinyin: 'shuangshengshiyanchang sssyc' },
      'company:twin-buyer': { name: '买家' },
    },
    ties: [{ from: 'company:twin-b', type: 'SUPPLIES', to: 'company:twin-buyer' }],
  });
  try {
    for (const typed of ['双生试验厂', '双生试验', '生试', 'sssyc', 'shuangsheng', '双生试验店']) {
      const twins = (await search(typed)).filter(({ id }) => id.startsWith('company:twin'));
      expect(twins.map(({ id }) => id)).toEqual(['company:twin-b', 'company:twin-a']);
    }
  } finally {
    await uproot();
  }
});

test('any text is answered, however odd', async () => {
  const odd = [
    '+-&|!(){}[]^"~*?:\\/',
    'a AND NOT b',
    '*',
    '"',
    '\\',
    'name:京',
    '京/东',
    "'; MATCH (n) RETURN n //",
    '\ud800',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(...odd) },
        { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) },
        { weight: 2, arbitrary: fc.stringMatching(/^[京东方a-z0-9+\-"*~^:()\\/ ]{1,20}$/) },
      ),
      async (typed) => {
        const { status } = await api.get('/api/search').query({ q: typed });
        expect([typed, status]).toEqual([typed, typed.trim() ? 200 : 400]);
      },
    ),
    { numRuns: 60, examples: odd.map((typed) => [typed]) },
  );
}, 60_000);

test.each([
  [{}, 'q'],
  [{ q: '' }, 'q'],
  [{ q: '京'.repeat(101) }, 'q'],
  [{ q: ['京', '东'] }, 'q'],
  [{ q: '京', limit: 0 }, 'limit'],
  [{ q: '京', limit: 51 }, 'limit'],
  [{ q: '京', limit: 'many' }, 'limit'],
  [{ q: '京', labels: 'Company,Ship' }, 'labels.1'],
  [{ q: '京', page: 2 }, 'page'],
])('%j is refused at %s', async (query, field) => {
  const { body } = await api.get('/api/search').query(query).expect(400);
  expect(body.error).toMatchObject({ code: 'bad_request', details: [{ in: 'query', field }] });
});
