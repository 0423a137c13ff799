import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { introductionsAddress, muteAddress } from '../../client/features/browse/introductions-address.ts';
import { LONG_ADDRESS, writeIds } from '../../client/features/browse/picture-url.ts';
import { readPlaces, writePlaces } from '../../client/features/browse/places-url.ts';
import { FARTHEST, GRID, snap } from '../../client/graph-canvas/snap.ts';

const ids = ['company:c', 'company:a', 'company:b'];

describe('the places in an address', () => {
  test('come back exactly, with the pins, whatever the order of the ids', () => {
    const places = { 'company:a': { x: -40, y: 12 }, 'company:c': { x: 1330, y: -2 } };
    const text = writePlaces(ids, places, ['company:c']);
    expect(readPlaces(text, ids.toReversed())).toEqual({ places, pins: ['company:c'] });
  });

  test('say nothing when nothing has a place', () => {
    expect(writePlaces(ids, {}, [])).toBe('');
    expect(readPlaces('', ids)).toEqual({ places: {}, pins: [] });
  });

  test('are given up where they cannot be read, not guessed', () => {
    const text = writePlaces(ids, { 'company:a': { x: 0, y: 0 }, 'company:b': { x: 2, y: 2 } }, []);
    expect(readPlaces(text.slice(0, 7), ids)).toEqual({ places: { 'company:a': { x: 0, y: 0 } }, pins: [] });
    expect(readPlaces('%%%%%', ids)).toEqual({ places: {}, pins: [] });
  });

  test('every place that can be kept is kept', () => {
    const value = fc.integer({ min: -FARTHEST / GRID, max: FARTHEST / GRID }).map((steps) => steps * GRID);
    fc.assert(
      fc.property(fc.record({ x: value, y: value }), (point) => {
        expect(readPlaces(writePlaces(['a'], { a: point }, []), ['a']).places).toEqual({ a: point });
      }),
    );
  });

  test('a place is kept to two pixels and within what an address can say', () => {
    expect(snap({ x: 3.2, y: -0.4 })).toEqual({ x: 4, y: 0 });
    expect(snap({ x: 1e9, y: -1e9 })).toEqual({ x: FARTHEST, y: -FARTHEST });
  });

  test('four hundred entities of usual names fit where longer addresses are cut', () => {
    const many = Array.from({ length: 400 }, (_, index) => `company:qingdao-maker-${index}`);
    const places = Object.fromEntries(many.map((id, index) => [id, snap({ x: index * 31, y: index * -17 })]));
    expect(writeIds(many).length + writePlaces(many, places, []).length).toBeLessThan(LONG_ADDRESS + 2000);
  });
});

describe('the way from the canvas to introductions', () => {
  test('names both ends and the waypoint', () => {
    expect(introductionsAddress({ from: 'company:a', to: 'company:b', via: 'fund:f' })).toBe(
      '/introductions?tab=pair&from=company%3Aa&to=company%3Ab&via=fund%3Af',
    );
  });

  test('a muted tie leads to the ways between its own ends unless others were named', () => {
    const tie = { id: 'tie:1', from: 'company:a', to: 'company:b' };
    expect(muteAddress(tie, { from: null, to: null, via: null })).toBe(
      '/introductions?tab=pair&from=company%3Aa&to=company%3Ab&mute=tie%3A1',
    );
    expect(muteAddress(tie, { from: 'fund:f', to: 'fund:g', via: null })).toBe(
      '/introductions?tab=pair&from=fund%3Af&to=fund%3Ag&mute=tie%3A1',
    );
  });
});
