import { MINIMA, type Lack, type SegmentSpecialisation } from '../../contract/specialisation.ts';

/** A firm with the segments it works in and the cities it stands in. */
export type PlacedFirm = {
  segments: readonly string[];
  cities: readonly string[];
  /** Whether it stands in the region asked for. */
  local: boolean;
};

/** Firms of a segment in a place (`both`), of the segment, of the place, and in all. */
export type Counts = { both: number; segment: number; place: number; all: number };

/** Location quotient (EconGeo): the segment's share in the place ÷ its share everywhere. Null where a share has no base. */
export function locationQuotient({ both, segment, place, all }: Counts): number | null {
  return segment > 0 && place > 0 ? both / place / (segment / all) : null;
}

/** Standard deviations between the firms counted and those expected, were the place's firms drawn from all at random. */
export function deviation({ both, segment, place, all }: Counts): number | null {
  const expected = (place * segment) / all;
  const variance = (expected * (1 - segment / all) * (all - place)) / (all - 1);
  return variance > 0 ? (both - expected) / Math.sqrt(variance) : null;
}

/** Proximity φ of two segments (Hidalgo 2007): the smaller chance that a place specialised in one is so in the other. */
export function proximity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const most = Math.max(one.size, other.size);
  if (most === 0) return 0;
  let shared = 0;
  for (const place of one) if (other.has(place)) shared += 1;
  return shared / most;
}

/** Relatedness density in [0, 100]: the part of a segment's proximities that goes to segments held; null when there is none. */
export function relatednessDensity(
  segment: string,
  placesOf: ReadonlyMap<string, ReadonlySet<string>>,
  held: ReadonlySet<string>,
): number | null {
  const own = placesOf.get(segment) ?? new Set();
  let [reached, total] = [0, 0];
  for (const [other, places] of placesOf) {
    if (other === segment) continue;
    const near = proximity(own, places);
    total += near;
    if (held.has(other)) reached += near;
  }
  return total > 0 ? (100 * reached) / total : null;
}

export type Specialised = {
  base: { firms: number; regionFirms: number; places: number };
  segments: SegmentSpecialisation[];
};

/** The figures of the segments asked for; each is null with its reason where the records do not carry it. */
export function specialise(firms: readonly PlacedFirm[], segments: readonly string[]): Specialised {
  const local = firms.filter((firm) => firm.local);
  const everywhere = countSegments(firms);
  const here = countSegments(local);
  const of = (segment: string, counts: ReadonlyMap<string, number>, place: number): Counts => ({
    both: counts.get(segment) ?? 0,
    segment: everywhere.get(segment) ?? 0,
    place,
    all: firms.length,
  });

  const places = [...byCity(firms)].filter(([, some]) => some.length >= MINIMA.placeFirms);
  const placesOf = new Map<string, Set<string>>(
    [...everywhere.keys()].map((segment) => [segment, new Set()]),
  );
  for (const [city, some] of places) {
    const counts = countSegments(some);
    for (const segment of counts.keys()) {
      if ((locationQuotient(of(segment, counts, some.length)) ?? 0) >= 1) placesOf.get(segment)?.add(city);
    }
  }
  const held = new Set(
    [...here.keys()].filter((segment) => (locationQuotient(of(segment, here, local.length)) ?? 0) >= 1),
  );

  return {
    base: { firms: firms.length, regionFirms: local.length, places: places.length },
    segments: segments.map((segment) => {
      const counts = of(segment, here, local.length);
      const quotientLack = lackOfFirms(counts);
      const quotient = quotientLack ? null : locationQuotient(counts);
      const specialised = placesOf.get(segment)?.size ?? 0;
      const tooFew = lackOfPlaces(counts, places.length, specialised);
      const density = tooFew ? null : relatednessDensity(segment, placesOf, held);
      return {
        segment,
        local: counts.both,
        all: counts.segment,
        quotient,
        log: quotient ? Math.log(quotient) : null,
        z: quotientLack ? null : deviation(counts),
        quotientLack,
        density,
        densityLack: tooFew ?? (density === null ? 'nothing-related' : null),
        places: specialised,
      };
    }),
  };
}

function lackOfFirms({ place, segment }: Counts): Lack | null {
  if (place < MINIMA.regionFirms) return 'few-region-firms';
  return segment < MINIMA.segmentFirms ? 'few-segment-firms' : null;
}

function lackOfPlaces({ place }: Counts, places: number, specialised: number): Lack | null {
  if (place < MINIMA.regionFirms) return 'few-region-firms';
  if (places < MINIMA.places) return 'few-places';
  return specialised < MINIMA.segmentPlaces ? 'few-segment-places' : null;
}

function countSegments(firms: readonly PlacedFirm[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { segments } of firms) {
    for (const segment of segments) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

function byCity(firms: readonly PlacedFirm[]): Map<string, PlacedFirm[]> {
  const groups = new Map<string, PlacedFirm[]>();
  for (const firm of firms) {
    for (const city of firm.cities) {
      const group = groups.get(city);
      if (group) group.push(firm);
      else groups.set(city, [firm]);
    }
  }
  return groups;
}
