import type { Label } from '../../server/contract/graph-model.ts';
import { LABEL_LOOK } from '../ui/label-look.ts';
import type { ColourMode } from '../ui/colour-mode.ts';

/** Every colour of the canvas that is not a kind's or a verdict's own. */
export type Palette = {
  ground: string;
  text: string;
  textSoft: string;
  line: string;
  ended: string;
  weak: string;
  accent: string;
  /** Nearer to the ground than the accent: the ties of a hub are many. */
  lit: string;
  /** Around marks, so that one does not melt into another. */
  rim: string;
  card: { fill: string; border: string; text: string };
  hatch: string;
};

const LIGHT: Palette = {
  ground: '#ffffff',
  text: '#1c2733',
  textSoft: '#45525f',
  line: '#8b9bb0',
  ended: '#c3cad3',
  weak: '#c4570a',
  accent: '#0b5cad',
  lit: '#4a86c4',
  rim: '#ffffff',
  card: { fill: '#eef3f8', border: '#5b7f9e', text: '#1c2733' },
  hatch: '#c3c9d1',
};

const DARK: Palette = {
  ground: '#18222d',
  text: '#e6ecf2',
  textSoft: '#b9c6d3',
  line: '#64798f',
  ended: '#44525f',
  weak: '#f2964a',
  accent: '#6cb2f5',
  lit: '#5aa0e0',
  rim: '#18222d',
  card: { fill: '#26394b', border: '#7fa3c4', text: '#e6ecf2' },
  hatch: '#455463',
};

export const paletteOf = (mode: ColourMode): Palette => (mode === 'dark' ? DARK : LIGHT);

/** A kind's colour; on a dark ground lighter, as far as its white drawing can still be seen on it. */
export function labelColour(label: Label, mode: ColourMode): string {
  const { colour } = LABEL_LOOK[label];
  return mode === 'dark' ? mixed(colour, '#ffffff', 0.18) : colour;
}

/** The colour `share` of the way from `a` to `b`, both as `#rrggbb`. */
export function mixed(a: string, b: string, share: number): string {
  const part = (at: number) => {
    const [from, to] = [parseInt(a.slice(at, at + 2), 16), parseInt(b.slice(at, at + 2), 16)];
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
