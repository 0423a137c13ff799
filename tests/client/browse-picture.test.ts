import { describe, expect, test } from '@jest/globals';
import { fullestChain } from '../../client/features/browse/browse.query.ts';
import { hasEnded, pictureOf } from '../../client/features/browse/picture.view-model.ts';
import {
  addEntities,
  hideEntities,
  keepOnly,
  MOST_SHOWN,
  pinned,
  placed,
  rearranged,
  toggled,
  withNeighbours,
} from '../../client/features/browse/picture-state.ts';
import { pictureParsers, readIds, writeIds } from '../../client/features/browse/picture-url.ts';
import { picture } from '../support/pictures.ts';
import type { EntityRef, Tie } from '../../server/contract/common.ts';

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

  test('ids written out one by one are read as well', () => {
    expect(readIds('company:boe,company:tcl,park:east')).toEqual(['company:boe', 'company:tcl', 'park:east']);
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

  test('hiding the entity looked at leaves nothing looked at, and forgets its place and pin', () => {
    const places = { 'company:a': { x: 0, y: 0 }, 'company:b': { x: 10, y: 0 } };
    const state = picture({ focus: 'company:a', places, pins: ['company:a', 'company:b'] });
    expect(hideEntities(state, ['company:a'])).toEqual(
      picture({
        shown: ['company:b'],
        focus: null,
        places: { 'company:b': { x: 10, y: 0 } },
        pins: ['company:b'],
      }),
    );
    expect(hideEntities(picture({ focus: 'company:b' }), ['company:a']).focus).toBe('company:b');
  });

  test('"only this" keeps the entity and what is tied to it, either way', () => {
    const shown = ['company:a', 'company:b', 'company:c', 'company:d'];
    const ties = [
      tie('company:a', 'company:b'),
      tie('company:c', 'company:a'),
      tie('company:c', 'company:d'),
    ];
    expect(keepOnly(picture({ shown }), withNeighbours('company:a', ties)).shown).toEqual([
      'company:a',
      'company:b',
      'company:c',
    ]);
  });

  test('a new layout forgets every place but those of what is pinned', () => {
    const places = { 'company:a': { x: 2, y: 4 }, 'company:b': { x: 6, y: 8 } };
    expect(rearranged(picture({ places, pins: ['company:b'] }), 'radial')).toEqual(
      picture({ layout: 'radial', places: { 'company:b': { x: 6, y: 8 } }, pins: ['company:b'] }),
    );
  });

  test('a move changes the place of what moved alone, and of nothing that is not shown', () => {
    const places = { 'company:a': { x: 2, y: 4 }, 'company:b': { x: 6, y: 8 } };
    const moved = placed(picture({ places }), { 'company:b': { x: 100, y: 8 }, 'company:z': { x: 0, y: 0 } });
    expect(moved.places).toEqual({ 'company:a': { x: 2, y: 4 }, 'company:b': { x: 100, y: 8 } });
  });

  test('only what has a place can be pinned', () => {
    const state = picture({ places: { 'company:a': { x: 2, y: 4 } } });
    expect(pinned(state, ['company:a', 'company:b'], true).pins).toEqual(['company:a']);
    expect(pinned({ ...state, pins: ['company:a'] }, ['company:a'], false).pins).toEqual([]);
  });

  test('toggling adds and takes away', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
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
          asOf: '2022-05',
          validTo: '2023',
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
