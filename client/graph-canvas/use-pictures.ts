import type { Core } from 'cytoscape';
import { useMemo } from 'react';
import { useColourMode } from '../ui/colour-mode.ts';
import { FONT } from './canvas-style.ts';
import { paletteOf } from './palette.ts';
import { pictureOf } from './save-picture.ts';
import { sceneOf } from './scene.ts';
import { svgPicture, type Page, type PictureText, type SvgPicture } from './svg-picture.ts';

/** Paper on its long side, in pixels of 1/96 inch. */
export const PAPER = { a4: { width: 1123, height: 794 }, a3: { width: 1587, height: 1123 } } as const;
const PRINT = 300 / 96;
const SCREEN = 2;
/** Browsers refuse larger pictures. */
const LARGEST = 8000;

export type Pictures = {
  svg: () => Blob;
  /** At twice the screen's density, or 300 dots an inch on paper. */
  png: (paper?: keyof typeof PAPER) => Promise<Blob>;
};

/**
 * Pictures of the drawing as it looks now, with its title, legend and footnote. `nowhere` is given when districts are
 * framed, and names unknown places.
 */
export function usePictures(cy: Core | null, text: PictureText, nowhere?: string): Pictures {
  const mode = useColourMode();
  return useMemo(() => {
    const drawn = (page: Page): SvgPicture => {
      if (!cy) throw new Error('Nothing is drawn');
      return svgPicture(sceneOf(cy, mode, nowhere), page, text, paletteOf(mode));
    };
    return {
      svg: () => new Blob([drawn(null).svg], { type: 'image/svg+xml' }),
      async png(paper) {
        await document.fonts.load(`12px ${FONT}`);
        const picture = drawn(paper ? PAPER[paper] : null);
        const wanted = paper ? PRINT : SCREEN;
        return pictureOf(picture, Math.min(wanted, LARGEST / Math.max(picture.width, picture.height)));
      },
    };
  }, [cy, mode, text, nowhere]);
}
