import type { EntityRef } from '../../contract/common.ts';
import { NAMED_PER_PLACE, type MapPlace } from '../../contract/region-map.ts';

type Point = NonNullable<MapPlace['at']>;
type Standing = { place: string; entity: EntityRef; park: EntityRef | null };

/**
 * What stands in one place. `ofChain` leaves out parks without anything counted: a park itself is of no chain.
 */
export function placeOf(
  place: { region: EntityRef; inner: boolean; at: Point | undefined },
  rows: readonly Standing[],
  ofChain: boolean,
): MapPlace {
  const here = rows.filter((row) => row.place === place.region.id);
  const kind = (label: 'Company' | 'Project') => here.filter((row) => row.entity.label === label);
  const companies = kind('Company');
  const projects = kind('Project');
  const parks = new Map<string, EntityRef>();
  for (const { entity, park } of here) {
    if (entity.label === 'Park') parks.set(entity.id, entity);
    if (park) parks.set(park.id, park);
  }
  const within = (rowsOfKind: readonly Standing[], park: EntityRef) =>
    rowsOfKind.filter((row) => row.park?.id === park.id).length;
  return {
    region: place.region,
    at: place.at ?? null,
    inner: place.inner,
    companies: counted(companies),
    projects: counted(projects),
    parks: [...parks.values()]
      .map((park) => ({ park, companies: within(companies, park), projects: within(projects, park) }))
      .filter(({ companies: firms, projects: works }) => !ofChain || firms + works > 0)
      .sort(
        (a, b) =>
          b.companies + b.projects - a.companies - a.projects ||
          a.park.name.localeCompare(b.park.name, 'zh-Hans-CN'),
      ),
  };
}

const counted = (rows: readonly Standing[]) => ({
  count: rows.length,
  named: rows.slice(0, NAMED_PER_PLACE).map((row) => row.entity),
});
