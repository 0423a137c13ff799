import type { PublishedSite, SiteOffer } from '../../contract/sites.ts';
import type { SiteRow } from './stored-site.ts';

/** A stored site as the contract has it. The region is called as it is today, or as it was when it is gone. */
export function siteOf({ site, region, park, directions }: SiteRow): SiteOffer {
  const { regionName, ...stored } = site;
  return {
    ...stored,
    area: stored.area ?? null,
    region: { id: stored.region, label: 'Region', name: region ?? regionName },
    park: stored.park === undefined ? null : { id: stored.park, label: 'Park', name: park ?? stored.park },
    directions,
    removedOn: stored.removedOn ?? null,
  };
}

/** Of a site only what everybody may see; a field added later stays inside until it is named here. */
export function publishedPart(site: SiteOffer): PublishedSite {
  const { id, name, kind, state, address, area, areaUnit, structure, about, directions, photos } = site;
  const { region, park, asOf } = site;
  return {
    id,
    name,
    kind,
    state,
    address,
    area,
    areaUnit,
    structure,
    about,
    directions,
    photos,
    region,
    park,
    asOf,
  };
}

/** Whether everybody may see it: published, on the list, and not withdrawn. */
export function isPublic({ published, removedOn, state }: SiteOffer): boolean {
  return published && removedOn === null && state !== 'withdrawn';
}

/** Whether a site lies in a region; without one asked for, all do. */
export function liesIn({ within }: Pick<SiteRow, 'within'>, region: string | undefined): boolean {
  return region === undefined || within.includes(region);
}
