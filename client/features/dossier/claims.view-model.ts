import type { Claim } from '../../../server/contract/entities.ts';
import { grouped } from './grouped.ts';
import { FRESH_YEARS, yearsBetween } from '../../../server/contract/graph-model.ts';

/**
 * How the statements of one subject stand to each other: a single one; several that agree; values of different dates;
 * several that do not exclude each other; values that contradict each other, none of which is preferred.
 */
export type Standing = 'one' | 'agree' | 'dated' | 'several' | 'conflict';

export type ClaimBoard = {
  key: string;
  nameZh: string;
  nameEn: string;
  standing: Standing;
  /** Newest first. */
  claims: { claim: Claim; /** Whole years to the day looked at. */ years: number; stale: boolean }[];
};

const when = (claim: Claim) => claim.period ?? claim.asOf;
const value = ({ qualifier, value: stated, valueTo, unit, currency }: Claim) =>
  [qualifier, stated, valueTo, unit, currency].map((part) => part ?? '').join(' ');

/** Claims by what they are about: contradictions first, then in the order of their keys. */
export function claimBoards(claims: readonly Claim[], today: string): ClaimBoard[] {
  const byKey = grouped(claims, (claim) => claim.key);
  return [...byKey.entries()]
    .map(([key, group]) => {
      const newestFirst = [...group].sort((a, b) => b.asOf.localeCompare(a.asOf));
      const { nameZh = key, nameEn = key } = group[0] ?? {};
      return {
        key,
        nameZh,
        nameEn,
        standing: standingOf(group),
        claims: newestFirst.map((claim) => {
          const years = yearsBetween(claim.asOf, today);
          return { claim, years, stale: years >= FRESH_YEARS };
        }),
      };
    })
    .sort((a, b) => Number(b.standing === 'conflict') - Number(a.standing === 'conflict'));
}

/** A contested statement beside others, or two numbers of one unit for one time, contradict each other. */
export function standingOf(claims: readonly Claim[]): Standing {
  if (claims.length === 1) return 'one';
  if (claims.every((claim) => claim.key === 'stage')) return 'dated';
  if (claims.some((claim) => claim.confidence === 'contested')) return 'conflict';
  if (new Set(claims.map(value)).size === 1) return 'agree';
  const numbers = claims.every((claim) => typeof claim.value === 'number');
  const oneUnit = new Set(claims.map((claim) => `${claim.unit} ${claim.currency}`)).size === 1;
  if (!numbers || !oneUnit) return 'several';
  const ofOneTime = grouped(claims, when);
  const differs = [...ofOneTime.values()].some((same) => new Set(same.map(value)).size > 1);
  return differs ? 'conflict' : 'dated';
}

/** The statements that contradict each other, none preferred: the contested ones where there are several, else all. */
export function disagreeing({ claims }: ClaimBoard): ClaimBoard['claims'] {
  const contested = claims.filter(({ claim }) => claim.confidence === 'contested');
  return contested.length > 1 ? contested : claims;
}
