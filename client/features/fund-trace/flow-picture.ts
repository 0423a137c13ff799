import { svgAddress } from '../../ui/table-export/export-model.ts';
import { pngOf } from '../../ui/table-export/png-of.ts';
import { FLOW_FONT, type FlowLook } from './flow-look.ts';

const HEADER = 40;
const LINE = 20;
const SIDE = 16;
const SCALE = 2;

/** The drawing as a file of its own: its title above, and below it what the marks mean and which day it shows. */
export function flowSvg(
  drawing: SVGSVGElement,
  words: { title: string; notes: readonly string[] },
  look: FlowLook,
): { text: string; width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  const whole = { width: width + 2 * SIDE, height: height + HEADER + words.notes.length * LINE + SIDE };
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('width', String(whole.width));
  svg.setAttribute('height', String(whole.height));
  svg.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`);
  svg.setAttribute('font-family', FLOW_FONT);
  svg.append(
    shape('rect', { width: whole.width, height: whole.height, fill: look.ground }),
    text(words.title, { x: SIDE, y: 26, 'font-size': 16, 'font-weight': 600, fill: look.ink }),
  );
  const inner = shape('g', { transform: `translate(${SIDE} ${HEADER})` });
  for (const part of drawing.children) inner.append(part.cloneNode(true));
  svg.append(inner);
  words.notes.forEach((note, line) => {
    const y = HEADER + height + (line + 1) * LINE - 4;
    svg.append(text(note, { x: SIDE, y, 'font-size': 12, fill: look.muted }));
  });
  return { text: new XMLSerializer().serializeToString(svg), ...whole };
}

/** The same as a picture of twice the size. Throws where the browser cannot draw it. */
export async function flowPng(svg: { text: string; width: number; height: number }): Promise<Blob> {
  return (await pngOf(svgAddress(svg.text), SCALE)).blob;
}

function shape(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

function text(words: string, attributes: Record<string, string | number>): SVGElement {
  const element = shape('text', attributes);
  element.textContent = words;
  return element;
}
