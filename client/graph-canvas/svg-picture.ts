import { LABEL_LOOK } from '../ui/label-look.ts';
import type { Label } from '../../server/contract/graph-model.ts';
import type { DistrictBox } from './district-boxes.ts';
import { lineHeights, writtenNames } from './name-blocks.ts';
import { widthOf } from './node-box.ts';
import { ICON_STROKE } from './node-pictures.ts';
import type { Palette } from './palette.ts';
import type { Scene, SceneNode, SceneTie } from './scene.ts';
import { shapePath } from './shape-path.ts';

/** One entry of a picture's legend: a kind's mark, a patch of colour, or a line. */
export type PictureMark = { text: string; colour: string } & (
  | { kind: 'mark'; label: Label }
  | { kind: 'patch'; border?: string }
  | { kind: 'line'; dashes: number[]; double?: boolean; bar?: boolean }
);

export type PictureText = { title: string; footnote: string; legend: readonly PictureMark[] };
/** Width and height of the whole picture, in pixels of 1/96 inch; null is as large as the drawing needs. */
export type Page = { width: number; height: number } | null;
export type SvgPicture = { svg: string; width: number; height: number };

const MARGIN = 24;
const TITLE = 40;
const ROW = 22;
const LEAST_WIDTH = 720;
const FONT_FAMILY =
  'PingFang SC, Hiragino Sans GB, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, sans-serif';

/** The drawing with title, legend and footnote as an SVG document; its words stay words. */
export function svgPicture(scene: Scene, page: Page, text: PictureText, palette: Palette): SvgPicture {
  const box = boxOf(scene);
  const width = page?.width ?? Math.max(LEAST_WIDTH, box.width + 2 * MARGIN);
  const rows = legendRows(text.legend, width - 2 * MARGIN);
  const below = (rows.length + 1) * ROW + MARGIN;
  const height = page?.height ?? TITLE + box.height + 2 * MARGIN + below;
  const free = { width: width - 2 * MARGIN, height: height - TITLE - MARGIN - below };
  const zoom = Math.min(page ? 2 : 1, free.width / box.width, free.height / box.height);
  const offset = {
    x: width / 2 - (box.left + box.width / 2) * zoom,
    y: TITLE + MARGIN / 2 + free.height / 2 - (box.top + box.height / 2) * zoom,
  };
  const legendTop = height - below + ROW / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT_FAMILY}">`,
    `<title>${escaped(text.title)}</title>`,
    `<defs><pattern id="hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.6" height="9" fill="${palette.hatch}"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${palette.ground}"/>`,
    words(text.title, MARGIN, TITLE / 2 + 6, 17, palette.text, ' font-weight="600"'),
    `<g transform="translate(${n(offset.x)} ${n(offset.y)}) scale(${n4(zoom)})">`,
    ...scene.frames.map((frame) => frameSvg(frame, palette)),
    ...scene.ties.map((tie) => tieSvg(tie, palette)),
    ...scene.nodes.map(nodeSvg),
    '</g>',
    ...scene.frames.map(({ name, x1, y1 }) =>
      words(
        name,
        x1 * zoom + offset.x + 4,
        y1 * zoom + offset.y - 9,
        12,
        palette.textSoft,
        ' font-weight="600"',
      ),
    ),
    ...captionsSvg(scene.ties, offset, zoom, palette),
    ...namesSvg(scene.nodes, offset, zoom),
    ...rows.flatMap((row, index) =>
      row.map(({ mark, x }) => legendSvg(mark, MARGIN + x, legendTop + index * ROW, palette)),
    ),
    words(text.footnote, MARGIN, legendTop + rows.length * ROW, 12, palette.textSoft),
    '</svg>',
  ];
  return { svg: svg.join('\n'), width, height };
}

const n = (value: number) => String(Math.round(value * 100) / 100);
const n4 = (value: number) => String(Math.round(value * 10_000) / 10_000);
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/** Text that begins at x and whose middle is at y. */
const words = (text: string, x: number, y: number, size: number, colour: string, more = '') =>
  `<text x="${n(x)}" y="${n(y)}" dy="0.35em" font-size="${n(size)}" fill="${colour}"${more}>${escaped(text)}</text>`;

function boxOf({ nodes, frames }: Scene) {
  if (nodes.length === 0) return { left: 0, top: 0, width: 1, height: 1 };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, width, height, roomWidth, roomHeight } of nodes) {
    left = Math.min(left, x - Math.max(width, roomWidth) / 2);
    right = Math.max(right, x + Math.max(width, roomWidth) / 2);
    top = Math.min(top, y - height / 2);
    bottom = Math.max(bottom, y - height / 2 + roomHeight);
  }
  for (const { x1, y1, x2, y2 } of frames) {
    left = Math.min(left, x1);
    right = Math.max(right, x2);
    top = Math.min(top, y1 - FRAME_NAME);
    bottom = Math.max(bottom, y2);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** Room for the name over a frame. */
const FRAME_NAME = 18;

function frameSvg({ id, x1, y1, x2, y2 }: DistrictBox, palette: Palette): string {
  const look =
    id === '' ? 'fill="none" stroke-dasharray="4 3"' : `fill="${palette.card.fill}" fill-opacity="0.5"`;
  return `<rect x="${n(x1)}" y="${n(y1)}" width="${n(x2 - x1)}" height="${n(y2 - y1)}" rx="8" ${look} stroke="${palette.line}"/>`;
}

function nodeSvg(node: SceneNode): string {
  const path = shapePath(node.shape, node.width, node.height);
  const border = `stroke="${node.border}" stroke-width="${n(node.borderWidth)}"${node.dashed ? ' stroke-dasharray="5 3"' : ''}`;
  const icon = node.icon
    ? `<path d="${node.icon}" fill="none" stroke="#fff" stroke-width="${ICON_STROKE}" stroke-linecap="round" stroke-linejoin="round" transform="scale(${n4((node.width * 0.68) / 24)}) translate(-12 -12)"/>`
    : '';
  const hatch = node.hatched ? `<path d="${path}" fill="url(#hatch)"/>` : '';
  const between = node.stacked
    ? `<path d="${path}" fill="none" stroke="${node.fill}" stroke-width="${n(node.borderWidth / 3)}"/>`
    : '';
  return `<g transform="translate(${n(node.x)} ${n(node.y)})"${opacity(node)}><path d="${path}" fill="${node.fill}" ${border}/>${between}${hatch}${icon}</g>`;
}

const opacity = ({ opacity: value }: { opacity: number }) => (value < 1 ? ` opacity="${n(value)}"` : '');

/** A line through its control points: between two of them the curve passes their middle. */
function tiePath({ from, to, controls }: SceneTie): string {
  const start = `M${n(from.x)} ${n(from.y)}`;
  if (controls.length === 0) return `${start}L${n(to.x)} ${n(to.y)}`;
  const curves = controls.map((control, index) => {
    const next = controls[index + 1];
    const end = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : to;
    return `Q${n(control.x)} ${n(control.y)} ${n(end.x)} ${n(end.y)}`;
  });
  return start + curves.join('');
}

function tieSvg(tie: SceneTie, palette: Palette): string {
  const d = tiePath(tie);
  const dashes = tie.dashes.length ? ` stroke-dasharray="${tie.dashes.join(' ')}"` : '';
  const colour = tie.double?.colour ?? tie.colour;
  const line = tie.double
    ? `<path d="${d}" stroke="${colour}" stroke-width="${n(tie.double.width)}"/><path d="${d}" stroke="${palette.ground}" stroke-width="${n(tie.width)}"/>`
    : `<path d="${d}" stroke="${colour}" stroke-width="${n(tie.width)}"${dashes}/>`;
  const before = tie.controls.at(-1) ?? tie.from;
  const turn = degrees(before, tie.to);
  const arrow = tie.arrow
    ? `<path d="M0 0L-9 -4L-9 4Z" fill="${colour}" transform="translate(${n(tie.to.x)} ${n(tie.to.y)}) rotate(${turn})"/>`
    : '';
  const bar = tie.ended
    ? `<path d="M0 -5V5" stroke="${colour}" stroke-width="2" transform="translate(${n(tie.middle.x)} ${n(tie.middle.y)}) rotate(${degrees(tie.from, tie.to)})"/>`
    : '';
  return `<g fill="none"${opacity(tie)}>${line}${arrow}${bar}</g>`;
}

const degrees = (from: { x: number; y: number }, to: { x: number; y: number }) =>
  n((Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI);

type Offset = { x: number; y: number };

function namesSvg(nodes: readonly SceneNode[], offset: Offset, zoom: number): string[] {
  const byId = new Map(nodes.map((node) => [node.named.id, node]));
  const written = writtenNames(
    nodes.map(({ named, x, y }) => ({ named, at: { x: x * zoom + offset.x, y: y * zoom + offset.y } })),
    zoom,
  );
  return written.flatMap(({ block, spot }) => {
    const node = byId.get(block.id);
    if (!node) return [];
    const heights = lineHeights(block, spot.y);
    const lines = block.lines.map(
      (line, index) =>
        `<tspan x="${n(spot.x)}" y="${n(heights[index] ?? spot.y)}" dy="0.35em">${escaped(line)}</tspan>`,
    );
    const halo = block.inside
      ? ''
      : ` stroke="${node.nameColours.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
    return `<text text-anchor="middle" font-size="${n(block.size)}" fill="${node.nameColours.text}"${block.always ? ' font-weight="600"' : ''}${halo}${opacity(node)}>${lines.join('')}</text>`;
  });
}

const CAPTION = 11;
function captionsSvg(ties: readonly SceneTie[], offset: Offset, zoom: number, palette: Palette): string[] {
  return ties.flatMap(({ caption, middle, ...tie }) => {
    if (!caption) return [];
    const [x, y] = [middle.x * zoom + offset.x, middle.y * zoom + offset.y];
    const lines = caption.text.split('\n');
    const size = Math.max(8, CAPTION * zoom);
    const spans = lines.map(
      (line, index) =>
        `<tspan x="${n(x)}" y="${n(y + (index - (lines.length - 1) / 2) * size * 1.2)}" dy="0.35em">${escaped(line)}</tspan>`,
    );
    return [
      `<text text-anchor="middle" font-size="${n(size)}" fill="${caption.colour}" stroke="${palette.ground}" stroke-width="3" paint-order="stroke"${opacity(tie)}>${spans.join('')}</text>`,
    ];
  });
}

type Placed = { mark: PictureMark; x: number };

function legendRows(legend: readonly PictureMark[], width: number): Placed[][] {
  const rows: Placed[][] = [];
  let x = Infinity;
  for (const mark of legend) {
    const needed = widthOf(mark.text) + 46;
    if (x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ mark, x });
    x += needed;
  }
  return rows;
}

function legendSvg(mark: PictureMark, x: number, y: number, palette: Palette): string {
  const text = words(mark.text, x + 26, y, 12, palette.text);
  if (mark.kind === 'line') {
    const d = `M${n(x - 2)} ${n(y)}H${n(x + 20)}`;
    const dashes = mark.dashes.length ? ` stroke-dasharray="${mark.dashes.join(' ')}"` : '';
    const line = mark.double
      ? `<path d="${d}" stroke="${mark.colour}" stroke-width="4.4"/><path d="${d}" stroke="${palette.ground}" stroke-width="2"/>`
      : `<path d="${d}" stroke="${mark.colour}" stroke-width="2"${dashes}/>`;
    const bar = mark.bar
      ? `<path d="M${n(x + 9)} ${n(y - 5)}v10" stroke="${mark.colour}" stroke-width="2"/>`
      : '';
    return line + bar + text;
  }
  const shape = mark.kind === 'mark' ? LABEL_LOOK[mark.label].shape : 'round-rectangle';
  const border = mark.kind === 'patch' && mark.border ? ` stroke="${mark.border}"` : '';
  const icon =
    mark.kind === 'mark'
      ? `<path d="${LABEL_LOOK[mark.label].icon}" fill="none" stroke="#fff" stroke-width="2.1" transform="scale(0.44) translate(-12 -12)"/>`
      : '';
  return `<g transform="translate(${n(x + 9)} ${n(y)})"><path d="${shapePath(shape, 16, 16)}" fill="${mark.colour}"${border}/>${icon}</g>${text}`;
}
