import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MINIMA } from '../../server/contract/specialisation.ts';
import {
  deviation,
  locationQuotient,
  proximity,
  relatednessDensity,
  specialise,
  type PlacedFirm,
} from '../../server/features/specialisation/specialisation.rules.ts';

const segments = ['a', 'b', 'c', 'd'];
const city = fc.constantFrom(...Array.from({ length: 24 }, (_, index) => `city ${index}`));
const firms: fc.Arbitrary<PlacedFirm[]> = fc.array(
  fc.record({
    segments: fc.uniqueArray(fc.constantFrom(...segments), { minLength: 1 }),
    cities: fc.uniqueArray(city, { minLength: 1, maxLength: 2 }),
    local: fc.boolean(),
  }),
  { minLength: 1, maxLength: 250 },
);

describe('the location quotient', () => {
  test('is the share of a segment here over its share everywhere', () => {
    expect(locationQuotient({ both: 4, segment: 8, place: 20, all: 80 })).toBe(2);
    expect(locationQuotient({ both: 0, segment: 8, place: 20, all: 80 })).toBe(0);
    expect(locationQuotient({ both: 0, segment: 0, place: 20, all: 80 })).toBeNull();
  });

  test('of the whole is 1 in every segment, and nothing deviates', () => {
    fc.assert(
      fc.property(firms, (some) => {
        const whole = specialise(
          some.map((firm) => ({ ...firm, local: true })),
          segments,
        );
        for (const { quotient, quotientLack, z } of whole.segments) {
          if (quotientLack === null) expect(quotient).toBeCloseTo(1, 9);
          else expect(quotient).toBeNull();
          expect(z).toBeNull();
        }
      }),
    );
  });

  test('deviates by as much as drawing at random would seldom give', () => {
    // 20 of 80 firms are drawn, 8 of which are of the segment: 2 are expected, with a variance of 2 × 0.9 × 60/79.
    expect(deviation({ both: 4, segment: 8, place: 20, all: 80 })).toBeCloseTo(
      2 / Math.sqrt((2 * 0.9 * 60) / 79),
    );
    expect(deviation({ both: 20, segment: 80, place: 20, all: 80 })).toBeNull();
  });

  test('is only given with firms enough, and says what is lacking', () => {
    fc.assert(
      fc.property(firms, (some) => {
        const { base, segments: told } = specialise(some, segments);
        for (const { quotient, quotientLack, all, z } of told) {
          const enough = base.regionFirms >= MINIMA.regionFirms && all >= MINIMA.segmentFirms;
          expect([quotient !== null, quotientLack === null]).toEqual([enough, enough]);
          if (!enough) expect(z).toBeNull();
        }
      }),
    );
  });
});

const set = (...places: string[]) => new Set(places);

describe('relatedness', () => {
  test('is the smaller chance of finding one where the other is', () => {
    expect(proximity(set('x', 'y', 'z'), set('x', 'y', 'v', 'w'))).toBe(0.5);
    expect(proximity(set('x'), set('x'))).toBe(1);
    expect(proximity(set(), set())).toBe(0);
  });

  test('density is the part of a segment’s proximities that goes to what is held', () => {
    const placesOf = new Map([
      ['glass', set('x', 'y')],
      ['panel', set('x', 'y')],
      ['car', set('x', 'z')],
    ]);
    expect(relatednessDensity('glass', placesOf, new Set(['panel']))).toBeCloseTo(100 / 1.5);
    expect(relatednessDensity('glass', placesOf, new Set(['panel', 'car']))).toBe(100);
    expect(relatednessDensity('glass', placesOf, new Set(['glass']))).toBe(0);
    expect(relatednessDensity('glass', new Map([['glass', set('x')]]), new Set())).toBeNull();
  });

  test('density lies in [0, 100] and is only given with places enough', () => {
    fc.assert(
      fc.property(firms, (some) => {
        const { base, segments: told } = specialise(some, segments);
        for (const { density, densityLack, places } of told) {
          if (density === null) expect(densityLack).not.toBeNull();
          else {
            expect(density).toBeGreaterThanOrEqual(0);
            expect(density).toBeLessThanOrEqual(100 + 1e-9);
            expect(base.places).toBeGreaterThanOrEqual(MINIMA.places);
            expect(places).toBeGreaterThanOrEqual(MINIMA.segmentPlaces);
          }
        }
      }),
    );
  });

  test('where every place has every segment alike, the density is 100', () => {
    const alike = Array.from({ length: 24 }, (_, index) =>
      Array.from({ length: 5 }, () => ({ segments, cities: [`city ${index}`], local: index < 5 })),
    ).flat();
    expect(specialise(alike, ['a'])).toEqual({
      base: { firms: 120, regionFirms: 25, places: 24 },
      segments: [
        {
          segment: 'a',
          local: 25,
          all: 120,
          quotient: 1,
          log: 0,
          z: null,
          quotientLack: null,
          density: 100,
          densityLack: null,
          places: 24,
        },
      ],
    });
  });
});
