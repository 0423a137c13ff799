import type { Core, NodeSingular } from 'cytoscape';
import type { ColourMode } from '../ui/colour-mode.ts';
import { FONT } from './canvas-style.ts';
import { easeMoving } from './ease-moving.ts';
import { lineHeights, nameBlock, writtenNames, type Named } from './name-blocks.ts';
import { nameColours } from './name-colour.ts';

/** Names are chosen anew this long after the last movement, in ms. */
const SETTLED = 140;
/** Written beyond the edge of the screen, in pixels, so that names slide in with what they name. */
const MARGIN = 120;
/** While one zooms the names are stretched; beyond this they are written anew. */
const STRETCH = 1.4;
const DIMMED = 0.2;

/** The order in which names are written: what is lit, what a view is about, cards, then by ties drawn. */
export function namedOf(node: NodeSingular): Named {
  const data = node.data();
  const [focus, chosen, card] = [Boolean(data.focus), node.hasClass('chosen'), node.hasClass('card')];
  const lit = node.hasClass('lit') ? 10_000 : node.hasClass('dimmed') ? -10_000 : 0;
  return {
    id: node.id(),
    nameLines: data.nameLines,
    captionLines: data.captionLines,
    textWidth: data.textWidth,
    width: data.width,
    height: data.height,
    card,
    focus,
    rank: lit + (card ? 40 : 0) + node.degree(false),
    always: focus || chosen || node.hasClass('found'),
  };
}

/**
 * Writes the names of nodes over the drawing: as large as the zoom makes them but never too small to read, and only
 * those that do not cover each other. Call the result to take the layer away.
 */
export function openNameLayer(cy: Core, mode: ColourMode): () => void {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = `position:absolute;left:-${MARGIN}px;top:-${MARGIN}px;transform-origin:${MARGIN}px ${MARGIN}px;pointer-events:none;z-index:3`;
  cy.container()?.append(canvas);
  const pen = canvas.getContext('2d');
  /** Each with the place of its block, of the four around its mark. */
  let shown = new Map<string, number>();
  let hovered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let moved = 0;
  /** Some node has moved since the names were written. */
  let stale = false;
  let written = { zoom: 1, pan: { x: 0, y: 0 } };
  const choose = () => {
    timer = undefined;
    if (cy.destroyed()) return;
    const still = performance.now() - moved;
    if (still < SETTLED - 5) {
      timer = setTimeout(choose, SETTLED - still);
      return;
    }
    const [zoom, pan, width, height] = [cy.zoom(), cy.pan(), cy.width(), cy.height()];
    const inView = cy
      .nodes()
      .toArray()
      .flatMap((node) => {
        if (node.hasClass('unplaced') || node.hasClass('away')) return [];
        const { x, y } = node.position();
        const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
        if (at.x < -MARGIN || at.y < -MARGIN || at.x > width + MARGIN || at.y > height + MARGIN) return [];
        const named = namedOf(node);
        return [{ named: { ...named, always: named.always || named.id === hovered }, at }];
      });
    easeMoving(cy, inView.length);
    shown = new Map(
      writtenNames(inView, zoom).map(({ block, spot }) => [block.id, block.spots.indexOf(spot)]),
    );
    draw();
  };
  const later = () => {
    moved = performance.now();
    timer ??= setTimeout(choose, SETTLED);
  };

  const draw = () => {
    if (!pen || cy.destroyed()) return;
    const [zoom, pan, ratio] = [cy.zoom(), { ...cy.pan() }, window.devicePixelRatio || 1];
    const [wide, high] = [cy.width() + 2 * MARGIN, cy.height() + 2 * MARGIN];
    const [width, height] = [Math.round(wide * ratio), Math.round(high * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${wide}px`;
      canvas.style.height = `${high}px`;
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
    }
    stale = false;
    written = { zoom, pan };
    canvas.style.transform = 'none';
    pen.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    for (const [id, place] of shown) {
      const node = cy.getElementById(id) as unknown as NodeSingular;
      if (node.empty() || node.hasClass('unplaced') || node.hasClass('away')) continue;
      const { x, y } = node.position();
      const name = nameBlock(namedOf(node), { x: x * zoom + pan.x, y: y * zoom + pan.y }, zoom);
      const spot = name.spots[place] ?? name.spots[0];
      if (!spot) continue;
      const { label, verdict } = node.data();
      pen.globalAlpha = node.hasClass('dimmed') && id !== hovered ? DIMMED : 1;
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
    }
    pen.globalAlpha = 1;
  };

  /** Moving the whole layer costs nothing; only nodes that move by themselves have their names written anew. */
  const follow = () => {
    const stretch = cy.zoom() / written.zoom;
    if (stale || stretch > STRETCH || stretch < 1 / STRETCH) {
      draw();
      return;
    }
    const { x, y } = cy.pan();
    canvas.style.transform = `translate(${x - written.pan.x * stretch}px, ${y - written.pan.y * stretch}px) scale(${stretch})`;
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
  cy.on('render', follow);
  cy.on('viewport', later);
  cy.on('resize add remove data class position layoutstop', restale);
  cy.on('mouseover', 'node', over);
  cy.on('mouseout', 'node', out);
  later();
  return () => {
    if (timer !== undefined) clearTimeout(timer);
    cy.off('render', follow);
    cy.off('viewport', later);
    cy.off('resize add remove data class position layoutstop', restale);
    cy.off('mouseover', 'node', over);
    cy.off('mouseout', 'node', out);
    canvas.remove();
  };
}
