import type { Core, NodeSingular } from 'cytoscape';
import type { ColourMode } from '../ui/colour-mode.ts';
import { FONT } from './canvas-style.ts';
import { isGrowing, isLarge } from './large.ts';
import { choosingWritten, lineHeights, nameBlock, type Named } from './name-blocks.ts';
import { nameColours } from './name-colour.ts';
import { FRAME_BUDGET, takeSteps, type Steps } from './slices.ts';
import { FAINT, stepsBack } from './spotlight.ts';

/** Names are chosen anew this long after the last movement, in ms. */
const SETTLED = 140;
/** Written beyond the edge of the screen, in pixels, so that names slide in with what they name. */
const MARGIN = 120;
/** While one zooms the names are stretched; beyond this those of a small drawing are written anew. */
const STRETCH = 1.4;
/** Names looked at, and written, in one step. */
const LOOKED_AT = 100;
const WRITTEN = 8;

/** The order in which names are written: what is lit, what a view is about, cards, then by ties drawn. */
export function namedOf(node: NodeSingular, ties: number = node.degree(false)): Named {
  const data = node.data();
  const [focus, chosen, card] = [Boolean(data.focus), node.hasClass('chosen'), node.hasClass('card')];
  const lit = node.hasClass('lit') ? 10_000 : stepsBack(node) ? -10_000 : 0;
  return {
    id: node.id(),
    nameLines: data.nameLines,
    captionLines: data.captionLines,
    textWidth: data.textWidth,
    width: data.width,
    height: data.height,
    card,
    focus,
    rank: lit + (card ? 40 : 0) + ties,
    always: focus || chosen || node.hasClass('found'),
  };
}

function* countingTies(cy: Core): Generator<void, Map<string, number>, void> {
  const counts = new Map<string, number>();
  for (const [index, tie] of cy.edges().toArray().entries()) {
    if (index % LOOKED_AT === LOOKED_AT - 1) yield;
    const { source, target } = tie.data();
    if (source === target) continue;
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

/** A canvas over the drawing and a little beyond its edges. */
function nameCanvas(cy: Core): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `position:absolute;left:-${MARGIN}px;top:-${MARGIN}px;transform-origin:${MARGIN}px ${MARGIN}px;pointer-events:none;z-index:3;visibility:hidden;will-change:transform`;
  cy.container()?.append(canvas);
  return canvas;
}

/** The pen of the canvas, cleared, in pixels of the screen from the drawing's corner. */
function penOn(canvas: HTMLCanvasElement, cy: Core): CanvasRenderingContext2D | null {
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [cy.width() + 2 * MARGIN, cy.height() + 2 * MARGIN];
  const [width, height] = [Math.round(wide * ratio), Math.round(high * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    [canvas.width, canvas.height] = [width, height];
    [canvas.style.width, canvas.style.height] = [`${wide}px`, `${high}px`];
  } else {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
  }
  pen.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio);
  [pen.textAlign, pen.textBaseline, pen.lineJoin] = ['center', 'middle', 'round'];
  return pen;
}

/**
 * Writes the names of nodes over the drawing: as large as the zoom makes them but never too small to read, and only
 * those that do not cover each other. Many are chosen and written in parts, some in each frame. Call the result to
 * take the layer away.
 */
export function openNameLayer(cy: Core, mode: ColourMode): () => void {
  /** Names are written out of sight, on the second one, and then shown. */
  let canvases: [HTMLCanvasElement, HTMLCanvasElement] = [nameCanvas(cy), nameCanvas(cy)];
  /** Each with the place of its block, of the four around its mark. */
  let shown = new Map<string, number>();
  let hovered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Steps | undefined;
  let frame = 0;

  /** How many ties each node has; asking each node takes longer than all the rest of the choosing. */
  let tiesOf: Map<string, number> | undefined;
  let moved = 0;
  /** Some node has moved since the names were written. */
  let stale = false;
  let written = { zoom: 1, pan: { x: 0, y: 0 } };

  const run = (steps: Steps) => {
    work = steps;
    goOn();
  };
  const goOn = () => {
    frame = 0;
    if (!work || cy.destroyed()) return;
    if (takeSteps(work, FRAME_BUDGET)) work = undefined;
    else frame = requestAnimationFrame(goOn);
  };

  const choose = () => {
    timer = undefined;
    if (cy.destroyed()) return;
    const wait = SETTLED - (performance.now() - moved);
    if (wait > 5 || isGrowing(cy)) {
      timer = setTimeout(choose, Math.max(wait, SETTLED));
      return;
    }
    // What was being written is out of date.
    cancelAnimationFrame(frame);
    run(choosing());
  };
  const later = () => {
    moved = performance.now();
    timer ??= setTimeout(choose, SETTLED);
  };

  function* choosing(): Steps {
    tiesOf ??= yield* countingTies(cy);
    const [zoom, pan, width, height] = [cy.zoom(), { ...cy.pan() }, cy.width(), cy.height()];
    const inView: { named: Named; at: { x: number; y: number } }[] = [];
    for (const [index, node] of cy.nodes().toArray().entries()) {
      if (index % LOOKED_AT === LOOKED_AT - 1) yield;
      if (node.removed() || node.hasClass('unplaced') || node.hasClass('away')) continue;
      const { x, y } = node.position();
      const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
      if (at.x < -MARGIN || at.y < -MARGIN || at.x > width + MARGIN || at.y > height + MARGIN) continue;
      const named = namedOf(node, tiesOf.get(node.id()) ?? 0);
      inView.push({ named: { ...named, always: named.always || named.id === hovered }, at });
    }
    const chosen = yield* choosingWritten(inView, zoom);
    shown = new Map(chosen.map(({ block, spot }) => [block.id, block.spots.indexOf(spot)]));
    yield* writing();
  }

  function* writing(): Steps {
    const [front, back] = canvases;
    const [zoom, pan] = [cy.zoom(), { ...cy.pan() }];
    const pen = penOn(back, cy);
    if (!pen) return;
    stale = false;
    let count = 0;
    for (const [id, place] of shown) {
      count += 1;
      if (count % WRITTEN === 0) yield;
      const node = cy.getElementById(id) as unknown as NodeSingular;
      if (node.empty() || node.hasClass('unplaced') || node.hasClass('away')) continue;
      write(pen, node, place, { zoom, pan });
    }
    written = { zoom, pan };
    canvases = [back, front];
    lay();
    back.style.visibility = 'visible';
    front.style.visibility = 'hidden';
  }

  const write = (
    pen: CanvasRenderingContext2D,
    node: NodeSingular,
    place: number,
    { zoom, pan }: typeof written,
  ) => {
    const { x, y } = node.position();
    const name = nameBlock(
      namedOf(node, tiesOf?.get(node.id())),
      { x: x * zoom + pan.x, y: y * zoom + pan.y },
      zoom,
    );
    const spot = name.spots[place] ?? name.spots[0];
    if (!spot) return;
    const { label, verdict } = node.data();
    pen.globalAlpha = stepsBack(node) && node.id() !== hovered ? FAINT : 1;
    pen.font = `${name.always ? 600 : 400} ${name.size}px ${FONT}`;
    const { text, halo } = nameColours(
      { label, verdict, slot: node.hasClass('slot'), card: node.hasClass('card') },
      mode,
    );
    [pen.fillStyle, pen.strokeStyle] = [text, halo];
    pen.lineWidth = Math.max(3, name.size / 4);
    const heights = lineHeights(name, spot.y);
    name.lines.forEach((line, index) => {
      const middle = heights[index] ?? spot.y;
      if (!name.inside) pen.strokeText(line, spot.x, middle);
      pen.fillText(line, spot.x, middle);
    });
  };

  /** Moving the whole layer costs nothing. */
  const lay = () => {
    const stretch = cy.zoom() / written.zoom;
    const { x, y } = cy.pan();
    canvases[0].style.transform = `translate(${x - written.pan.x * stretch}px, ${y - written.pan.y * stretch}px) scale(${stretch})`;
  };
  /** Only nodes that move by themselves have their names written anew, and those of a small drawing that is zoomed. */
  const follow = () => {
    const stretch = cy.zoom() / written.zoom;
    const stretched = (stretch > STRETCH || stretch < 1 / STRETCH) && !isLarge(cy);
    if (!work && (stale || stretched) && !isGrowing(cy)) run(writing());
    lay();
  };
  const restale = () => {
    stale = true;
    later();
  };

  const over = ({ target }: { target: NodeSingular }) => {
    hovered = target.id();
    later();
  };
  const out = () => {
    hovered = undefined;
    later();
  };
  const recount = () => {
    [tiesOf, work] = [undefined, undefined];
  };
  cy.on('add remove', recount);
  cy.on('render', follow);
  cy.on('viewport', later);
  cy.on('resize add remove data class position layoutstop', restale);
  cy.on('mouseover', 'node', over);
  cy.on('mouseout', 'node', out);
  later();
  return () => {
    if (timer !== undefined) clearTimeout(timer);
    cancelAnimationFrame(frame);
    cy.off('add remove', recount);
    cy.off('render', follow);
    cy.off('viewport', later);
    cy.off('resize add remove data class position layoutstop', restale);
    cy.off('mouseover', 'node', over);
    cy.off('mouseout', 'node', out);
    for (const canvas of canvases) canvas.remove();
  };
}
