import { describe, expect, test } from '@jest/globals';
import { nextNeighbours } from '../../client/features/browse/next-neighbours.ts';
import { fullestChain } from '../../client/features/browse/browse.query.ts';
import { hasEnded, pictureOf } from '../../client/features/browse/picture.view-model.ts';
import {
  addEntities,
  EMPTY_HISTORY,
  hideEntity,
  MOST_SHOWN,
  noteState,
  onlyNeighbours,
  toggled,
  type History,
  type PictureState,
} from '../../client/features/browse/picture-state.ts';
import { pictureParsers, readIds, writeIds } from '../../client/features/browse/picture-url.ts';
import type { EntityRef, Tie } from '../../server/contract/common.ts';

const picture = (more: Partial<PictureState> = {}): PictureState => ({
  shown: ['company:a', 'company:b'],
  focus: null,
  layout: 'force',
  offTypes: [],
  offLabels: [],
  ...more,
});
const company = (id: string): EntityRef => ({ id, label: 'Company', name: id });
const tie = (from: string, to: string, more: Partial<Tie> = {}): Tie => ({
  id: `tie:${from}-${to}`,
  type: 'SUPPLIES',
  from,
  to,
  asOf: '2024',
  confidence: 'stated',
  sources: [],
  ...more,
});

describe('the address of a picture', () => {
  test('writes ids of one kind together and reads them back', () => {
    const ids = ['company:boe', 'segment:new-display-oled', 'company:tcl'];
    expect(writeIds(ids)).toBe('company:boe,tcl;segment:new-display-oled');
    expect(readIds(writeIds(ids)).sort()).toEqual([...ids].sort());
  });

  test('leaves out what is no id', () => {
    expect(readIds(';;company:boe,,boe;nothing')).toEqual(['company:boe']);
  });

  test('leaves out words this version does not know', () => {
    expect(pictureParsers.offTypes.parse('SUPPLIES,TELEPORTS_TO')).toEqual(['SUPPLIES']);
    expect(pictureParsers.offLabels.parse('Fund,Spaceship')).toEqual(['Fund']);
    expect(pictureParsers.layout.parse('spiral')).toBeNull();
  });
});

describe('changing the picture', () => {
  test('adding keeps what is there and adds nothing twice', () => {
    expect(addEntities(picture(), ['company:b', 'company:c']).shown).toEqual([
      'company:a',
      'company:b',
      'company:c',
    ]);
  });

  test('a full picture takes no more', () => {
    const many = Array.from({ length: MOST_SHOWN }, (_, index) => `company:${index}`);
    expect(addEntities(picture({ shown: many }), ['company:late']).shown).toEqual(many);
  });

  test('hiding the entity looked at leaves nothing looked at', () => {
    expect(hideEntity(picture({ focus: 'company:a' }), 'company:a')).toEqual(
      picture({ shown: ['company:b'], focus: null }),
    );
    expect(hideEntity(picture({ focus: 'company:b' }), 'company:a').focus).toBe('company:b');
  });

  test('"only this" keeps the entity and what is tied to it, either way', () => {
    const shown = ['company:a', 'company:b', 'company:c', 'company:d'];
    const ties = [
      tie('company:a', 'company:b'),
      tie('company:c', 'company:a'),
      tie('company:c', 'company:d'),
    ];
    expect(onlyNeighbours(picture({ shown }), 'company:a', ties)).toEqual(
      picture({ shown: ['company:a', 'company:b', 'company:c'], focus: 'company:a' }),
    );
  });

  test('toggling adds and takes away', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

const after = (...states: PictureState[]): History => states.reduce(noteState, EMPTY_HISTORY);

describe('undo and redo', () => {
  const [one, two, three] = [
    picture({ shown: ['company:a'] }),
    picture({ shown: ['company:a', 'company:b'] }),
    picture({ shown: ['company:a', 'company:b', 'company:c'] }),
  ];

  test('remember each picture', () => {
    expect(after(one, two, three)).toEqual({ past: [one, two], present: three, future: [] });
  });

  test('going back makes the picture left the one to redo', () => {
    expect(after(one, two, three, two)).toEqual({ past: [one], present: two, future: [three] });
    expect(after(one, two, three, two, three)).toEqual({ past: [one, two], present: three, future: [] });
  });

  test('a new change after going back forgets what was to redo', () => {
    const grid = picture({ shown: ['company:a'], layout: 'grid' });
    expect(after(one, two, one, grid)).toEqual({ past: [one], present: grid, future: [] });
  });

  test('looking at another entity, or the same ones in another order, is no change', () => {
    const looked = picture({ shown: ['company:b', 'company:a'], focus: 'company:b' });
    expect(after(one, two, looked)).toEqual({ past: [one], present: looked, future: [] });
  });
});

describe('expanding', () => {
  const pages = [
    { nodes: [company('company:a'), company('company:b')], nextCursor: 'p2' },
    { nodes: [company('company:b'), company('company:c'), company('company:d')], nextCursor: null },
  ];
  const asked: (string | undefined)[] = [];
  const fetchPage = async (cursor: string | undefined) => {
    asked.push(cursor);
    return pages[cursor ? 1 : 0] ?? { nodes: [], nextCursor: null };
  };

  test('reads on until it finds neighbours not shown yet, each once', async () => {
    expect(await nextNeighbours(fetchPage, new Set(['company:a']), 10)).toEqual([
      'company:b',
      'company:c',
      'company:d',
    ]);
  });

  test('stops reading once it has enough', async () => {
    asked.length = 0;
    expect(await nextNeighbours(fetchPage, new Set(), 2)).toEqual(['company:a', 'company:b']);
    expect(asked).toEqual([undefined]);
  });

  test('finds nothing when all are shown', async () => {
    const all = new Set(['company:a', 'company:b', 'company:c', 'company:d']);
    expect(await nextNeighbours(fetchPage, all, 5)).toEqual([]);
  });
});

const chain = (id: string, segments: number, firms: number) => ({
  id,
  name: id,
  segments,
  firms,
  leaders: [],
  taxonomies: [],
});

describe('the picture drawn', () => {
  test('leaves out filtered types but counts them, and marks the focus and what has ended', () => {
    const drawn = pictureOf({
      nodes: [
        company('company:b'),
        { id: 'segment:s', label: 'Segment', name: '环节' },
        company('company:a'),
      ],
      ties: [
        tie('company:a', 'company:b', { validTo: '2023', asOf: '2022-05' }),
        tie('company:a', 'segment:s', { type: 'OPERATES_IN', asOf: '2025' }),
      ],
      focus: 'company:a',
      offTypes: ['OPERATES_IN'],
      today: '2026-06-30',
    });
    expect(drawn).toEqual({
      nodes: [
        { id: 'segment:s', label: 'Segment', name: '环节', focus: false },
        { id: 'company:a', label: 'Company', name: 'company:a', focus: true },
        { id: 'company:b', label: 'Company', name: 'company:b', focus: false },
      ],
      ties: [
        {
          id: 'tie:company:a-company:b',
          type: 'SUPPLIES',
          from: 'company:a',
          to: 'company:b',
          confidence: 'stated',
          ended: true,
        },
      ],
      types: [
        { type: 'OPERATES_IN', count: 1, off: true },
        { type: 'SUPPLIES', count: 1, off: false },
      ],
      newest: '2022-05',
    });
  });

  test('a tie has ended only once its last known day, month or year is over', () => {
    expect(hasEnded('2026', '2026-06-30')).toBe(false);
    expect(hasEnded('2026-05', '2026-06-30')).toBe(true);
    expect(hasEnded('2026-06-30', '2026-06-30')).toBe(false);
    expect(hasEnded(undefined, '2026-06-30')).toBe(false);
  });

  test('starts with the chain of most firms among those whose segments are known', () => {
    const chains = [chain('chain:a', 0, 90), chain('chain:b', 30, 20), chain('chain:c', 12, 40)];
    expect(fullestChain(chains)?.id).toBe('chain:c');
    expect(fullestChain([chain('chain:a', 0, 90)])).toBeUndefined();
  });
});
