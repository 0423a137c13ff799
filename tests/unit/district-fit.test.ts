import { describe, expect, test } from '@jest/globals';
import { FIT_WEIGHTS, type FitWeights } from '../../server/contract/district-fit.ts';
import {
  countedParts,
  declaredPart,
  fitScore,
  saturated,
} from '../../server/features/district-fit/fit-score.rules.ts';
import {
  projectFit,
  shareOf,
  type PlacedProject,
} from '../../server/features/district-fit/project-fit.rules.ts';

describe('whether a project fits what its district declares', () => {
  const byDistrict = new Map([
    ['east', new Set(['display'])],
    ['west', new Set<string>()],
  ]);
  const byPark = new Map([['marine-park', new Set(['marine'])]]);
  const fit = (project: Partial<PlacedProject>) =>
    projectFit({ districts: ['east'], parks: [], chains: ['display'], ...project }, byDistrict, byPark);

  test.each<[string, Partial<PlacedProject>, string]>([
    ['one of its chains is declared', { chains: ['marine', 'display'] }, 'fits'],
    ['only its park declares its chain', { chains: ['marine'], parks: ['marine-park'] }, 'fits-park'],
    ['neither does', { chains: ['marine'] }, 'misfit'],
    ['a park it does not stand in declares it', { chains: ['marine'], parks: ['other-park'] }, 'misfit'],
    ['one of two districts declares it', { districts: ['west', 'east'] }, 'fits'],
    ['its chain is not known', { chains: [] }, 'no-chain'],
    ['its district is not known', { districts: [] }, 'no-district'],
    ['its district is not known to declare anything', { districts: ['west'] }, 'nothing-declared'],
  ])('%s', (_, project, expected) => {
    expect(fit(project)).toBe(expected);
  });

  test('a share of nothing is none', () => {
    expect([shareOf(3, 4), shareOf(0, 0)]).toEqual([
      { fitting: 3, n: 4, share: 0.75 },
      { fitting: 0, n: 0, share: null },
    ]);
  });
});

const WEIGHTS: FitWeights = { declared: 0.4, firms: 0.3, places: 0.2, projects: 0.1 };

describe('the score of a district', () => {
  test('its weights sum to one', () => {
    expect(Object.values(FIT_WEIGHTS).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  test('a district’s own word counts in full, an inferred one less, a park’s half; none recorded is not zero but unknown', () => {
    expect([
      declaredPart(['inferred', 'stated'], [], true),
      declaredPart(['inferred'], ['stated'], true),
      declaredPart([], ['stated'], true),
      declaredPart([], [], true),
      declaredPart([], [], false),
    ]).toEqual([1, 0.7, 0.5, 0, null]);
  });

  test('each further firm adds less, and a neighbour in the chain counts half', () => {
    expect([0, 3, 9].map((count) => saturated(count, 3))).toEqual([0, 0.5, 0.75]);
    const none = { same: 0, adjacent: 0, forSegment: 0, forChain: 0, projects: 0 };
    expect(countedParts({ ...none, same: 1, adjacent: 4 }).firms).toBe(0.5);
    expect(countedParts({ ...none, forSegment: 1 }).places).toBeGreaterThan(
      countedParts({ ...none, forChain: 1 }).places,
    );
  });

  test('is the weighted mean of its parts; what is not known adds nothing', () => {
    expect(fitScore({ declared: 1, firms: 0.5, places: 0.5, projects: 0 }, WEIGHTS)).toBeCloseTo(0.65);
    expect(fitScore({ declared: null, firms: 0.5, places: 0, projects: 1 }, WEIGHTS)).toBeCloseTo(0.25);
  });

  test('follows the weights asked for, whatever they sum to', () => {
    const parts = { declared: 1, firms: 0.5, places: 0.2, projects: 0 };
    const weights = { declared: 0, firms: 1, places: 1, projects: 0 };
    expect(fitScore(parts, weights)).toBeCloseTo(0.35);
    expect(fitScore(parts, { declared: 0.1, firms: 0, places: 0, projects: 0 })).toBeCloseTo(1);
  });
});
