import { FARTHEST, GRID } from '../../graph-canvas/snap.ts';
import type { Point, Positions } from '../../graph-canvas/layout/layout-model.ts';

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SIGNS_A_POINT = 5;
const BITS = 15;
const NOWHERE = '~';
const PINNED = '.';

/**
 * Where entities stand, as text: in the order of their ids five signs for each point, a dot before what is pinned and
 * a tilde for what has no place. Empty when nothing has one.
 */
export function writePlaces(ids: readonly string[], places: Positions, pins: readonly string[]): string {
  const held = new Set(pins);
  const words = [...ids].sort().map((id) => {
    const point = places[id];
    return point ? `${held.has(id) ? PINNED : ''}${writePoint(point)}` : NOWHERE;
  });
  return words.every((word) => word === NOWHERE) ? '' : words.join('');
}

/** The places of `writePlaces` for the same ids; what cannot be read has no place. */
export function readPlaces(text: string, ids: readonly string[]): { places: Positions; pins: string[] } {
  const places: Positions = {};
  const pins: string[] = [];
  let from = 0;
  for (const id of [...ids].sort()) {
    if (from >= text.length) break;
    if (text[from] === NOWHERE) {
      from += 1;
      continue;
    }
    const isPinned = text[from] === PINNED;
    if (isPinned) from += 1;
    const point = readPoint(text.slice(from, from + SIGNS_A_POINT));
    if (!point) break;
    from += SIGNS_A_POINT;
    places[id] = point;
    if (isPinned) pins.push(id);
  }
  return { places, pins };
}

const RANGE = 2 ** BITS;
const steps = (pixels: number) => Math.round((pixels + FARTHEST) / GRID);
const pixels = (taken: number) => taken * GRID - FARTHEST;

function writePoint({ x, y }: Point): string {
  let rest = steps(x) * RANGE + steps(y);
  let text = '';
  for (let sign = 0; sign < SIGNS_A_POINT; sign += 1) {
    text = `${SIGNS[rest % 64]}${text}`;
    rest = Math.floor(rest / 64);
  }
  return text;
}

function readPoint(text: string): Point | undefined {
  const values = [...text].map((sign) => SIGNS.indexOf(sign));
  if (values.length < SIGNS_A_POINT || values.includes(-1)) return undefined;
  const all = values.reduce((sum, value) => sum * 64 + value, 0);
  return { x: pixels(Math.floor(all / RANGE)), y: pixels(all % RANGE) };
}
