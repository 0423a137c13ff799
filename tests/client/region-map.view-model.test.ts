/** @jest-environment node */
import { expect, test } from '@jest/globals';
import { drawPlaces, shortName, valueOf } from '../../client/features/region-map/region-map.view-model.ts';
import type { MapPlace } from '../../server/contract/region-map.ts';

const place = (slug: string, companies: number, at: MapPlace['at']): MapPlace => ({
  region: { id: `region:${slug}`, label: 'Region', name: slug },
  at,
  inner: false,
  companies: { count: companies, named: [] },
  projects: { count: 0, named: [] },
  parks: [],
});
/** 市南 and 市北 lie 4 km apart, 莱西 90 km to the north. */
const PLACES = [
  place('shinan', 40, { longitude: 120.412, latitude: 36.076 }),
  place('shibei', 40, { longitude: 120.375, latitude: 36.088 }),
  place('laixi', 10, { longitude: 120.518, latitude: 36.889 }),
  place('somewhere', 5, null),
];
const ROOM = { width: 800, height: 600 };

test('circles never cover each other, and stay within the room', () => {
  const drawn = drawPlaces(PLACES, 'companies', ROOM);
  for (const [index, a] of drawn.entries()) {
    expect(a.centre.x - a.radius).toBeGreaterThanOrEqual(0);
    expect(a.centre.y + a.radius).toBeLessThanOrEqual(ROOM.height);
    for (const b of drawn.slice(index + 1)) {
      expect(Math.hypot(a.centre.x - b.centre.x, a.centre.y - b.centre.y)).toBeGreaterThan(
        a.radius + b.radius,
      );
    }
  }
});

test('the area of a circle is proportional to its figure, and north is up', () => {
  const drawn = drawPlaces(PLACES, 'companies', ROOM);
  const of = (slug: string) => drawn.find((one) => one.place.region.name === slug);
  expect(((of('shinan')?.radius ?? 0) / (of('laixi')?.radius ?? 1)) ** 2).toBeCloseTo(4, 5);
  expect(of('laixi')?.seat.y).toBeLessThan(of('shinan')?.seat.y ?? 0);
});

test('a place without a point is not drawn, and has its figure all the same', () => {
  const drawn = drawPlaces(PLACES, 'companies', ROOM);
  expect(drawn.map((one) => one.place.region.name).sort()).toEqual(['laixi', 'shibei', 'shinan']);
  expect(PLACES.map((one) => valueOf(one, 'companies'))).toEqual([40, 40, 10, 5]);
});

test('one place alone is drawn in the middle, and none at all draws nothing', () => {
  const [only] = drawPlaces(PLACES.slice(0, 1), 'companies', ROOM);
  expect([only?.centre.x, only?.centre.y].map((at) => Math.round(at ?? 0))).toEqual([400, 300]);
  expect(drawPlaces([], 'companies', ROOM)).toEqual([]);
});

test('provinces are named shortly, everything else in full', () => {
  expect(
    ['新疆维吾尔自治区', '内蒙古自治区', '澳门特别行政区', '山东省', '北京市', '即墨区'].map(shortName),
  ).toEqual(['新疆', '内蒙古', '澳门', '山东', '北京市', '即墨区']);
});
