import type { Core, NodeSingular } from 'cytoscape';
import type { ColourMode } from '../ui/colour-mode.ts';
import { FONT } from './canvas-style.ts';
import { lineHeights, nameBlock, writtenNames, type Named } from './name-blocks.ts';
import { nameColour } from './name-colour.ts';
import { paletteOf } from './palette.ts';

/** Names are chosen anew this long after the last movement, in ms. */
const SETTLED = 90;
/** Beyond the edge of the screen, so that names slide in with what they name. */
const MARGIN = 60;
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
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none;z-index:3';
  cy.container()?.append(canvas);
  const pen = canvas.getContext('2d');
  const palette = paletteOf(mode);
  /** Each with the place of its block, of the four around its mark. */
  let shown = new Map<string, number>();
  let hovered: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  let moved = 0;
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
    const [zoom, pan, ratio] = [cy.zoom(), cy.pan(), window.devicePixelRatio || 1];
    const [width, height] = [Math.round(cy.width() * ratio), Math.round(cy.height() * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    } else {
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, width, height);
    }
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.textAlign = 'center';
    pen.textBaseline = 'middle';
    pen.lineJoin = 'round';
    pen.strokeStyle = palette.ground;
    for (const [id, place] of shown) {
      const node = cy.getElementById(id) as unknown as NodeSingular;
      if (node.empty() || node.hasClass('unplaced') || node.hasClass('away')) continue;
      const { x, y } = node.position();
      const written = nameBlock(namedOf(node), { x: x * zoom + pan.x, y: y * zoom + pan.y }, zoom);
      const spot = written.spots[place] ?? written.spots[0];
      if (!spot) continue;
      const { label, verdict } = node.data();
      pen.globalAlpha = node.hasClass('dimmed') && id !== hovered ? DIMMED : 1;
      pen.font = `${written.always ? 600 : 400} ${written.size}px ${FONT}`;
      pen.fillStyle = nameColour({ label, verdict, slot: node.hasClass('slot') }, written.inside, mode);
      pen.lineWidth = Math.max(3, written.size / 4);
      const heights = lineHeights(written, spot.y);
      written.lines.forEach((line, index) => {
        const height = heights[index] ?? spot.y;
        if (!written.inside) pen.strokeText(line, spot.x, height);
        pen.fillText(line, spot.x, height);
      });
    }
    pen.globalAlpha = 1;
  };

  const over = ({ target }: { target: NodeSingular }) => {
    hovered = target.id();
    later();
  };
  const out = () => {
    hovered = undefined;
    later();
  };
  cy.on('render', draw);
  cy.on('viewport resize add remove data class position layoutstop', later);
  cy.on('mouseover', 'node', over);
  cy.on('mouseout', 'node', out);
  later();
  return () => {
    if (timer !== undefined) clearTimeout(timer);
    cy.off('render', draw);
    cy.off('viewport resize add remove data class position layoutstop', later);
    cy.off('mouseover', 'node', over);
    cy.off('mouseout', 'node', out);
    canvas.remove();
  };
}
