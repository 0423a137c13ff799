import { LABEL_NAMES, type Label } from '../../server/contract/graph-model.ts';
import { LABEL_LOOK } from '../ui/label-look.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import type { ColourMode } from '../ui/colour-mode.ts';
import { paletteOf } from './palette.ts';

const uri = (svg: string) => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

/** Strokes this wide on the grid of 24 are still told apart when the mark is 16 pixels. */
export const ICON_STROKE = 2.1;

/** The white drawing of a kind of entity, to lie on its coloured shape. */
export function labelPicture(label: Label): string {
  return uri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24"><path d="${LABEL_LOOK[label].icon}" fill="none" stroke="#fff" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  );
}

/** All of them, to be loaded before the first mark is drawn. */
export const labelPictures = (): string[] => LABEL_NAMES.map(labelPicture);

/** Slanted lines for 数据不足, so that it reads as "not judged" without its colour. */
export function hatchPicture(mode: ColourMode): string {
  const { fill } = verdictLook(mode).unknown;
  const { hatch } = paletteOf(mode);
  return uri(
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160" viewBox="0 0 320 160"><defs><pattern id="h" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="${fill}"/><rect width="1.6" height="9" fill="${hatch}"/></pattern></defs><rect width="320" height="160" fill="url(#h)"/></svg>`,
  );
}
