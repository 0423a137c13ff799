import type { EntityRef } from '../../contract/common.ts';
import type { BulletinCounts } from '../../contract/project-bulletin.ts';
import { BULLETIN_THRESHOLDS, SOURCE_AREA_CODES } from '../../contract/projects.ts';
import { signingIn } from '../projects/filter-projects.rules.ts';
import type { DescribedProject } from '../projects/describe-project.ts';
import { certainYi, type SharedSum } from '../projects/project-amount.rules.ts';
import { inArea } from '../projects/source-scope.rules.ts';
import { summarise } from '../projects/summarise-projects.rules.ts';
import type { Period } from './bulletin-period.rules.ts';

export type Manufacturing = ReadonlyMap<string, boolean>;
export type Signed = { projects: DescribedProject[]; unplaced: BulletinCounts['unplaced'] };

/** The projects of some that were signed in a period for certain and are of a size for certain. */
export function signedIn(
  found: readonly DescribedProject[],
  { from, to }: Period,
  min: number | null,
  sums: readonly SharedSum[],
): Signed {
  const large = found.filter(({ amount }) => min === null || certainYi(amount, sums) >= min);
  const placed = large.map((one) => ({ one, at: signingIn(one, { signedFrom: from, signedTo: to }) }));
  const count = (where: string) => placed.filter(({ at }) => at === where).length;
  return {
    projects: placed.flatMap(({ one, at }) => (at === 'inside' ? [one] : [])),
    unplaced: { unclear: count('unclear'), none: count('none') },
  };
}

/** What a bulletin counts of the projects signed. One that has ended since was signed all the same. */
export function countSigned(
  { projects, unplaced }: Signed,
  sums: readonly SharedSum[],
  manufacturing: Manufacturing,
): BulletinCounts {
  const signed = projects.map(atSigning);
  const { amounts, thresholds, origins, scopes } = summarise(signed, sums);
  return {
    projects: projects.length,
    amounts,
    thresholds,
    manufacturing: BULLETIN_THRESHOLDS.map((min) => ({
      min,
      projects: signed.filter(
        ({ shown, amount }) => manufacturing.get(shown.project.id) === true && certainYi(amount, sums) >= min,
      ).length,
    })),
    manufacturingUnknown: signed.filter(({ shown }) => !manufacturing.has(shown.project.id)).length,
    origins,
    scopes,
    areas: Object.fromEntries(
      SOURCE_AREA_CODES.map((code) => [
        code,
        signed.filter(({ sourceWithin }) => inArea(sourceWithin, code)).length,
      ]),
    ) as BulletinCounts['areas'],
    unplaced,
  };
}

/** Sums leave out what has ended; at its signing a project had not. */
const atSigning = (one: DescribedProject): DescribedProject => ({
  ...one,
  shown: { ...one.shown, stage: 'signed' },
});

/** How many projects each of the things named has, most first. */
export function tally(named: readonly (readonly EntityRef[])[]): { entity: EntityRef; projects: number }[] {
  const counted = new Map<string, { entity: EntityRef; projects: number }>();
  for (const entity of named.flat()) {
    counted.set(entity.id, { entity, projects: (counted.get(entity.id)?.projects ?? 0) + 1 });
  }
  return [...counted.values()].sort(
    (a, b) => b.projects - a.projects || a.entity.id.localeCompare(b.entity.id),
  );
}
