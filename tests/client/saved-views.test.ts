import { describe, expect, test } from '@jest/globals';
import type { ViewChanges, ViewFile } from '../../server/contract/saved-views.ts';
import {
  changeCounts,
  pageKeyOf,
  tagsOf,
  viewsThatFit,
} from '../../client/features/saved-views/saved-views.view-model.ts';
import {
  entitiesOf,
  openedFrom,
  pictureWith,
  plainAddress,
  subjectOf,
  viewOf,
  withShown,
} from '../../client/features/saved-views/view-address.ts';
import { inParts, NotViewFile, readViewFile } from '../../client/features/saved-views/view-file.ts';

describe('an address', () => {
  const GRAPH = '/graph?focus=company:boe&shown=company:boe,tcl;segment:x&layout=force';

  test('says where it was opened from, and can be freed of it', () => {
    const opened = openedFrom(GRAPH, 'view:1');
    expect(opened).toBe(`${GRAPH}&from-view=view%3A1`);
    expect(viewOf(opened.slice('/graph'.length))).toBe('view:1');
    expect(plainAddress(opened)).toBe(GRAPH);
    expect(openedFrom(opened, 'view:2')).toBe(`${GRAPH}&from-view=view%3A2`);
    expect(openedFrom('/gaps', 'view:1')).toBe('/gaps?from-view=view%3A1');
    expect(plainAddress('/gaps?from-view=view%3A1')).toBe('/gaps');
    expect(viewOf('?focus=company:boe')).toBeNull();
  });

  test('tells its entities, drawn or named, and what it is about', () => {
    expect(entitiesOf(GRAPH)).toEqual(['company:boe', 'company:tcl', 'segment:x']);
    expect(entitiesOf('/introductions?leader=company%3Aboe&segments=segment:a,segment:b&tab=pair')).toEqual([
      'company:boe',
      'segment:a',
      'segment:b',
    ]);
    expect(entitiesOf('/entities/company%3Aboe')).toEqual(['company:boe']);
    expect(entitiesOf('/graph?focus=tie:1&q=a:b')).toEqual([]);
    expect(subjectOf(GRAPH)).toBe('company:boe');
    expect(subjectOf('/graph?shown=company:boe')).toBeUndefined();
  });

  test('of a picture left to the graph of the day names what it shows, others stay as they are', () => {
    expect(withShown('/graph?focus=company:boe', ['company:boe', 'fund:x'])).toBe(
      `/graph?focus=company:boe&shown=${encodeURIComponent('company:boe;fund:x')}`,
    );
    expect(withShown(GRAPH, ['fund:x'])).toBe(GRAPH);
    expect(withShown('/gaps', ['fund:x'])).toBe('/gaps');
    expect(withShown('/graph', undefined)).toBe('/graph');
  });

  test('of the last picture takes one more entity in', () => {
    const address = pictureWith('?shown=company:boe&layout=grid', 'fund:x');
    expect(entitiesOf(address)).toEqual(['company:boe', 'fund:x']);
    expect(new URLSearchParams(address.slice(7)).get('layout')).toBe('grid');
    expect(pictureWith(undefined, 'fund:x')).toBe('/graph?focus=fund%3Ax');
  });
});

const view = (name: string, tags: string[] = [], more: { note?: string; sounds?: string[] } = {}) => ({
  name,
  tags,
  note: '',
  sounds: [],
  ...more,
});

describe('the list', () => {
  const all = [
    view('显示链缺口', ['周会', '显示'], { sounds: ['xianshilianquekou', 'xslqk'] }),
    view('海信的供应商', ['周会'], { note: '给王处' }),
    view('氢能'),
  ];
  test.each([
    ['', [], ['显示链缺口', '海信的供应商', '氢能']],
    ['', ['周会'], ['显示链缺口', '海信的供应商']],
    ['', ['周会', '显示'], ['显示链缺口']],
    ['缺口', [], ['显示链缺口']],
    ['xslqk', [], ['显示链缺口']],
    ['王处', [], ['海信的供应商']],
    ['周会 海信', [], ['海信的供应商']],
    ['海信', ['显示'], []],
  ])('of %j with %j', (words, tags, names) => {
    expect(viewsThatFit(all, words, tags).map(({ name }) => name)).toEqual(names);
  });

  test('tells the tags in use, the commonest first', () => {
    expect(tagsOf(all)).toEqual([
      { tag: '周会', count: 2 },
      { tag: '显示', count: 1 },
    ]);
  });

  test('tells the page by the longest path', () => {
    const pages = [
      { path: '/gaps', nameKey: 'nav.gaps' },
      { path: '/gaps/compare', nameKey: 'compare' },
    ];
    expect(
      ['/gaps?x=1', '/gaps/compare', '/gaps/other', '/gapsy'].map((path) => pageKeyOf(path, pages)),
    ).toEqual(['nav.gaps', 'compare', 'nav.gaps', undefined]);
  });
});

test('changes are counted, the weightiest first, and what did not change is left out', () => {
  const entity = { id: 'company:a', label: 'Company' as const, name: '甲' };
  const tie = { id: 'tie:1', type: 'SUPPLIES' as const, from: entity, to: entity };
  const changes: Pick<ViewChanges, 'entities' | 'ties'> = {
    entities: {
      seen: 3,
      gone: [entity],
      changed: [],
      claims: [{ entity, before: 1, now: 2 }],
      ties: [],
    },
    ties: { seen: 1, added: [tie, tie], gone: [], changed: [] },
  };
  expect(changeCounts(changes)).toEqual([
    { key: 'tiesAdded', count: 2 },
    { key: 'entitiesGone', count: 1 },
    { key: 'claimsChanged', count: 1 },
  ]);
});

const placeOf = (text: string) => {
  try {
    readViewFile(text);
    return 'read';
  } catch (error) {
    if (error instanceof NotViewFile) return error.place;
    throw error;
  }
};

describe('a file of views', () => {
  const mark = { hash: 'h', entities: 1, ties: 1, claims: 0, newest: '2026-01' };
  const carried = (name: string): ViewFile['views'][number] => ({
    name,
    note: '',
    tags: [],
    address: '/graph',
    thumbnail: null,
    savedAt: '2026-01-01T00:00:00Z',
    seen: { at: '2026-01-01T00:00:00Z', mark, entities: [], ties: [] },
  });
  const file = (...names: string[]): ViewFile => ({
    format: 'liantu-views',
    version: 1,
    views: names.map(carried),
  });

  test('is read as it was written', () => {
    expect(readViewFile(JSON.stringify(file('甲', '乙')))).toEqual(file('甲', '乙'));
  });

  test('of another kind is refused with the place', () => {
    expect(placeOf('no json')).toBe('');
    expect(placeOf('{"format":"other","version":1,"views":[]}')).toBe('format');
    const bad = {
      ...file('甲', '乙'),
      views: [carried('甲'), { ...carried('乙'), address: 'https://x.org' }],
    };
    expect(placeOf(JSON.stringify(bad))).toBe('views.1.address');
  });

  test('is cut into parts that are small enough, in order, nothing lost', () => {
    const whole = file('甲', '乙', '丙', '丁', '戊');
    const size = new Blob([JSON.stringify(whole.views[0])]).size + 1;
    const parts = inParts(whole, 2 * size);
    expect(parts.map(({ views }) => views.map(({ name }) => name))).toEqual([
      ['甲', '乙'],
      ['丙', '丁'],
      ['戊'],
    ]);
    expect(inParts(file())).toEqual([]);
    expect(inParts(file('大'), 1)).toHaveLength(1);
  });
});
