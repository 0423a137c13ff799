import { describe, expect, test } from '@jest/globals';
import type { EntityRef, Tie } from '../../server/contract/common.ts';
import type { Path } from '../../server/contract/introductions.ts';
import { messageDraft } from '../../client/features/introductions/message-draft.ts';
import {
  changeStops,
  presetOf,
  withKind,
  type Stops,
} from '../../client/features/introductions/path-box.view-model.ts';
import { wayParts } from '../../client/features/introductions/path-score.view-model.ts';

describe('the stops of a path box', () => {
  const stops: Stops = { from: 'a', via: ['b', 'c'], to: 'd' };

  test('swapped, the waypoints are passed in the other order too', () => {
    expect(changeStops(stops, { kind: 'swap' })).toEqual({ from: 'd', via: ['c', 'b'], to: 'a' });
  });

  test('a waypoint moved up is passed earlier; moved beyond the ends it becomes one', () => {
    expect(changeStops(stops, { kind: 'move', place: 2, to: 1 })).toEqual({
      from: 'a',
      via: ['c', 'b'],
      to: 'd',
    });
    expect(changeStops(stops, { kind: 'move', place: 1, to: 0 })).toEqual({
      from: 'b',
      via: ['a', 'c'],
      to: 'd',
    });
    expect(changeStops(stops, { kind: 'move', place: 0, to: 3 })).toEqual({
      from: 'b',
      via: ['c', 'd'],
      to: 'a',
    });
  });

  test('an end cleared stays open, a waypoint cleared is gone', () => {
    expect(changeStops(stops, { kind: 'clear', place: 0 })).toEqual({ from: null, via: ['b', 'c'], to: 'd' });
    expect(changeStops(stops, { kind: 'clear', place: 1 })).toEqual({ from: 'a', via: ['c'], to: 'd' });
    expect(changeStops(stops, { kind: 'clear', place: 3 })).toEqual({ from: 'a', via: ['b', 'c'], to: null });
  });

  test('who is chosen where somebody else stands changes places with that one', () => {
    expect(changeStops(stops, { kind: 'put', place: 0, id: 'd' })).toEqual({
      from: 'd',
      via: ['b', 'c'],
      to: 'a',
    });
    expect(changeStops(stops, { kind: 'put', place: 0, id: 'c' })).toEqual({
      from: 'c',
      via: ['b', 'a'],
      to: 'd',
    });
    expect(changeStops(stops, { kind: 'put', place: 3, id: 'e' })).toEqual({
      from: 'a',
      via: ['b', 'c'],
      to: 'e',
    });
  });

  test('a waypoint taken as an end that was open leaves no hole between the ends', () => {
    const open: Stops = { from: null, via: ['b', 'c'], to: 'd' };
    expect(changeStops(open, { kind: 'put', place: 0, id: 'b' })).toEqual({ from: 'b', via: ['c'], to: 'd' });
    expect(changeStops(open, { kind: 'move', place: 0, to: 1 })).toEqual({ from: 'b', via: ['c'], to: 'd' });
  });

  test('a new waypoint comes last, once, and only while there is room', () => {
    expect(changeStops(stops, { kind: 'add', id: 'e' })).toEqual({
      from: 'a',
      via: ['b', 'c', 'e'],
      to: 'd',
    });
    expect(changeStops(stops, { kind: 'add', id: 'a' })).toEqual(stops);
    const full: Stops = { from: 'a', via: ['1', '2', '3', '4', '5'], to: 'd' };
    expect(changeStops(full, { kind: 'add', id: 'e' })).toEqual(full);
  });
});

describe('the kinds of ties', () => {
  test('a preset is known whatever the order, all kinds are the preset of all', () => {
    expect([presetOf(null), presetOf(['INVESTS_IN', 'SUPPLIES']), presetOf(['SUPPLIES'])]).toEqual([
      'all',
      'trade',
      undefined,
    ]);
  });

  test('one is switched on or off; all of them, or none, is the default', () => {
    expect(withKind(['SUPPLIES', 'INVESTS_IN'], 'INVESTS_IN', false)).toEqual(['SUPPLIES']);
    expect(withKind(['SUPPLIES'], 'INVESTS_IN', true)?.sort()).toEqual(['INVESTS_IN', 'SUPPLIES']);
    expect(withKind(['SUPPLIES'], 'SUPPLIES', false)).toBeNull();
    expect(withKind(withKind(null, 'BACKS', false), 'BACKS', true)).toBeNull();
  });
});

const company = (name: string): EntityRef => ({ id: `company:${name}`, label: 'Company', name });
const tie = (type: Tie['type'], from: string, to: string, more: Partial<Tie>): Tie => ({
  id: `tie:${from}-${to}`,
  type,
  from: `company:${from}`,
  to: `company:${to}`,
  asOf: '2020',
  confidence: 'stated',
  sources: [],
  ...more,
});
const prospectus = {
  id: 'source:p',
  title: '招股说明书',
  publisher: '乙',
  date: '2020-05-01',
  url: 'https://example.org/p',
};
const path: Path = {
  strength: 0.4,
  worth: 0.2,
  weakest: 'tie:丙-乙',
  nodes: ['甲', '乙', '丙'].map(company),
  ties: [
    tie('SUPPLIES', '甲', '乙', { strength: 0.7, sources: [prospectus] }),
    tie('INVESTS_IN', '丙', '乙', {
      strength: 0.5,
      confidence: 'inferred',
      role: '参股',
      sources: [prospectus],
    }),
  ],
  sentence: '',
};

test('the score of a path is shown with what it is the product of, hop by hop, hubs apart', () => {
  const { hops, ...rest } = wayParts(path, '2026-01-01');
  expect(rest).toEqual({ strength: 0.4, hubs: 0.5, worth: 0.2, tier: 'weak' });
  expect(hops.map(({ confidence, age, strength }) => [confidence, age, strength])).toEqual([
    [1, 0.95 ** 3, 0.7],
    [0.7, 0.95 ** 3, 0.5],
  ]);
});

test('a draft says that it is one, asks for the next on the way, and holds each tie once with its source and doubts', () => {
  expect(messageDraft(path).split('\n')).toEqual([
    '【草稿：只根据图中记录的关系写成，发送前请核实并补充来意】',
    '',
    '甲：',
    '您好。我们希望认识丙。据公开资料：',
    '1. 甲供货给乙（截至 2020，见来源 1）',
    '2. 乙的投资方是丙（参股）（截至 2020，见来源 1，此项为推断，待核实）',
    '想请贵方先引荐乙，再由此与丙取得联系。',
    '是否方便，盼复。谢谢。',
    '',
    '来源',
    '1. 招股说明书，乙，2020-05-01，https://example.org/p',
  ]);
});
