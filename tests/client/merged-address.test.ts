import { expect, test } from '@jest/globals';
import type { Merged } from '../../server/contract/merged.ts';
import { readIds } from '../../client/features/browse/picture-url.ts';
import { readPlaces, writePlaces } from '../../client/features/browse/places-url.ts';
import { addressAfter } from '../../client/features/reconciliation/merged-address.ts';

/** `twin` is `kept`. */
const merged: Merged[] = [
  {
    id: 'company:twin',
    name: '泰锐芯',
    into: { id: 'company:kept', label: 'Company', name: '青岛泰锐芯' },
    decision: { id: 'sameas:1', by: '王芳', at: '2026-05-01T02:00:00.000Z' },
  },
];

test.each([
  ['/entities/company%3Atwin', '/entities/company%3Akept'],
  [
    '/entities/company:twin/brief?region=region:cn-3702',
    '/entities/company%3Akept/brief?region=region:cn-3702',
  ],
  ['/reports/candidate/company%3Atwin?since=a%2Cb', '/reports/candidate/company%3Akept?since=a%2Cb'],
  ['/graph?focus=company:twin&layout=force', '/graph?focus=company%3Akept&layout=force'],
  [
    '/introductions?tab=pair&from=company:twin&via=company:a,company:twin',
    '/introductions?tab=pair&from=company%3Akept&via=company%3Aa%2Ccompany%3Akept',
  ],
])('an old address leads on: %s', (address, after) => {
  expect(addressAfter(address, merged)).toBe(after);
});

test.each(['/entities/company%3Atwins', '/graph?q=company:twin%20x', '/overview', '/graph?focus=%E0%A4'])(
  'an address that does not name the duplicate stays: %s',
  (address) => {
    expect(addressAfter(address, merged)).toBeUndefined();
  },
);

test('a picture keeps where everything stands, whichever way the ids sort, and draws nothing twice', () => {
  const ids = ['company:a', 'company:twin', 'company:z'];
  const places = {
    'company:a': { x: 0, y: 0 },
    'company:twin': { x: 96, y: 48 },
    'company:z': { x: -48, y: 96 },
  };
  const at = writePlaces(ids, places, ['company:twin']);
  const address = `/graph?shown=company:a,twin,z&at=${at}`;
  const after = new URLSearchParams(addressAfter(address, merged)?.split('?')[1]);
  const shown = readIds(after.get('shown') ?? '');
  expect(shown).toEqual(['company:a', 'company:kept', 'company:z']);
  expect(readPlaces(after.get('at') ?? '', shown)).toEqual({
    places: { 'company:a': { x: 0, y: 0 }, 'company:kept': { x: 96, y: 48 }, 'company:z': { x: -48, y: 96 } },
    pins: ['company:kept'],
  });

  const both = addressAfter('/graph?shown=company:kept,twin', merged);
  expect(both).toBe('/graph?shown=company%3Akept');
});
