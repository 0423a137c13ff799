import type { CanvasRenderer } from './canvas-renderer.ts';
import type { Point } from './layout/layout-model.ts';
import { FAINT } from './spotlight.ts';

export type View = { zoom: number; pan: Point; ratio: number };
/** The drawing as it looks from one point of view. */
export type Picture = { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D; view: View };

/**
 * The canvas on which pictures of a large drawing are shown. A picture is put on it once; then the canvas itself is
 * moved and stretched so that what it shows stands where it is now, which costs the page no drawing.
 */
export function openScreen(r: CanvasRenderer) {
  const pen = r.data.contexts[r.NODE];
  // It steps back gently: a pointer that crosses many marks would make it flicker.
  if (pen)
    Object.assign(pen.canvas.style, {
      transformOrigin: '0 0',
      willChange: 'transform, opacity',
      transition: 'opacity 0.12s',
    });
  let laid: { picture: Picture; width: number; height: number } | undefined;
  const put = ({ canvas }: Picture) => {
    if (!pen) return;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, r.canvasWidth, r.canvasHeight);
    pen.drawImage(canvas, 0, 0);
  };
  const move = ({ view: drawn }: Picture, { zoom, pan }: View) => {
    if (!pen) return;
    const scale = zoom / drawn.zoom;
    const [left, top] = [pan.x - drawn.pan.x * scale, pan.y - drawn.pan.y * scale];
    pen.canvas.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
  };
  return {
    show(picture: Picture, view: View, { finished, faint }: { finished: boolean; faint: boolean }): void {
      const { canvasWidth: width, canvasHeight: height } = r;
      // A canvas that is given another size is empty.
      if (!finished || laid?.picture !== picture || laid.width !== width || laid.height !== height)
        put(picture);
      laid = finished ? { picture, width, height } : undefined;
      move(picture, view);
      if (pen) pen.canvas.style.opacity = faint ? String(FAINT) : '';
    },
    /** From here on the library draws on the canvas itself. */
    leave(): void {
      laid = undefined;
      if (pen) Object.assign(pen.canvas.style, { transform: '', opacity: '' });
    },
  };
}
