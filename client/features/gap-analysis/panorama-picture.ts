import { framePicture, type PictureWords } from '../../graph-canvas/save-picture.ts';

/** At least so much larger than drawn; what is written small when near is larger still. */
const SCALE = 2;

/** The whole panorama as a PNG at twice its size, whatever part of it the screen shows, with title, legend and date. */
export async function panoramaPicture(
  shown: SVGSVGElement,
  size: { width: number; height: number },
  words: PictureWords,
  shownAt = 1,
): Promise<Blob> {
  const scale = Math.max(SCALE, shownAt);
  const copy = shown.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size.width * scale));
  copy.setAttribute('height', String(size.height * scale));
  copy.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  copy.querySelector('[data-drawing]')?.removeAttribute('style');
  for (const ring of copy.querySelectorAll('rect[class]')) ring.remove();
  const svg = new Blob([withColours(new XMLSerializer().serializeToString(copy))], { type: 'image/svg+xml' });
  return framePicture(await rasterised(svg, size.width * scale, size.height * scale), words);
}

/** A picture stands on no page, so the page's own colours are written out. */
function withColours(svg: string): string {
  const page = getComputedStyle(document.documentElement);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => page.getPropertyValue(name).trim());
}

async function rasterised(svg: Blob, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
