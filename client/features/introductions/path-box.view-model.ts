import { TIE_TYPES, type RelationshipType } from '../../../server/contract/graph-model.ts';
import { MOST_WAYPOINTS } from '../../../server/contract/introductions.ts';

/** Start, end and what is passed in between, in order; an end not chosen yet is null. */
export type Stops = { from: string | null; to: string | null; via: readonly string[] };

/** Places count from the start, 0, over the waypoints to the end, `via.length + 1`. */
export type StopsChange =
  | { kind: 'put'; place: number; id: string }
  | { kind: 'clear'; place: number }
  | { kind: 'add'; id: string }
  | { kind: 'move'; place: number; to: number }
  | { kind: 'swap' };

/**
 * The stops after one change. Nobody stands at two places: who is put where somebody else is chosen leaves the place it
 * had to that one. Moving may make a waypoint an end and an end a waypoint; a place that becomes empty between the ends goes.
 */
export function changeStops(stops: Stops, change: StopsChange): Stops {
  const places = [stops.from, ...stops.via, stops.to];
  switch (change.kind) {
    case 'swap':
      return stopsFrom(places.toReversed());
    case 'clear':
      return stopsFrom(places.with(change.place, null));
    case 'add':
      return places.includes(change.id) || stops.via.length >= MOST_WAYPOINTS
        ? stops
        : { ...stops, via: [...stops.via, change.id] };
    case 'put': {
      const before = places.indexOf(change.id);
      const displaced = places[change.place] ?? null;
      const moved = before < 0 ? places : places.with(before, displaced);
      return stopsFrom(moved.with(change.place, change.id));
    }
    case 'move': {
      const [stop = null] = places.slice(change.place, change.place + 1);
      return stopsFrom(places.toSpliced(change.place, 1).toSpliced(change.to, 0, stop));
    }
  }
}

function stopsFrom(places: readonly (string | null)[]): Stops {
  return {
    from: places[0] ?? null,
    to: places.at(-1) ?? null,
    via: places.slice(1, -1).filter((stop) => stop !== null),
  };
}

/** Named choices of kinds of ties; null is all of them. */
export const TIE_PRESETS = [
  { key: 'all', types: null },
  { key: 'trade', types: ['SUPPLIES', 'INVESTS_IN'] },
  { key: 'capital', types: ['SUBSIDIARY_OF', 'INVESTS_IN', 'MANAGES'] },
  { key: 'known', types: TIE_TYPES.filter((type) => type !== 'MEMBER_OF') },
] as const satisfies readonly { key: string; types: readonly RelationshipType[] | null }[];
export type TiePreset = (typeof TIE_PRESETS)[number]['key'];

/** The preset these kinds are, whatever their order; undefined when they are none. */
export function presetOf(types: readonly RelationshipType[] | null): TiePreset | undefined {
  const chosen = types ?? TIE_TYPES;
  return TIE_PRESETS.find(({ types: preset }) => {
    const wanted: readonly RelationshipType[] = preset ?? TIE_TYPES;
    return wanted.length === chosen.length && wanted.every((type) => chosen.includes(type));
  })?.key;
}

/** The kinds with one switched; null when that leaves all of them or none. */
export function withKind(
  types: readonly RelationshipType[] | null,
  type: RelationshipType,
  on: boolean,
): RelationshipType[] | null {
  const chosen = types ?? TIE_TYPES;
  const next = TIE_TYPES.filter((known) => (known === type ? on : chosen.includes(known)));
  return next.length === TIE_TYPES.length || next.length === 0 ? null : next;
}
