import type { EntityRef } from '../../contract/common.ts';
import { EXCLUDED_LISTED, type ExcludedCandidate } from '../../contract/candidates.ts';
import type { CandidateRow } from './candidate-rows.ts';

export type Exclusion = Pick<ExcludedCandidate, 'reason' | 'member' | 'place'> & { sourceIds: string[] };

/**
 * Why a company that works in a segment is no candidate for it; null when it is one. What makes it impossible comes
 * before what somebody wishes.
 */
export function exclusionOf(row: CandidateRow, left: ReadonlySet<string>): Exclusion | null {
  if (row.dissolved) return { reason: 'dissolved', sourceIds: row.companySources };
  const seat = row.here[0];
  if (seat) {
    const own = seat.member.id === row.company.id;
    return {
      reason: own ? 'in-region' : 'subsidiary-in-region',
      ...(!own && { member: seat.member }),
      place: seat.place,
      sourceIds: seat.sources,
    };
  }
  return left.has(row.company.id) ? { reason: 'by-user', sourceIds: [] } : null;
}

const LISTED_FIRST: readonly ExcludedCandidate['reason'][] = [
  'by-user',
  'start',
  'subsidiary-in-region',
  'dissolved',
  'in-region',
];

/** Those left out that an answer lists: what the reader may not expect first, firms of the region last. */
export function listedExclusions(excluded: readonly ExcludedCandidate[]): ExcludedCandidate[] {
  return LISTED_FIRST.flatMap((reason) => excluded.filter((company) => company.reason === reason)).slice(
    0,
    EXCLUDED_LISTED,
  );
}

/** One entry a company and reason, with all the segments it is left out of. */
export function excludedCompanies(
  found: readonly { company: EntityRef; segment: EntityRef; exclusion: Exclusion }[],
  sources: (ids: readonly string[]) => ExcludedCandidate['sources'],
): ExcludedCandidate[] {
  const entries = new Map<string, ExcludedCandidate>();
  for (const { company, segment, exclusion } of found) {
    const { sourceIds, ...why } = exclusion;
    const key = `${company.id} ${why.reason} ${why.member?.id ?? ''}`;
    const known = entries.get(key);
    if (known) known.segments.push(segment);
    else entries.set(key, { company, ...why, segments: [segment], sources: sources(sourceIds) });
  }
  return [...entries.values()];
}
