import type { ProjectFit } from '../../contract/declared-fit.ts';

/** A project with the districts and parks it stands in and the chains it fills, by id. */
export type PlacedProject = {
  districts: readonly string[];
  parks: readonly string[];
  chains: readonly string[];
};
/** Chains declared, by the id of the district or park that declares them. */
export type Declared = ReadonlyMap<string, ReadonlySet<string>>;

/** Where the chain, the district or any declaration of it is not known, nothing is said. */
export function projectFit(project: PlacedProject, byDistrict: Declared, byPark: Declared): ProjectFit {
  if (project.chains.length === 0) return 'no-chain';
  if (project.districts.length === 0) return 'no-district';
  const declares = (declared: Declared, ids: readonly string[]) =>
    ids.some((id) => project.chains.some((chain) => declared.get(id)?.has(chain)));
  if (!project.districts.some((id) => (byDistrict.get(id)?.size ?? 0) > 0)) return 'nothing-declared';
  if (declares(byDistrict, project.districts)) return 'fits';
  return declares(byPark, project.parks) ? 'fits-park' : 'misfit';
}

/** A share, null where it is of nothing. */
export function shareOf(fitting: number, n: number): { fitting: number; n: number; share: number | null } {
  return { fitting, n, share: n > 0 ? fitting / n : null };
}

/** Chains by the id of who declares them, for the declarations a test lets through. */
export function chainsDeclared<Row extends { by: { id: string }; chain: { id: string } }>(
  rows: readonly Row[],
  counts: (row: Row) => boolean,
): Map<string, Set<string>> {
  const declared = new Map<string, Set<string>>();
  for (const row of rows.filter(counts)) {
    declared.set(row.by.id, (declared.get(row.by.id) ?? new Set()).add(row.chain.id));
  }
  return declared;
}
