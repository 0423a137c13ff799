import { describe, expect, test } from '@jest/globals';
import {
  folded,
  groupsOf,
  membersOf,
  withGroupPlaces,
  withoutGroupPlaces,
} from '../../client/features/browse/grouping.ts';
import { withNeighboursOf } from '../../client/features/browse/SelectMenu.tsx';
import { pickedAfter } from '../../client/features/browse/use-picked.ts';
import { wayBetween } from '../../client/features/browse/way-between.ts';
import type { CanvasTie } from '../../client/graph-canvas/canvas-model.ts';
import { isDrawn, isInside } from '../../client/graph-canvas/lasso.ts';
import type { EntityRef } from '../../server/contract/common.ts';
import type { Belonging } from '../../server/contract/entities.ts';

const way = (id: string, from: string, to: string) => ({ id, from, to });
const company = (id: string): EntityRef => ({ id, label: 'Company', name: id });
const district = (id: string, name: string) => ({ id, label: 'Region' as const, name });
const tie = (id: string, from: string, to: string, more: Partial<CanvasTie> = {}): CanvasTie => ({
  id,
  type: 'SUPPLIES',
  from,
  to,
  confidence: 'inferred',
  ...more,
});

describe('the lasso', () => {
  /** A square with a bite out of its right side. */
  const line = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 40, y: 50 },
    { x: 100, y: 100 },
    { x: 0, y: 100 },
  ];

  test('holds what lies within the line as it was drawn, not within its box', () => {
    expect(isInside({ x: 20, y: 50 }, line)).toBe(true);
    expect(isInside({ x: 80, y: 50 }, line)).toBe(false);
    expect(isInside({ x: 80, y: 10 }, line)).toBe(true);
    expect(isInside({ x: 120, y: 50 }, line)).toBe(false);
  });

  test('a line that comes to nothing holds nothing', () => {
    expect(isInside({ x: 0, y: 0 }, [])).toBe(false);
    expect(
      isInside({ x: 5, y: 0 }, [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ]),
    ).toBe(false);
  });

  test('a hand that barely stirs presses', () => {
    expect(
      isDrawn([
        { x: 5, y: 5 },
        { x: 8, y: 6 },
      ]),
    ).toBe(false);
    expect(
      isDrawn([
        { x: 5, y: 5 },
        { x: 30, y: 5 },
        { x: 5, y: 5 },
      ]),
    ).toBe(true);
  });
});

describe('choosing', () => {
  test('replaces, adds, or turns each one round', () => {
    expect(pickedAfter(['a', 'b'], ['c'], 'replace')).toEqual(['c']);
    expect(pickedAfter(['a', 'b'], ['b', 'c'], 'add')).toEqual(['a', 'b', 'c']);
    expect(pickedAfter(['a', 'b'], ['b', 'c'], 'toggle')).toEqual(['a', 'c']);
  });

  test('neighbours are those at the other end of a tie, either way', () => {
    const ties = [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'a' },
      { from: 'c', to: 'd' },
    ];
    expect(withNeighboursOf(['a'], ties)).toEqual(['a', 'b', 'c']);
  });
});

describe('the way between two', () => {
  test('is the shortest one drawn, whichever way the ties point', () => {
    const ties = [way('1', 'a', 'b'), way('2', 'b', 'c'), way('3', 'd', 'c'), way('4', 'a', 'd')];
    expect(wayBetween('a', 'd', ties)).toEqual(['a', '4', 'd']);
    expect(wayBetween('c', 'a', ties.slice(0, 3))).toEqual(['c', '2', 'b', '1', 'a']);
  });

  test('there is none between what does not hang together', () => {
    expect(wayBetween('a', 'z', [way('1', 'a', 'b')])).toBeUndefined();
  });
});

describe('groups', () => {
  const nodes = ['company:a', 'company:b', 'company:c', 'company:d'].map(company);
  const jimo = district('region:jimo', '即墨区');
  const belongings = new Map<string, Belonging>([
    ['company:a', { id: 'company:a', district: jimo }],
    ['company:b', { id: 'company:b', district: jimo }],
    ['company:c', { id: 'company:c', district: district('region:laoshan', '崂山区') }],
  ]);
  const given = { nodes, by: 'district', open: [], belongings, nameOfLabel: String } as const;
  const [group] = groupsOf(given);

  test('hold two or more of one district; what is alone or of unknown place stays by itself', () => {
    expect(groupsOf(given)).toEqual([
      { id: 'group:region.jimo', label: 'Region', name: '即墨区', members: ['company:a', 'company:b'] },
    ]);
    expect(groupsOf({ ...given, open: ['group:region.jimo'] })).toEqual([]);
    expect(groupsOf({ ...given, by: 'label' })).toMatchObject([
      { name: 'Company', members: nodes.map(({ id }) => id) },
    ]);
  });

  test('are drawn as one, their ties bundled and those within left out', () => {
    const drawn = folded(
      {
        nodes,
        ties: [
          tie('1', 'company:a', 'company:b'),
          tie('2', 'company:a', 'company:c'),
          tie('3', 'company:b', 'company:c', { confidence: 'stated' }),
          tie('4', 'company:c', 'company:d'),
        ],
      },
      group ? [group] : [],
      (count) => `${count} 个`,
    );
    expect(drawn.nodes).toEqual([
      {
        id: 'group:region.jimo',
        label: 'Region',
        name: '即墨区',
        caption: '2 个',
        members: 2,
        pinned: false,
      },
      nodes[2],
      nodes[3],
    ]);
    expect(drawn.ties).toEqual([
      tie('4', 'company:c', 'company:d'),
      {
        id: 'bundle:group:region.jimo SUPPLIES company:c',
        type: 'SUPPLIES',
        from: 'group:region.jimo',
        to: 'company:c',
        confidence: 'stated',
        ended: false,
        caption: '×2',
      },
    ]);
  });

  test('stand amid their members and take them along', () => {
    const groups = group ? [group] : [];
    const before = { 'company:a': { x: 0, y: 0 }, 'company:b': { x: 100, y: 40 } };
    expect(withGroupPlaces(before, groups)['group:region.jimo']).toEqual({ x: 50, y: 20 });
    expect(withoutGroupPlaces({ 'group:region.jimo': { x: 60, y: 0 } }, before, groups)).toEqual({
      'company:a': { x: 10, y: -20 },
      'company:b': { x: 110, y: 20 },
    });
    expect(membersOf(['group:region.jimo', 'company:c'], groups)).toEqual([
      'company:a',
      'company:b',
      'company:c',
    ]);
  });
});
