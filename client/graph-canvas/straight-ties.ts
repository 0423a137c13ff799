import type { EdgeSingular } from 'cytoscape';
import type { Extent, Styled } from './canvas-renderer.ts';
import type { Point } from './layout/layout-model.ts';

export type StyledTie = Styled<EdgeSingular>;

/** Whether a tie is nothing but a line from middle to middle, as those of a drawing with many are. */
export const isStraight = (tie: StyledTie): boolean =>
  tie.pstyle('curve-style').value === 'haystack' &&
  tie.pstyle('mid-target-arrow-shape').value === 'none' &&
  tie.pstyle('label').value === '' &&
  tie.pstyle('overlay-opacity').value === 0;

type Look = {
  colour: string;
  width: number;
  opacity: number;
  dashes: readonly number[];
  /** The line that shows on both sides of a double one. */
  outline?: { colour: string; width: number };
};

/** Draws lines, all of one look in one stroke: it costs a fraction of one stroke each. */
export function drawStraight(
  pen: CanvasRenderingContext2D,
  ties: readonly StyledTie[],
  extent: Extent,
): void {
  const alike = new Map<string, { look: Look; lines: [Point, Point][] }>();
  for (const tie of ties) {
    const line: [Point, Point] = [tie.source().position(), tie.target().position()];
    if (isOutside(line, extent) || !tie.visible()) continue;
    const look = lookOf(tie);
    const key = `${look.colour} ${look.width} ${look.opacity} ${String(look.dashes)} ${look.outline?.colour ?? ''}`;
    const group = alike.get(key);
    if (group) group.lines.push(line);
    else alike.set(key, { look, lines: [line] });
  }
  for (const { look, lines } of alike.values()) {
    pen.globalAlpha = look.opacity;
    pen.setLineDash([...look.dashes]);
    pen.beginPath();
    for (const [from, to] of lines) {
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
    }
    if (look.outline) {
      pen.lineWidth = look.outline.width;
      pen.strokeStyle = look.outline.colour;
      pen.stroke();
    }
    pen.lineWidth = look.width;
    pen.strokeStyle = look.colour;
    pen.stroke();
  }
  pen.globalAlpha = 1;
  pen.setLineDash([]);
}

const isOutside = ([a, b]: [Point, Point], { x1, y1, x2, y2 }: Extent): boolean =>
  (a.x < x1 && b.x < x1) || (a.x > x2 && b.x > x2) || (a.y < y1 && b.y < y1) || (a.y > y2 && b.y > y2);

const DOTS = [1, 1];

function lookOf(tie: StyledTie): Look {
  const width = tie.pstyle('width').pfValue;
  const outline = tie.pstyle('line-outline-width').pfValue;
  const style = tie.pstyle('line-style').value;
  return {
    colour: colourOf(tie, 'line-color'),
    width,
    opacity: Number(tie.pstyle('opacity').value) * Number(tie.pstyle('line-opacity').value),
    dashes:
      style === 'dashed'
        ? (tie.pstyle('line-dash-pattern').pfValue as unknown as number[])
        : style === 'dotted'
          ? DOTS
          : [],
    ...(outline > 0 && {
      outline: { colour: colourOf(tie, 'line-outline-color'), width: width + outline },
    }),
  };
}

const colourOf = (tie: StyledTie, name: string): string => {
  const [red, green, blue] = tie.pstyle(name).value as [number, number, number];
  return `rgb(${red},${green},${blue})`;
};
