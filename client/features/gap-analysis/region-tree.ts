export type Region = {
  id: string;
  name: string;
  level: string;
  adminCode?: string | undefined;
  within: string | null;
  firms: number;
};
export type RegionBranch = { id: string; name: string; firms: number; children: RegionBranch[] };

/** The city this product starts from; its districts head the list of regions. */
export const HOME_REGION = 'region:cn-3702';

/**
 * Regions as a tree, the home city first as a branch of its own, then the countries, those with most firms first. `firms` counts
 * those of a region and of everything within it. A region within one that is not known stands at the top.
 */
export function regionTree(regions: readonly Region[], home: string = HOME_REGION): RegionBranch[] {
  const known = new Set(regions.map((region) => region.id));
  const children = new Map<string, Region[]>();
  for (const region of regions) {
    if (region.within) children.set(region.within, [...(children.get(region.within) ?? []), region]);
  }
  const firmsIn = (region: Region): number =>
    (children.get(region.id) ?? []).reduce((sum, child) => sum + firmsIn(child), region.firms);
  const branch = (region: Region): RegionBranch => ({
    id: region.id,
    name: region.name,
    firms: firmsIn(region),
    children: (children.get(region.id) ?? []).filter((child) => child.id !== home).map(branch),
  });
  const first = regions.filter((region) => region.id === home);
  const tops = regions.filter(
    (region) => region.id !== home && (region.within === null || !known.has(region.within)),
  );
  const rest = tops.map(branch).sort((a, b) => b.firms - a.firms);
  return [...first.map(branch), ...rest];
}
