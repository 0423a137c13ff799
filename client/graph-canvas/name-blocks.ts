import { choosingNames, type Gap, type NameBlock, type Spot } from './choose-names.ts';
import { lastOf } from './slices.ts';

/** Size of names in the drawing's own pixels; the layouts leave room for it. */
export const NAME_SIZE = 12;
const FOCUS_SIZE = 13;
/** Names never get smaller than this on the screen, however far one zooms out; inside a card a little. */
const SMALLEST = 10.5;
const SMALLEST_INSIDE = 8.5;
const LINE_HEIGHT = 1.25;
/** Below this zoom only names are written, without captions. */
const CAPTIONS_FROM = 0.6;
const MARK_GAP = 5;

/** What the name of a node is written by. */
export type Named = {
  id: string;
  nameLines: readonly string[];
  captionLines: readonly string[];
  /** In pixels at NAME_SIZE. */
  textWidth: number;
  /** Of the mark or card, in the drawing's pixels. */
  width: number;
  height: number;
  card: boolean;
  focus: boolean;
  rank: number;
  always: boolean;
};

/** A name ready to be written: its lines, the size of its letters and where its block may stand. */
export type WrittenName = NameBlock & { lines: readonly string[]; size: number; inside: boolean };

/** The block of a node's name at this zoom, when the node's middle is at `at` on the screen. */
export function nameBlock(named: Named, at: Spot, zoom: number): WrittenName {
  const own = (named.focus ? FOCUS_SIZE : NAME_SIZE) * zoom;
  const inside = named.card && own >= SMALLEST_INSIDE;
  const size = inside ? own : Math.max(own, SMALLEST);
  const lines = zoom < CAPTIONS_FROM ? named.nameLines : [...named.nameLines, ...named.captionLines];
  const width = (named.textWidth * size) / NAME_SIZE + 4;
  const height = lines.length * size * LINE_HEIGHT;
  return {
    id: named.id,
    spots: named.card ? [at] : around(named, at, zoom, { width, height }),
    width,
    height,
    rank: named.rank,
    always: named.always,
    lines,
    size,
    inside,
  };
}

/** Below the mark, above it, beside it. */
function around(
  named: Named,
  { x, y }: Spot,
  zoom: number,
  { width, height }: { width: number; height: number },
): Spot[] {
  const gap = MARK_GAP * Math.min(1, zoom);
  const [aside, away] = [
    (named.width / 2) * zoom + gap + width / 2,
    (named.height / 2) * zoom + gap + height / 2,
  ];
  return [
    { x, y: y + away },
    { x, y: y - away },
    { x: x + aside, y },
    { x: x - aside, y },
  ];
}

/** The further out, the more ground is left between names, so that the drawing can be seen. */
export const gapAt = (zoom: number): Gap => {
  const far = Math.min(1, Math.max(0, (0.75 - zoom) / 0.5));
  return { x: 4 + 34 * far, y: 1 + 20 * far };
};

type Written = { block: WrittenName; spot: Spot };

/** Which of these names are written at this zoom, and at which of their places. */
export const writtenNames = (nodes: readonly { named: Named; at: Spot }[], zoom: number): Written[] =>
  lastOf(choosingWritten(nodes, zoom));

/** The same in steps. */
export function* choosingWritten(
  nodes: readonly { named: Named; at: Spot }[],
  zoom: number,
): Generator<void, Written[], void> {
  const blocks = nodes.map(({ named, at }) => nameBlock(named, at, zoom));
  yield;
  const marks = nodes.map(({ named, at }) => ({
    ...at,
    id: named.id,
    width: named.width * zoom,
    height: named.height * zoom,
  }));
  const chosen = yield* choosingNames(blocks, marks, gapAt(zoom));
  return blocks.flatMap((block) => {
    const spot = block.spots[chosen.get(block.id) ?? -1];
    return spot ? [{ block, spot }] : [];
  });
}

/** Where the middle of each line stands when the block's middle is at y. */
export const lineHeights = ({ height, lines }: WrittenName, y: number): number[] =>
  lines.map((_, index) => y - height / 2 + ((index + 0.5) * height) / lines.length);
