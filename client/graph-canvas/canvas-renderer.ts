import type { Core, NodeSingular, EdgeSingular } from 'cytoscape';

/** An element with the values of its style as the library keeps them, read many times a frame. */
export type Styled<Element> = Element & {
  pstyle: (name: string) => { value: unknown; pfValue: number };
  interactive: () => boolean;
};
export type StyledElement = Styled<NodeSingular | EdgeSingular>;

/** In the order in which they are drawn. */
export type Sorted = StyledElement[] & {
  interactive: StyledElement[];
  drag: StyledElement[];
  nondrag: StyledElement[];
};

export type Extent = { x1: number; y1: number; x2: number; y2: number };
type Render = { forcedContext?: unknown } | undefined;

/** What the library's canvas renderer is made of, as far as large drawings need it; not part of what it publishes. */
export type CanvasRenderer = {
  NODE: number;
  DRAG: number;
  canvasWidth: number;
  canvasHeight: number;
  data: { contexts: CanvasRenderingContext2D[]; canvasNeedsRedraw: boolean[]; wheelZooming?: boolean };
  imageCache?: Record<string, { image: HTMLImageElement }>;
  pinching?: boolean;
  swipePanning?: boolean;
  hoverData: { dragging?: boolean };
  cachedZSortedEles: Sorted | null;
  prevPxRatio?: number;
  destroyed?: boolean;
  getPixelRatio: () => number;
  getCachedImage: (url: string, crossOrigin: string, onLoad: () => void) => HTMLImageElement;
  getCachedZSortedEles: (again?: boolean) => Sorted;
  updateCachedGrabbedEles: () => void;
  /** What lies at a point, one node and one tie at most; in the plane of the drawing. */
  findNearestElements: (x: number, y: number, interactiveOnly: boolean, isTouch: boolean) => StyledElement[];
  /** Works out looks and places of what has changed, which it does before a frame otherwise. */
  flushRenderedStyleQueue: () => void;
  render: (options?: Render) => void;
  redraw: () => void;
  redrawHint: (group: string, needed: boolean) => void;
  notify: (name: string, elements?: unknown) => void;
  drawCachedElement: (
    pen: CanvasRenderingContext2D,
    element: StyledElement,
    ratio: number,
    extent: Extent,
  ) => void;
  drawSelectionRectangle: (options: object, ready: (pen: CanvasRenderingContext2D) => void) => void;
};

const NEEDED = [
  'getPixelRatio',
  'getCachedImage',
  'getCachedZSortedEles',
  'updateCachedGrabbedEles',
  'findNearestElements',
  'flushRenderedStyleQueue',
  'render',
  'redraw',
  'redrawHint',
  'notify',
  'drawCachedElement',
  'drawSelectionRectangle',
] as const;

/** The renderer of a drawing on the screen; undefined where there is none, or one that is made differently. */
export function rendererOf(cy: Core): CanvasRenderer | undefined {
  const { renderer } = cy as unknown as { renderer?: () => Partial<CanvasRenderer> | null };
  const found = renderer?.call(cy);
  return found && NEEDED.every((name) => typeof found[name] === 'function')
    ? (found as CanvasRenderer)
    : undefined;
}
