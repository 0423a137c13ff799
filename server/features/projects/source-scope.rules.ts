import { SOURCE_AREAS, type Scope } from '../../contract/projects.ts';

const CHINA = 'region:cn';
/** 港澳台: counted as from abroad, as the bulletin does with their investment. */
const OUTSIDE_CUSTOMS = ['region:cn-71', 'region:cn-81', 'region:cn-82'];

export type Seat = { role?: string | undefined; within: readonly string[] };
type Facts = {
  origin: 'domestic' | 'foreign' | 'unknown';
  /** The recorded source region and all it lies in; empty where none is recorded. */
  sourceWithin: readonly string[];
  /** Provinces the project stands in. */
  provinces: readonly string[];
  backerSeats: readonly Seat[];
};
export type ScopeOf = { value: Scope; by: 'record' | 'backers' | null };

/**
 * Whether a project's money comes from its own province, from another, or from abroad: by what is recorded of the
 * project, else by where those behind it sit. A plant tells nothing of where its owner sits; a head office in the
 * province does only when nobody behind the project sits elsewhere.
 */
export function scopeOf({ origin, sourceWithin, provinces, backerSeats }: Facts): ScopeOf {
  if (origin === 'foreign') return { value: 'abroad', by: 'record' };
  if (sourceWithin.length > 0) return { value: relative(sourceWithin, provinces), by: 'record' };
  const seats = backerSeats
    .filter(({ role }) => role !== 'plant')
    .map((seat) => ({ ...seat, scope: relative(seat.within, provinces) }));
  const elsewhere = seats.find(({ scope }) => scope === 'abroad' || scope === 'out-of-province');
  if (elsewhere) return { value: elsewhere.scope, by: 'backers' };
  const atHome = seats.some(
    ({ scope, role }) => scope === 'in-province' && (role === 'registered' || role === 'headquarters'),
  );
  return atHome ? { value: 'in-province', by: 'backers' } : { value: 'unknown', by: null };
}

function relative(within: readonly string[], provinces: readonly string[]): Scope {
  if (!within.includes(CHINA) || OUTSIDE_CUSTOMS.some((id) => within.includes(id))) return 'abroad';
  if (provinces.length === 0) return 'unknown';
  if (provinces.some((province) => within.includes(province))) return 'in-province';
  // Known to the country only.
  return within.length === 1 ? 'unknown' : 'out-of-province';
}

/** Whether a source region lies in one of the areas the bulletin names. */
export function inArea(within: readonly string[], area: keyof typeof SOURCE_AREAS): boolean {
  return SOURCE_AREAS[area].regions.some((code) => within.includes(`region:cn-${code}`));
}
