import type { Tie } from '../../../server/contract/common.ts';
import type { Label, RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasLayout, CanvasLook } from '../../graph-canvas/canvas-model.ts';
import type { Positions } from '../../graph-canvas/layout/layout-model.ts';

/** What entities can be folded by. */
export const GROUPINGS = ['chain', 'district', 'label'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Everything that makes a picture. Two equal states draw the same. */
export type PictureState = {
  shown: readonly string[];
  focus: string | null;
  layout: CanvasLayout;
  offTypes: readonly RelationshipType[];
  offLabels: readonly Label[];
  look: CanvasLook;
  /** Where entities stand. One without a place is placed when it is drawn. */
  places: Positions;
  /** Entities that no layout moves. */
  pins: readonly string[];
  groupBy: Grouping | null;
  /** Groups drawn member by member all the same. */
  open: readonly string[];
};

/** As many as can be laid out, drawn and moved without waiting; the call for ties takes no more. */
export const MOST_SHOWN = 2000;

export function addEntities(state: PictureState, ids: readonly string[]): PictureState {
  return { ...state, shown: [...new Set([...state.shown, ...ids])].slice(0, MOST_SHOWN) };
}

/** Takes entities out; the panel then is about nothing rather than about something not drawn. */
export function hideEntities(state: PictureState, ids: readonly string[]): PictureState {
  const gone = new Set(ids);
  return keepOnly(
    state,
    state.shown.filter((one) => !gone.has(one)),
  );
}

/** Leaves these entities alone in the picture. */
export function keepOnly(state: PictureState, ids: readonly string[]): PictureState {
  const kept = new Set(ids);
  const shown = state.shown.filter((one) => kept.has(one));
  return {
    ...state,
    shown,
    focus:
      state.focus !== null && !state.focus.startsWith('tie:') && !kept.has(state.focus) ? null : state.focus,
    places: placesOf(state.places, shown),
    pins: state.pins.filter((one) => kept.has(one)),
  };
}

/** The entity and what is tied to it, either way. */
export function withNeighbours(id: string, ties: readonly Pick<Tie, 'from' | 'to'>[]): string[] {
  return [
    ...new Set([id, ...ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))]),
  ];
}

/** Arranges everything anew but what is pinned. */
export function rearranged(state: PictureState, layout: CanvasLayout): PictureState {
  return { ...state, layout, places: placesOf(state.places, state.pins) };
}

export function pinned(state: PictureState, ids: readonly string[], on: boolean): PictureState {
  const named = new Set(ids);
  const others = state.pins.filter((one) => !named.has(one));
  return { ...state, pins: on ? [...others, ...ids.filter((id) => state.places[id])] : others };
}

/** Places that entities were given or moved to; the others keep theirs. */
export function placed(state: PictureState, places: Positions): PictureState {
  return { ...state, places: placesOf({ ...state.places, ...places }, state.shown) };
}

function placesOf(places: Positions, ids: readonly string[]): Positions {
  return Object.fromEntries(ids.flatMap((id) => (places[id] ? [[id, places[id]]] : [])));
}

export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
