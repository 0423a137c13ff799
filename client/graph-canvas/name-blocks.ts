import type { NameBlock } from './choose-names.ts';

/** Size of names in the drawing's own pixels; the layouts leave room for it. */
export const NAME_SIZE = 12;
const FOCUS_SIZE = 13;
/** Names never get smaller than this on the screen, however far one zooms out. */
export const SMALLEST = 10.5;
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

/** A name ready to be written: its lines, the size of its letters and its block on the screen. */
export type WrittenName = NameBlock & { lines: readonly string[]; size: number; inside: boolean };

/** The block of a node's name at this zoom, when the node's middle is at `at` on the screen. */
export function nameBlock(named: Named, at: { x: number; y: number }, zoom: number): WrittenName {
  const own = named.focus ? FOCUS_SIZE : NAME_SIZE;
  const size = Math.max(own * zoom, SMALLEST);
  const lines = zoom < CAPTIONS_FROM ? named.nameLines : [...named.nameLines, ...named.captionLines];
  const width = (named.textWidth * size) / NAME_SIZE + 4;
  const height = lines.length * size * LINE_HEIGHT;
  const inside = named.card && width <= named.width * zoom + 6 && height <= named.height * zoom + 4;
  return {
    id: named.id,
    x: at.x,
    y: named.card ? at.y : at.y + (named.height / 2) * zoom + MARK_GAP * Math.min(1, zoom) + height / 2,
    width,
    height,
    rank: named.rank,
    always: named.always,
    lines,
    size,
    inside,
  };
}

/** Where the middle of each line stands. */
export const lineHeights = ({ y, height, lines }: WrittenName): number[] =>
  lines.map((_, index) => y - height / 2 + ((index + 0.5) * height) / lines.length);
