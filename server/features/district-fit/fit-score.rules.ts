import { FIT_PARTS, type FitWeights, type RankedDistrict } from '../../contract/district-fit.ts';
import { CONFIDENCE_FACTOR, type Confidence } from '../../contract/graph-model.ts';

type Parts = RankedDistrict['parts'];

/** How far a park's word stands for its district's, which is silent (own choice). */
const PARK_FOR_DISTRICT = 0.5;
/** What a firm up or down the chain counts beside one of the same segment (own choice). */
const ADJACENT = 0.5;
/** What a park or site meant for the chain counts beside one meant for the very segment (own choice). */
const WHOLE_CHAIN = 0.7;
/** At so many, a count is worth half (own choice). */
const HALF_AT = { firms: 3, places: 1, projects: 3 } as const;

/** A count as a part in [0, 1), each further one adding less. */
export function saturated(count: number, halfAt: number): number {
  return count / (count + halfAt);
}

/**
 * The declared part: by the district itself, as far as its source can be relied on; by a park of it, half of that; 0 where
 * others are declared but not this; null where nothing is recorded to be declared.
 */
export function declaredPart(
  byDistrict: readonly Confidence[],
  byParks: readonly Confidence[],
  declaresAny: boolean,
): number | null {
  if (byDistrict.length > 0) return surest(byDistrict);
  if (byParks.length > 0) return PARK_FOR_DISTRICT * surest(byParks);
  return declaresAny ? 0 : null;
}

const surest = (all: readonly Confidence[]) =>
  Math.max(0, ...all.map((confidence) => CONFIDENCE_FACTOR[confidence]));

/** The other parts from counts: firms of the same and of adjacent segments, parks and sites by what they are meant for, projects. */
export function countedParts(counts: {
  same: number;
  adjacent: number;
  forSegment: number;
  forChain: number;
  projects: number;
}): Omit<Parts, 'declared'> {
  return {
    firms: saturated(counts.same + ADJACENT * counts.adjacent, HALF_AT.firms),
    places: saturated(counts.forSegment + WHOLE_CHAIN * counts.forChain, HALF_AT.places),
    projects: saturated(counts.projects, HALF_AT.projects),
  };
}

/** Σ weight × part ÷ Σ weight; a part that is not known counts nothing. The weights may not all be 0. */
export function fitScore(parts: Parts, weights: FitWeights): number {
  const total = FIT_PARTS.reduce((sum, part) => sum + weights[part], 0);
  return FIT_PARTS.reduce((sum, part) => sum + weights[part] * (parts[part] ?? 0), 0) / total;
}
