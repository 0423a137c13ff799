import type { RegionMapAnswer } from '../../contract/region-map.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { oneChain } from '../chains/chains.queries.ts';
import { COORDINATES } from './coordinates.ts';
import { mapPlaces, standing, type MapPlaceRow } from './region-map.queries.ts';
import { placeOf } from './region-map.rules.ts';

type Asked = { region: string; chain: string | null; asOf: string };

/** What stands in the parts of a region. Throws 404 for a region or chain the graph does not hold. */
export function drawRegion(graph: Graph, { region, chain, asOf }: Asked): Promise<RegionMapAnswer> {
  return graph.reading(async (tx) => {
    const places = await tx.all(mapPlaces, { region });
    const whole = places.find((place) => place.whole);
    if (!whole) throw notFound('地区', region);
    const known = chain === null ? undefined : await tx.first(oneChain, { chain });
    if (chain !== null && !known) throw notFound('产业链', chain);
    const rows = await tx.all(standing, { region, chain, asOf });
    const drawn = (place: MapPlaceRow) =>
      placeOf(
        {
          region: place.region,
          inner: !place.whole && place.regionsWithin > 0,
          at: COORDINATES.get(place.region.id),
        },
        rows,
        chain !== null,
      );
    return {
      region: whole.region,
      within: whole.within,
      chain: known?.chain ?? null,
      places: places.filter((place) => !place.whole).map(drawn),
      unplaced: drawn(whole),
      basis: basisOf(
        [mapPlaces, standing],
        asOf,
        rows.map((row) => row.asOf),
      ),
    };
  });
}
