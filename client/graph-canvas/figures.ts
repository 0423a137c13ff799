import type { ColourMode } from '../ui/colour-mode.ts';
import type { CanvasNode, CanvasTie, Figure } from './canvas-model.ts';
import type { NodePaint } from './elements.ts';

const SMALLEST = 22;
const LARGEST = 58;
const MIDDLE = 34;
/** From little to much; dark on light and light on dark, so that much always stands out. */
const RAMP: Record<ColourMode, readonly string[]> = {
  light: ['#8fb0cf', '#5f93c2', '#2f78b0', '#1b5593', '#10316b'],
  dark: ['#37516f', '#3d6c97', '#3f88bb', '#4aa6d6', '#74cdf0'],
};
const NO_VALUE: Record<ColourMode, string> = { light: '#a7afb8', dark: '#4c5865' };

/** The figure of each node that has it. Dates are days since 1970, amounts yuan, the rest are counts. */
export function figureOf(
  figure: Figure,
  nodes: readonly CanvasNode[],
  ties: readonly CanvasTie[],
): Map<string, number> {
  if (figure === 'all')
    return new Map(
      nodes.flatMap(({ id, allTies }): [string, number][] => (allTies === undefined ? [] : [[id, allTies]])),
    );
  const values = new Map<string, number>();
  if (figure === 'drawn') for (const { id } of nodes) values.set(id, 0);
  for (const tie of ties) {
    if (tie.slot) continue;
    for (const id of tie.from === tie.to ? [tie.from] : [tie.from, tie.to]) {
      const before = values.get(id);
      if (figure === 'drawn') values.set(id, (before ?? 0) + 1);
      else {
        const value = figure === 'newest' ? dayOf(tie.asOf) : tie.yuan;
        if (value !== undefined) values.set(id, Math.max(before ?? value, value));
      }
    }
  }
  return values;
}

const DAY_MS = 86_400_000;
function dayOf(date: string | undefined): number | undefined {
  if (date === undefined) return undefined;
  const [year = '', month = '01', day = '01'] = date.split('-');
  return Date.parse(`${year}-${month}-${day}`) / DAY_MS;
}

/** The least and the most of what is shown. */
export type Scale = { figure: Figure; least: number; most: number };

export function scaleOf(figure: Figure, values: ReadonlyMap<string, number>): Scale | undefined {
  if (values.size === 0) return undefined;
  const sorted = [...values.values()].sort((a, b) => a - b);
  return { figure, least: sorted[0] ?? 0, most: sorted.at(-1) ?? 0 };
}

/** Where a value lies between the least and the most, in [0, 1]; amounts by their order of magnitude. */
export function shareOf({ figure, least, most }: Scale, value: number): number {
  if (most <= least) return 0.5;
  const bent = (x: number) =>
    figure === 'amount' ? Math.log10(1 + x) : figure === 'newest' ? x : Math.sqrt(x);
  return (bent(value) - bent(least)) / (bent(most) - bent(least));
}

/** The value at a share of the scale, the reverse of `shareOf`; for the legend. */
export function valueAt(scale: Scale, share: number): number {
  const { figure, least, most } = scale;
  if (figure === 'newest') return least + share * (most - least);
  if (figure === 'amount') {
    const [from, to] = [Math.log10(1 + least), Math.log10(1 + most)];
    return 10 ** (from + share * (to - from)) - 1;
  }
  const [from, to] = [Math.sqrt(least), Math.sqrt(most)];
  return (from + share * (to - from)) ** 2;
}

export const sizeAt = (share: number): number => Math.round(SMALLEST + share * (LARGEST - SMALLEST));
export const colourAt = (share: number, mode: ColourMode): string =>
  RAMP[mode][Math.min(4, Math.floor(share * 5))] ?? NO_VALUE[mode];

type Chosen = { sizeBy: Figure | null; colourBy: Figure | null };
export type Figures = {
  paintOf: (id: string) => NodePaint;
  size: Scale | undefined;
  colour: Scale | undefined;
};

/** What the chosen figures make of each node. A node without the figure is of middle size, and grey. */
export function figuresOf(
  { sizeBy, colourBy }: Chosen,
  nodes: readonly CanvasNode[],
  ties: readonly CanvasTie[],
  mode: ColourMode,
): Figures {
  const sizes = sizeBy ? figureOf(sizeBy, nodes, ties) : new Map<string, number>();
  const colours = colourBy ? figureOf(colourBy, nodes, ties) : new Map<string, number>();
  const size = sizeBy ? scaleOf(sizeBy, sizes) : undefined;
  const colour = colourBy ? scaleOf(colourBy, colours) : undefined;
  return {
    size,
    colour,
    paintOf(id) {
      const [ofSize, ofColour] = [sizes.get(id), colours.get(id)];
      return {
        ...(size && { size: ofSize === undefined ? MIDDLE : sizeAt(shareOf(size, ofSize)) }),
        ...(colour && {
          colour: ofColour === undefined ? NO_VALUE[mode] : colourAt(shareOf(colour, ofColour), mode),
        }),
      };
    },
  };
}
