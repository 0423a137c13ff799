import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { geoMercator } from 'd3-geo';
import type { MapPlace } from '../../../server/contract/region-map.ts';
import type { MapFigure } from './region-map-url.ts';

export type DrawnPlace = {
  place: MapPlace;
  value: number;
  radius: number;
  /** Where the seat of its government lies. */
  seat: { x: number; y: number };
  /** Where the circle is drawn: moved aside where circles would cover each other. */
  centre: { x: number; y: number };
};

export function valueOf(place: MapPlace, figure: MapFigure): number {
  return figure === 'parks' ? place.parks.length : place[figure].count;
}

/** Smaller ones could not be hit with a finger. */
const SMALLEST = 12;
/** Where nothing is recorded: a mark, so that the eye goes to the others. */
const NOTHING = 7;
const MARGIN = 28;
const GAP = 6;
/** Room for the name under a circle. */
const NAME = 18;
const SIGN = 12;
const TURNS = 160;

/**
 * Places with a known point, on a plain Mercator projection fitted to the room; a circle's area is proportional to its
 * figure. No boundary is drawn: points need none.
 */
export function drawPlaces(
  places: readonly MapPlace[],
  figure: MapFigure,
  room: { width: number; height: number },
): DrawnPlace[] {
  const located = places.flatMap((place) => (place.at ? [{ place, at: place.at }] : []));
  const most = Math.max(1, ...located.map(({ place }) => valueOf(place, figure)));
  const largest = Math.max(SMALLEST + 4, Math.min(room.width, room.height) / 9);
  const radius = (value: number) =>
    value === 0 ? NOTHING : Math.max(SMALLEST, largest * Math.sqrt(value / most));
  const margin = MARGIN + largest;
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [Math.max(margin + 1, room.width - margin), Math.max(margin + 1, room.height - margin)],
    ],
    {
      type: 'MultiPoint',
      coordinates: located.map(({ at }) => [at.longitude, at.latitude]),
    },
  );
  // One point alone has no extent to be fitted.
  const middle = [room.width / 2, room.height / 2] as const;
  const drawn = located.map(({ place, at }) => {
    const [x, y] = (located.length > 1 && projection([at.longitude, at.latitude])) || middle;
    const value = valueOf(place, figure);
    return { place, value, radius: radius(value), seat: { x, y }, x, y };
  });
  forceSimulation(drawn)
    .force('x', forceX<(typeof drawn)[number]>(({ seat }) => seat.x).strength(0.2))
    .force('y', forceY<(typeof drawn)[number]>(({ seat }) => seat.y).strength(0.2))
    .force('apart', forceCollide<(typeof drawn)[number]>(roomOf).iterations(3))
    .stop()
    .tick(TURNS);
  return drawn
    .map(({ place, value, radius: size, seat, x, y }) => ({
      place,
      value,
      radius: size,
      seat,
      centre: { x: within(x, size, room.width), y: within(y, size, room.height - NAME) },
    }))
    .sort((a, b) => b.radius - a.radius);
}

/** Half the room a circle takes together with the name below it. */
const roomOf = ({ radius, place }: { radius: number; place: MapPlace }) =>
  Math.max(radius + NAME / 2, (shortName(place.region.name).length * SIGN) / 2) + GAP;

/** Provinces are known by their short names; two signs of them must stay. */
export function shortName(name: string): string {
  const short = name.replace(/(维吾尔|壮族|回族)?自治区$|特别行政区$|省$/, '');
  return short.length >= 2 ? short : name;
}

const within = (value: number, radius: number, end: number) =>
  Math.min(Math.max(value, radius + 2), Math.max(radius + 2, end - radius - 2));

/** The entities of a place that are named, for the graph: companies and projects before parks. */
export function entitiesOf(place: MapPlace): string[] {
  return [
    place.region.id,
    ...place.parks.map(({ park }) => park.id),
    ...place.companies.named.map(({ id }) => id),
    ...place.projects.named.map(({ id }) => id),
  ];
}
