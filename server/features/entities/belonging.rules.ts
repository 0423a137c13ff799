import type { EntityRef } from '../../contract/common.ts';
import type { Belonging } from '../../contract/entities.ts';

type RegionSeen = { id: string; name: string; level: string };
/** One entity with the regions it lies in, each with the one around it, and the chains it works in. */
export type BelongingSeen = {
  id: string;
  regions: readonly (RegionSeen & { wider: RegionSeen | null })[];
  chains: readonly EntityRef[];
};

/** From the narrowest that is told apart to the widest. */
const LEVELS = ['district', 'city', 'province', 'country'];
const rank = (level: string) => (LEVELS.includes(level) ? LEVELS.indexOf(level) : LEVELS.length);

/**
 * What each entity belongs to. A street counts as its district; of several regions of one level the first by id. Of
 * several chains the one most of the given entities work in, so that groups become few.
 */
export function belongings(rows: readonly BelongingSeen[]): Belonging[] {
  const members = new Map<string, number>();
  for (const { id } of rows.flatMap((row) => row.chains)) members.set(id, (members.get(id) ?? 0) + 1);
  return rows.map(({ id, regions, chains }) => {
    const [district] = regions
      .map(({ wider, ...region }) => (rank(region.level) === LEVELS.length && wider ? wider : region))
      .sort((a, b) => rank(a.level) - rank(b.level) || (a.id < b.id ? -1 : 1));
    const [chain] = chains.toSorted(
      (a, b) => (members.get(b.id) ?? 0) - (members.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1),
    );
    return {
      id,
      ...(district && { district: { id: district.id, label: 'Region' as const, name: district.name } }),
      ...(chain && { chain }),
    };
  });
}
