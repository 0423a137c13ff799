import type { Core } from 'cytoscape';
import Flatbush from 'flatbush';
import type { CanvasRenderer, Sorted, StyledElement } from './canvas-renderer.ts';
import { heightOf } from './drawing-order.ts';
import { isLarge } from './large.ts';

/** Pixels of the screen from which a finger still takes hold of a thin line; a mouse needs less. */
const REACH = 32;

type Index = { elements: readonly StyledElement[]; boxes: Flatbush };

/**
 * What lies under the pointer of a large drawing is looked for among what is near it. The library tries every element
 * at each movement of the mouse, which slower computers take longer over than over the drawing itself; which of the
 * near ones is hit is still for it to say.
 */
export function findByPlace(cy: Core, r: CanvasRenderer): void {
  const { findNearestElements } = r;
  let index: Index | undefined;
  cy.on('add remove position data', () => (index = undefined));
  r.findNearestElements = (x, y, interactiveOnly, isTouch) => {
    if (!interactiveOnly || !isLarge(cy)) return findNearestElements.call(r, x, y, interactiveOnly, isTouch);
    index ??= indexOf(cy);
    const near = nearTo(index, { x, y }, REACH / cy.zoom());
    const { getCachedZSortedEles } = r;
    r.getCachedZSortedEles = () => Object.assign([...near], { interactive: near }) as unknown as Sorted;
    try {
      return findNearestElements.call(r, x, y, interactiveOnly, isTouch);
    } finally {
      r.getCachedZSortedEles = getCachedZSortedEles;
    }
  };
}

function indexOf(cy: Core): Index {
  const elements = cy.elements().toArray() as StyledElement[];
  const boxes = new Flatbush(elements.length);
  for (const element of elements) {
    const { x1, y1, x2, y2 } = boxOf(element);
    boxes.add(x1, y1, x2, y2);
  }
  boxes.finish();
  return { elements, boxes };
}

/** The library works out much more than this, so it is only asked about lines that are not straight. */
function boxOf(element: StyledElement): { x1: number; y1: number; x2: number; y2: number } {
  if (element.isNode()) {
    const { x, y } = element.position();
    const [wide, high] = [Number(element.data('width')) / 2, Number(element.data('height')) / 2];
    return { x1: x - wide, y1: y - high, x2: x + wide, y2: y + high };
  }
  if (!element.hasClass('many')) return element.boundingBox();
  const [from, to] = [element.source().position(), element.target().position()];
  return {
    x1: Math.min(from.x, to.x),
    y1: Math.min(from.y, to.y),
    x2: Math.max(from.x, to.x),
    y2: Math.max(from.y, to.y),
  };
}

/** What can be taken hold of, in the order in which it is drawn. */
const nearTo = ({ elements, boxes }: Index, { x, y }: { x: number; y: number }, reach: number) =>
  boxes
    .search(x - reach, y - reach, x + reach, y + reach)
    .sort((a, b) => a - b)
    .flatMap((place) => elements[place] ?? [])
    .filter((element) => element.interactive())
    .sort((a, b) => heightOf(a) - heightOf(b));
