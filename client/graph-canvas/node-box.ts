import type { CanvasNode } from './canvas-model.ts';

/** Widest a name may run before it is broken onto the next line, in pixels. */
export const NAME_WIDTH = 104;
const LINE = 15;
const MARK = 34;
const FOCUS_MARK = 44;
const CARD_PADDING = 16;

/** How a node is drawn: a card with its name inside, or a mark with its name below. */
export type NodeBox = {
  card: boolean;
  /** Size of the shape itself. */
  width: number;
  height: number;
  /** Room the shape and its text take together, for layouts. */
  roomWidth: number;
  roomHeight: number;
  /** The text with its line breaks. */
  text: string;
};

const CARDS = new Set(['Segment', 'Chain', 'Taxonomy']);

export function nodeBox(node: Pick<CanvasNode, 'label' | 'name' | 'caption' | 'focus' | 'verdict'>): NodeBox {
  const lines = [
    ...wrapped(node.name, NAME_WIDTH),
    ...(node.caption ? wrapped(node.caption, NAME_WIDTH) : []),
  ];
  const text = lines.join('\n');
  const textWidth = Math.max(...lines.map(widthOf));
  const card = CARDS.has(node.label) || node.verdict !== undefined;
  if (card) {
    const width = Math.max(64, Math.ceil(textWidth) + CARD_PADDING);
    const height = Math.max(30, lines.length * LINE + 12);
    return { card, width, height, roomWidth: width, roomHeight: height, text };
  }
  const size = node.focus ? FOCUS_MARK : MARK;
  return {
    card,
    width: size,
    height: size,
    roomWidth: Math.max(size, textWidth),
    roomHeight: size + 6 + lines.length * LINE,
    text,
  };
}

const FONT = 12;
const isWide = (char: string) =>
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char);

const shareOfFont = (char: string) => (isWide(char) ? 1 : /[A-Z]/.test(char) ? 0.7 : 0.56);

/** About how wide a text is in pixels: a Chinese character takes the whole font size, a capital 0.7 of it, another sign 0.56. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + FONT * shareOfFont(char), 0);
}

/** A word, number or character with the brackets and points that must not stand apart from it. */
const PIECE = /\s+|[（(“「《]*(?:[A-Za-z0-9&.+/-]+|[^\s])[）)”」》、，：·・]*/gu;

/** Lines no wider than `width`, broken between Chinese characters or words, as few and then as even as can be. */
export function wrapped(text: string, width: number): string[] {
  const pieces = text.match(PIECE) ?? [text];
  const fewest = filled(pieces, width);
  for (let narrow = widthOf(text) / fewest.length; narrow < width; narrow += FONT / 4) {
    const lines = filled(pieces, narrow);
    if (lines.length === fewest.length) return lines;
  }
  return fewest;
}

/** Fills line after line. */
function filled(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line && widthOf((line + piece).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}
