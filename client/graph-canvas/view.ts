import type { Point, Positions } from './layout/layout-model.ts';

const PADDING = 40;
/** A low drawing area cannot spare so much. */
const PADDING_SHARE = 0.06;
/** Five nodes must not fill the screen. */
const LARGEST_ZOOM = 1.1;

/** The buttons over the right edge; what is drawn keeps clear of them. */
const TOOLS = 52;

export type Room = { width: number; height: number };

/** The zoom and pan that show everything, centred; undefined when nothing is drawn. */
export function viewOf(
  positions: Positions,
  rooms: ReadonlyMap<string, Room>,
  screen: Room,
): { zoom: number; pan: Point } | undefined {
  const ids = Object.keys(positions);
  if (ids.length === 0 || screen.width <= 0 || screen.height <= 0) return undefined;
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const id of ids) {
    const { x, y } = positions[id] ?? { x: 0, y: 0 };
    const { width, height } = rooms.get(id) ?? { width: 0, height: 0 };
    left = Math.min(left, x - width / 2);
    right = Math.max(right, x + width / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y + height / 2);
  }
  const free = Math.max(1, screen.width - TOOLS);
  const padding = Math.min(PADDING, PADDING_SHARE * Math.min(screen.width, screen.height));
  const zoom = Math.min(
    LARGEST_ZOOM,
    (free - 2 * padding) / Math.max(1, right - left),
    (screen.height - 2 * padding) / Math.max(1, bottom - top),
  );
  return {
    zoom,
    pan: {
      x: free / 2 - (zoom * (left + right)) / 2,
      y: screen.height / 2 - (zoom * (top + bottom)) / 2,
    },
  };
}
