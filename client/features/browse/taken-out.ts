import type { Positions } from '../../graph-canvas/layout/layout-model.ts';
import type { History, Step } from './picture-history.ts';
import { addEntities, placed, type PictureState } from './picture-state.ts';

/** Entities that are no longer drawn, in the order in which they went, the last first; and where those stood that had a place. */
export type TakenOut = { ids: readonly string[]; places: Positions };

const TAKING: ReadonlySet<Step['kind']> = new Set(['hide', 'only', 'collapse']);

/** What was hidden on the way to the present picture and has not come back since. */
export function takenOut({ entries, at }: History): TakenOut {
  const now = new Set(entries[at]?.state.shown);
  const ids = new Set<string>();
  const places: Record<string, Positions[string]> = {};
  for (let step = at; step > 0; step -= 1) {
    const [before, after] = [entries[step - 1]?.state, entries[step]];
    if (!before || !after || !TAKING.has(after.step.kind)) continue;
    const left = new Set(after.state.shown);
    for (const id of before.shown) {
      if (left.has(id) || now.has(id) || ids.has(id)) continue;
      ids.add(id);
      const place = before.places[id];
      if (place) places[id] = place;
    }
  }
  return { ids: [...ids], places };
}

/** Brings some of them back to where they stood. */
export function putBack(state: PictureState, ids: readonly string[], { places }: TakenOut): PictureState {
  const theirs = Object.fromEntries(ids.flatMap((id) => (places[id] ? [[id, places[id]]] : [])));
  return placed(addEntities(state, ids), theirs);
}
