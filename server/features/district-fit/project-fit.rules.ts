/** A project with the districts and parks it stands in and the chains it fills, by id. */
export type PlacedProject = {
  districts: readonly string[];
  parks: readonly string[];
  chains: readonly string[];
};
/** Chains declared, by the id of the district or park that declares them. */
export type Declared = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Whether a project fits the chains its district declares. `fits`; `fits-park`: only a park it stands in declares one of
 * its chains; `misfit`: neither does. Where the chain, the district or any declaration of it is not known, nothing is said.
 */
export type ProjectFit = 'fits' | 'fits-park' | 'misfit' | 'no-chain' | 'no-district' | 'nothing-declared';

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
