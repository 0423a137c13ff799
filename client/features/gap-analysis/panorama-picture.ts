import { framePicture, type PictureWords } from '../../graph-canvas/save-picture.ts';

const SCALE = 2;

/** The whole panorama as a PNG at twice its size, whatever part of it the screen shows, with title, legend and date. */
export async function panoramaPicture(
  shown: SVGSVGElement,
  size: { width: number; height: number },
  words: PictureWords,
): Promise<Blob> {
  const copy = shown.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size.width * SCALE));
  copy.setAttribute('height', String(size.height * SCALE));
  copy.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  copy.querySelector('[data-drawing]')?.removeAttribute('transform');
  for (const ring of copy.querySelectorAll('rect[class]')) ring.remove();
  const svg = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  return framePicture(await rasterised(svg, size.width * SCALE, size.height * SCALE), words);
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
