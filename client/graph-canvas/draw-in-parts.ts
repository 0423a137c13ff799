import type { Collection, Core } from 'cytoscape';
import { rendererOf, type CanvasRenderer, type Extent, type StyledElement } from './canvas-renderer.ts';
import { heightOf, sorted } from './drawing-order.ts';
import { findByPlace } from './find-by-place.ts';
import { isGrowing, isLarge } from './large.ts';
import { openScreen, type Picture, type View } from './picture-screen.ts';
import { FRAME_BUDGET, takeSteps, type Steps } from './slices.ts';
import { spotlightOf } from './spotlight.ts';
import { drawStraight, isStraight, type StyledTie } from './straight-ties.ts';

/** While a hand moves the drawing, or more of it comes, most of each frame belongs to that, in ms. */
const BUDGET_BESIDE = 4;
/** While it is being moved, what has come into view is drawn this often, in ms. */
const RENEWED_IN_MOTION = 300;
/** While a drawing is being put up, it is drawn this often, in ms. */
const RENEWED_IN_GROWTH = 120;
/** Elements drawn in one step. */
const PART = 24;

/**
 * Draws large drawings in parts, some in each frame, so that the page answers meanwhile: the first picture grows before
 * one's eyes, every later one is drawn out of sight and takes the place of the one before when it is whole. Dragging
 * and zooming move the present picture, ties and all, until the hand rests. Small drawings are left to the library.
 */
export function drawInParts(cy: Core): void {
  const r = rendererOf(cy);
  if (!r) return;
  findByPlace(cy, r);
  const { render, notify, redrawHint } = r;
  let shown: Picture | undefined;
  let spare: Picture | undefined;
  let begun: { picture: Picture; steps: Steps } | undefined;
  /** Something looks different from the picture begun last. */
  let outdated = true;
  let movesOnly = false;
  let finished = 0;
  const screen = openScreen(r);
  const drawAbove = openAbove(cy, r);
  let lit = spotlightOf(cy);
  /** What may look different from the picture shown, or must not be faint with it. */
  let apart: readonly StyledElement[] = [];

  r.notify = (name, elements) => {
    movesOnly = name === 'viewport';
    notify.call(r, name, elements);
    movesOnly = false;
  };
  r.redrawHint = (group, needed) => {
    if (group === 'eles' && needed && !movesOnly) outdated = true;
    redrawHint.call(r, group, needed);
  };
  r.getCachedZSortedEles = (again) => (!again && r.cachedZSortedEles) || sorted(cy, r);

  r.render = (options) => {
    const ratio = r.getPixelRatio();
    const inParts = isLarge(cy) || isGrowing(cy);
    if (options?.forcedContext || !inParts || r.prevPxRatio !== ratio) {
      if (!options?.forcedContext) {
        [shown, begun, outdated] = [undefined, undefined, true];
        apart = [];
        screen.leave();
      }
      render.call(r, options);
      return;
    }
    const view = { zoom: cy.zoom(), pan: { ...cy.pan() }, ratio };
    const inHand = Boolean(r.pinching || r.hoverData.dragging || r.swipePanning || r.data.wheelZooming);
    if (lit !== spotlightOf(cy)) {
      lit = spotlightOf(cy);
      apart = inOrder([...apart, ...elementsOf(lit)]);
    }
    const pause = inHand ? RENEWED_IN_MOTION : isGrowing(cy) ? RENEWED_IN_GROWTH : 0;
    const rested = performance.now() - finished >= pause;
    if (!begun && picturesAreThere(r) && (!shown || (rested && (outdated || !isSame(shown.view, view))))) {
      outdated = false;
      const picture = cleared(spare ?? newPicture(view), r, view);
      spare = undefined;
      begun = { picture, steps: painting(cy, r, picture) };
    }
    if (begun && takeSteps(begun.steps, inHand || isGrowing(cy) ? BUDGET_BESIDE : FRAME_BUDGET)) {
      [spare, shown, begun] = [shown, begun.picture, undefined];
      finished = performance.now();
      if (!outdated) apart = inOrder(elementsOf(lit));
    }
    const picture = shown ?? begun?.picture;
    if (picture) screen.show(picture, view, { finished: picture === shown, faint: lit !== undefined });
    r.data.canvasNeedsRedraw[r.NODE] = false;
    drawAbove(view, apart);
    r.drawSelectionRectangle({}, (pen) => aim(pen, r, view));
    cy.emit('render');
    // What asks for another frame during one is forgotten.
    if (begun || outdated || (!inHand && shown && !isSame(shown.view, view)) || !shown)
      requestAnimationFrame(() => r.destroyed || r.redraw());
  };
}

/** Each once, the lowest first. */
const inOrder = (elements: readonly StyledElement[]) =>
  [...new Set(elements)].sort((a, b) => heightOf(a) - heightOf(b));

const elementsOf = (lit: Collection | undefined) => (lit?.toArray() ?? []) as StyledElement[];

const isSame = (a: View, b: View) =>
  a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y && a.ratio === b.ratio;

/** Marks wait for the drawings on them: each drawn without would be drawn anew by itself when it comes. */
const picturesAreThere = (r: CanvasRenderer) =>
  Object.values(r.imageCache ?? {}).every(({ image }) => image.complete);

function newPicture(view: View): Picture {
  const canvas = document.createElement('canvas');
  return { canvas, pen: canvas.getContext('2d') as CanvasRenderingContext2D, view };
}

function cleared(picture: Picture, r: CanvasRenderer, view: View): Picture {
  const { canvas, pen } = picture;
  if (canvas.width !== r.canvasWidth || canvas.height !== r.canvasHeight)
    [canvas.width, canvas.height] = [r.canvasWidth, r.canvasHeight];
  aim(pen, r, view);
  return { canvas, pen, view };
}

/** Clears the canvas and lays the plane of the drawing over it. */
function aim(pen: CanvasRenderingContext2D, r: CanvasRenderer, { zoom, pan, ratio }: View): void {
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, r.canvasWidth, r.canvasHeight);
  pen.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio);
}

/** Ties below, marks above them; ties not before the marks have their places. */
function* painting(cy: Core, r: CanvasRenderer, { canvas, pen, view }: Picture): Steps {
  const { zoom, pan, ratio } = view;
  const extent: Extent = {
    x1: -pan.x / zoom,
    y1: -pan.y / zoom,
    x2: (canvas.width / ratio - pan.x) / zoom,
    y2: (canvas.height / ratio - pan.y) / zoom,
  };
  const elements = isGrowing(cy)
    ? (cy.nodes().toArray() as StyledElement[])
    : r.getCachedZSortedEles().nondrag;
  for (let at = 0; at < elements.length; at += PART) {
    drawAll(pen, r, elements.slice(at, at + PART), ratio, extent);
    yield;
  }
}

/** Draws what stands out while the rest is faint, and above it what the hand holds: anew in every frame. */
function openAbove(cy: Core, r: CanvasRenderer) {
  let empty = true;
  return (view: View, apart: readonly StyledElement[]): void => {
    const pen = r.data.contexts[r.DRAG];
    const held = r.cachedZSortedEles?.drag ?? [];
    r.data.canvasNeedsRedraw[r.DRAG] = false;
    if (!pen || (empty && apart.length === 0 && held.length === 0)) return;
    aim(pen, r, view);
    const inHand = new Set(held);
    const still = apart.filter((element) => !inHand.has(element));
    drawAll(pen, r, still, view.ratio, cy.extent());
    for (const element of held) r.drawCachedElement(pen, element, view.ratio, cy.extent());
    empty = apart.length === 0 && held.length === 0;
  };
}

/** Straight ties below everything else. */
function drawAll(
  pen: CanvasRenderingContext2D,
  r: CanvasRenderer,
  elements: readonly StyledElement[],
  ratio: number,
  extent: Extent,
): void {
  const lines: StyledTie[] = [];
  const others: StyledElement[] = [];
  for (const element of elements) {
    if (element.removed()) continue;
    if (isTie(element) && isStraight(element)) lines.push(element);
    else others.push(element);
  }
  drawStraight(pen, lines, extent);
  for (const element of others) r.drawCachedElement(pen, element, ratio, extent);
}
const isTie = (element: StyledElement): element is StyledTie => element.isEdge();
