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
  /** The lines of the name, then those of the caption. */
  name: string[];
  caption: string[];
  /** Width of the widest line, in pixels. */
  textWidth: number;
};

const CARDS = new Set(['Segment', 'Chain', 'Taxonomy']);

type Boxed = Pick<CanvasNode, 'label' | 'name' | 'caption' | 'focus' | 'verdict' | 'slot'>;

/** `size`: how wide the mark is to be, where a figure decides it. */
export function nodeBox(node: Boxed, size?: number): NodeBox {
  const name = wrapped(node.name, NAME_WIDTH);
  const caption = node.caption ? wrapped(node.caption, NAME_WIDTH) : [];
  const lines = [...name, ...caption];
  const textWidth = Math.max(...lines.map(widthOf));
  const card = CARDS.has(node.label) || node.verdict !== undefined || node.slot !== undefined;
  if (card) {
    const width = Math.max(64, Math.ceil(textWidth) + CARD_PADDING);
    const height = Math.max(30, lines.length * LINE + 12);
    return { card, width, height, roomWidth: width, roomHeight: height, name, caption, textWidth };
  }
  const mark = size ?? (node.focus ? FOCUS_MARK : MARK);
  return {
    card,
    width: mark,
    height: mark,
    roomWidth: Math.max(mark, textWidth),
    roomHeight: mark + 6 + lines.length * LINE,
    name,
    caption,
    textWidth,
  };
}

const FONT = 12;
const isWide = (char: string) =>
  /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(char);

/** Names are made of the same few thousand characters, each looked at many times. */
const shares = new Map<string, number>();
function shareOfFont(char: string): number {
  const known = shares.get(char);
  if (known !== undefined) return known;
  const share = isWide(char) ? 1 : /[A-Z]/.test(char) ? 0.7 : 0.56;
  shares.set(char, share);
  return share;
}

/** About how wide a text is in pixels: a Chinese character takes the whole font size, a capital 0.7 of it, another sign 0.56. */
export function widthOf(text: string): number {
  let sum = 0;
  for (const char of text) sum += FONT * shareOfFont(char);
  return sum;
}

const CLOSING = /^[）)”」》〉】、，。：；！？·・,.;:!?%]+$/u;
const OPENING = /^[（(“「《〈【]+$/u;
/** Latin words and numbers with what belongs inside them, runs of other signs, and the space between. */
const RUNS = /\s+|[A-Za-z0-9&.+/_-]+|[^\sA-Za-z0-9&.+/_-]+/gu;
const chinese =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** The words of a text, each with the brackets and points that must not stand apart from it. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let opened = '';
  for (const run of text.match(RUNS) ?? []) {
    const parts = isWide(run[0] ?? '') && chinese ? chineseWords(chinese, run) : [run];
    for (const part of parts) {
      if (OPENING.test(part)) opened += part;
      else if (CLOSING.test(part) && words.length > 0 && !opened) words.push((words.pop() ?? '') + part);
      else {
        words.push(opened + part);
        opened = '';
      }
    }
  }
  return opened ? [...words, opened] : words;
}

/** A character that ends the word before it rather than beginning the next. */
const ENDING = /^[省市县区镇州厂部局院所会司网器机板膜片件线管仪料剂体层业学的性化类型级式社团厅处]$/u;

/** The dictionary tears names it does not know into single characters; they are put back together. */
function chineseWords(segmenter: Intl.Segmenter, run: string): string[] {
  const words: string[] = [];
  let single = '';
  for (const { segment } of segmenter.segment(run)) {
    const alone = segment.length === 1 && isWide(segment) && !CLOSING.test(segment) && !OPENING.test(segment);
    if (alone && ENDING.test(segment) && words.length > 0 && !single) {
      words.push((words.pop() ?? '') + segment);
    } else if (alone) single += segment;
    else if (single.length === 1 && !CLOSING.test(segment) && !OPENING.test(segment)) {
      words.push(single + segment);
      single = '';
    } else {
      words.push(...(single ? [single] : []), segment);
      single = '';
    }
  }
  return single ? [...words, single] : words;
}

/** Lines no wider than `width`, broken between words, as few and then as even as can be. */
export function wrapped(text: string, width: number): string[] {
  const words = wordsOf(text).flatMap((word) => (widthOf(word) > width ? cut(word, width) : [word]));
  const fewest = filled(words, width);
  for (let narrow = widthOf(text) / fewest.length; narrow < width; narrow += FONT / 4) {
    const lines = filled(words, narrow);
    if (lines.length === fewest.length) return lines;
  }
  return fewest.length > 0 ? fewest : [text];
}

/** A word of Chinese wider than a line has to be cut somewhere; one of Latin letters runs on. */
function cut(word: string, width: number): string[] {
  if (!isWide([...word][0] ?? '')) return [word];
  const parts: string[] = [];
  let part = '';
  for (const char of word) {
    if (part && !CLOSING.test(char) && widthOf(part + char) > width) {
      parts.push(part);
      part = '';
    }
    part += char;
  }
  return [...parts, part];
}

/** Fills line after line. */
function filled(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && widthOf((line + word).trim()) > width) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}
