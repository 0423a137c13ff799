import type { Tie } from '../../../server/contract/common.ts';
import type { Label, RelationshipType } from '../../../server/contract/graph-model.ts';
import type { CanvasLayout } from '../../graph-canvas/canvas-model.ts';

/** Everything that makes a picture. Two equal states draw the same. */
export type PictureState = {
  shown: readonly string[];
  focus: string | null;
  layout: CanvasLayout;
  offTypes: readonly RelationshipType[];
  offLabels: readonly Label[];
};

/** More than this many entities can neither be read nor put into an address. */
export const MOST_SHOWN = 400;

export function addEntities(state: PictureState, ids: readonly string[]): PictureState {
  const shown = [...new Set([...state.shown, ...ids])].slice(0, MOST_SHOWN);
  return { ...state, shown };
}

/** Takes an entity out; the panel then is about nothing rather than about something not drawn. */
export function hideEntity(state: PictureState, id: string): PictureState {
  return {
    ...state,
    shown: state.shown.filter((one) => one !== id),
    focus: state.focus === id ? null : state.focus,
  };
}

/** Leaves the entity and what is tied to it in the picture. */
export function onlyNeighbours(
  state: PictureState,
  id: string,
  ties: readonly Pick<Tie, 'from' | 'to'>[],
): PictureState {
  const near = new Set([
    id,
    ...ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
  ]);
  return { ...state, shown: state.shown.filter((one) => near.has(one)), focus: id };
}

export function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

export type History = {
  past: readonly PictureState[];
  present: PictureState | null;
  future: readonly PictureState[];
};

export const EMPTY_HISTORY: History = { past: [], present: null, future: [] };
const LONGEST = 100;

/** What one looks at (`focus`) is no change of the picture. */
function samePicture(a: PictureState | undefined | null, b: PictureState): boolean {
  if (!a) return false;
  const words = ({ shown, layout, offTypes, offLabels }: PictureState) =>
    [[...shown].sort().join(), layout, [...offTypes].sort().join(), [...offLabels].sort().join()].join(' ');
  return words(a) === words(b);
}

/**
 * Takes note of the picture now drawn, however it came about: an edit, the browser's own back button, or a link. A
 * picture equal to the one before is a step back, one equal to the next a step forward.
 */
export function noteState(history: History, state: PictureState): History {
  const { past, present, future } = history;
  if (!present) return { ...history, present: state };
  if (samePicture(present, state))
    return present.focus === state.focus ? history : { ...history, present: state };
  if (samePicture(past.at(-1), state)) {
    return { past: past.slice(0, -1), present: state, future: [present, ...future] };
  }
  if (samePicture(future[0], state)) {
    return { past: [...past, present], present: state, future: future.slice(1) };
  }
  return { past: [...past, present].slice(-LONGEST), present: state, future: [] };
}
