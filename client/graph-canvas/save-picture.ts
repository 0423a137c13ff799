import { FONT } from './canvas-style.ts';

const SCALE = 2;
const MARGIN = 24 * SCALE;

/** A patch of colour, or a line of it with these dashes. */
export type LegendMark = { colour: string; text: string; dashes?: number[] };

export type PictureWords = {
  title: string;
  /** One line that explains the drawing: kinds, verdicts, lines. */
  legend: LegendMark[];
  footnote: string;
};

/** Sets the drawing on white with its title above and, below, what the colours mean and how old the data are. */
export async function framePicture(drawing: Blob, words: PictureWords): Promise<Blob> {
  const image = await createImageBitmap(drawing);
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser cannot draw pictures');
  const width = Math.max(image.width + 2 * MARGIN, 720 * SCALE);
  pen.font = `${13 * SCALE}px ${FONT}`;
  const lines = legendLines(pen, words.legend, width - 2 * MARGIN);
  const header = 48 * SCALE;
  const lineHeight = 24 * SCALE;
  canvas.width = width;
  canvas.height = header + image.height + 2 * MARGIN + lines.length * lineHeight + lineHeight;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#1c2733';
  pen.textBaseline = 'middle';
  pen.font = `600 ${17 * SCALE}px ${FONT}`;
  pen.fillText(words.title, MARGIN, header / 2 + 6 * SCALE, width - 2 * MARGIN);
  pen.drawImage(image, (width - image.width) / 2, header);
  let y = header + image.height + MARGIN;
  pen.font = `${13 * SCALE}px ${FONT}`;
  for (const line of lines) {
    for (const { x, entry } of line) {
      drawMark(pen, entry, MARGIN + x, y);
      pen.fillStyle = '#1c2733';
      pen.fillText(entry.text, MARGIN + x + 18 * SCALE, y);
    }
    y += lineHeight;
  }
  pen.fillStyle = '#5f6e7f';
  pen.fillText(words.footnote, MARGIN, y, width - 2 * MARGIN);
  image.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))),
      'image/png',
    );
  });
}

function drawMark(pen: CanvasRenderingContext2D, { colour, dashes }: LegendMark, x: number, y: number): void {
  if (!dashes) {
    pen.fillStyle = colour;
    pen.fillRect(x, y - 6 * SCALE, 12 * SCALE, 12 * SCALE);
    return;
  }
  pen.strokeStyle = colour;
  pen.lineWidth = 2 * SCALE;
  pen.setLineDash(dashes.map((dash) => dash * SCALE));
  pen.beginPath();
  pen.moveTo(x - 4 * SCALE, y);
  pen.lineTo(x + 14 * SCALE, y);
  pen.stroke();
}

type Placed = { x: number; entry: LegendMark };

function legendLines(
  pen: CanvasRenderingContext2D,
  legend: PictureWords['legend'],
  width: number,
): Placed[][] {
  const lines: Placed[][] = [];
  let line: Placed[] = [];
  let x = 0;
  for (const entry of legend) {
    const needed = pen.measureText(entry.text).width + 36 * SCALE;
    if (line.length && x + needed > width) {
      lines.push(line);
      line = [];
      x = 0;
    }
    line.push({ x, entry });
    x += needed;
  }
  if (line.length) lines.push(line);
  return lines;
}

/** Hands a file to the browser's downloads. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A PNG of an SVG document, `scale` dots to each of its pixels. */
export async function pictureOf(
  { svg, width, height }: { svg: string; width: number; height: number },
  scale: number,
): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('This browser cannot draw pictures');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
