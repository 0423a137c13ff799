/** A picture as PNG, with the size it is meant to be seen at, in pixels. */
export type Png = { blob: Blob; width: number; height: number };

/** Browsers refuse to draw what is longer. */
const LONGEST = 8_000;

/** What stands at an address, `scale` dots to each of its pixels, or as many as fit. Throws where the browser cannot draw it. */
export async function pngOf(address: string, scale: number): Promise<Png> {
  const image = new Image();
  image.src = address;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const dots = Math.min(scale, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * dots);
  canvas.height = Math.round(height * dots);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw pictures');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((drawn) => (drawn ? resolve(drawn) : reject(new Error('The picture is too large'))));
  });
  return { blob, width, height };
}
