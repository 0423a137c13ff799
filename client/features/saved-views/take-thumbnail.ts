import { MAX_THUMBNAIL } from '../../../server/contract/saved-views.ts';

const WIDTH = 360;
const HEIGHT = 225;
/** Smaller drawings are signs, not the page. */
const LEAST_AREA = 40_000;
/** Layers of one drawing begin at one place, in pixels. */
const MOST_APART = 2;

/**
 * A small picture of what the page has drawn: its largest drawing, layers laid over each other, on the colour behind it.
 * Null where nothing is drawn that may be read, or where the picture would be too large to keep.
 */
export function takeThumbnail(root: ParentNode): string | null {
  const layers = largestStack([...root.querySelectorAll('canvas')]);
  const [first] = layers;
  if (!first) return null;
  const { width, height } = first.getBoundingClientRect();
  const small = document.createElement('canvas');
  small.width = WIDTH;
  small.height = HEIGHT;
  const pen = small.getContext('2d');
  if (!pen) return null;
  pen.fillStyle =
    getComputedStyle(document.documentElement).getPropertyValue('--liantu-surface') || '#ffffff';
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  // The middle of the drawing fills the picture, nothing is stretched.
  const scale = Math.max(WIDTH / width, HEIGHT / height);
  const [w, h] = [width * scale, height * scale];
  for (const layer of layers) pen.drawImage(layer, (WIDTH - w) / 2, (HEIGHT - h) / 2, w, h);
  if (isBlank(pen)) return null;
  for (const quality of [0.75, 0.5, 0.3]) {
    const picture = encoded(small, quality);
    if (picture && picture.length <= MAX_THUMBNAIL) return picture;
  }
  return null;
}

function areaOf(canvas: HTMLCanvasElement): number {
  const { width, height } = canvas.getBoundingClientRect();
  return canvas.width > 0 && canvas.height > 0 ? width * height : 0;
}

/** The canvases that lie over the largest place that is drawn on, the lowest first. */
function largestStack(all: readonly HTMLCanvasElement[]): HTMLCanvasElement[] {
  const drawn = all.filter((canvas) => areaOf(canvas) >= LEAST_AREA);
  const largest = [...drawn].sort((a, b) => areaOf(b) - areaOf(a))[0];
  if (!largest) return [];
  const place = largest.getBoundingClientRect();
  return drawn.filter((canvas) => {
    const { left, top } = canvas.getBoundingClientRect();
    return Math.abs(left - place.left) < MOST_APART && Math.abs(top - place.top) < MOST_APART;
  });
}

/** Nothing has been drawn yet: every point has the colour of the first. */
function isBlank(pen: CanvasRenderingContext2D): boolean {
  try {
    const points = new Uint32Array(pen.getImageData(0, 0, WIDTH, HEIGHT).data.buffer);
    return points.every((point) => point === points[0]);
  } catch {
    return true;
  }
}

/** A drawing with a picture of another site in it may not be read. */
function encoded(canvas: HTMLCanvasElement, quality: number): string | null {
  try {
    const picture = canvas.toDataURL('image/jpeg', quality);
    return picture.startsWith('data:image/jpeg') ? picture : null;
  } catch {
    return null;
  }
}
