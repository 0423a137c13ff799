import type { PictureState } from './picture-state.ts';
import { writePlaces } from './places-url.ts';

/** What was done, in words of the texts under `step.<kind>`. */
export type Step = {
  kind:
    | 'open'
    | 'elsewhere'
    | 'add'
    | 'expand'
    | 'collapse'
    | 'reveal'
    | 'hide'
    | 'putBack'
    | 'only'
    | 'move'
    | 'pin'
    | 'unpin'
    | 'layout'
    | 'rearrange'
    | 'types'
    | 'labels'
    | 'look'
    | 'asOf'
    | 'group'
    | 'ungroup'
    | 'unfold';
  values?: Readonly<Record<string, string | number>>;
  /** For an expansion: whose, and what it brought. */
  brought?: { of: string; ids: readonly string[] };
};

export type Entry = { step: Step; state: PictureState };

/** The steps taken, the one drawn now, and what the next state seen will be: a step, the same one settled, or a jump. */
export type History = {
  entries: readonly Entry[];
  at: number;
  awaited: { key: string; as: Step | 'same' | number } | null;
};

export const EMPTY_HISTORY: History = { entries: [], at: -1, awaited: null };
const LONGEST = 80;

const keys = new WeakMap<PictureState, string>();

/** Equal for states that draw the same. What one looks at (`focus`) is no change of the picture. */
function keyOf(state: PictureState): string {
  const known = keys.get(state);
  if (known !== undefined) return known;
  const { shown, layout, offTypes, offLabels, look, places, pins, groupBy, open } = state;
  const lists = [shown, offTypes, offLabels, open, look.offVerdicts].map((list) => [...list].sort().join());
  const { offVerdicts: _, ...plain } = look;
  const key = [...lists, layout, groupBy, JSON.stringify(plain), writePlaces(shown, places, pins)].join(' ');
  keys.set(state, key);
  return key;
}

/** Tells what the coming state is, before it is seen. */
export function awaiting(history: History, state: PictureState, as: Step | 'same' | number): History {
  return { ...history, awaited: { key: keyOf(state), as } };
}

/**
 * Takes note of the picture now drawn, however it came about: an edit that was announced, the browser's own back
 * button, or a link. A picture seen before is a jump to the nearest step that drew it.
 */
export function noteState(history: History, state: PictureState): History {
  const { entries, at, awaited } = history;
  const here = entries[at];
  if (!here) return { entries: [{ step: { kind: 'open' }, state }], at: 0, awaited };
  const key = keyOf(state);
  if (key === keyOf(here.state)) {
    return here.state.focus === state.focus
      ? history
      : { ...history, entries: withState(entries, at, state) };
  }
  const as = awaited?.key === key ? awaited.as : undefined;
  if (as === 'same') return { entries: withState(entries, at, state), at, awaited: null };
  const seen = typeof as === 'number' ? as : as === undefined ? nearest(entries, at, key) : undefined;
  if (seen !== undefined) return { entries: withState(entries, seen, state), at: seen, awaited: null };
  const step: Step = typeof as === 'object' ? as : { kind: 'elsewhere' };
  const before = entries.slice(0, isSame(here.step, step) ? at : at + 1).slice(-LONGEST);
  return { entries: [...before, { step, state }], at: before.length, awaited: null };
}

/** The day moved on and on is one step. */
const isSame = (a: Step, b: Step) => a.kind === 'asOf' && b.kind === 'asOf';

const withState = (entries: readonly Entry[], at: number, state: PictureState): Entry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, state } : entry));

function nearest(entries: readonly Entry[], at: number, key: string): number | undefined {
  return entries
    .map((_, index) => index)
    .filter((index) => keyOf(entries[index]?.state ?? ({} as PictureState)) === key)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
}
