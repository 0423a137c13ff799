import type { Core } from 'cytoscape';
import { useState, type PointerEvent, type SyntheticEvent } from 'react';
import type { GraphCanvasProps } from './canvas-model.ts';
import { isDrawn, isInside } from './lasso.ts';
import type { Point } from './layout/layout-model.ts';

type Lasso = {
  /** The line drawn so far, in pixels from the upper left corner of the drawing area. */
  line: readonly Point[];
  /** To be spread on the element around the drawing. */
  handlers: {
    onPointerDownCapture?: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove?: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp?: (event: PointerEvent<HTMLElement>) => void;
    onPointerCancel?: () => void;
    onMouseDownCapture?: (event: SyntheticEvent) => void;
    onTouchStartCapture?: (event: SyntheticEvent) => void;
  };
};

/**
 * Draws the lasso while Shift is held or `lassoing`: what lies within is chosen, added to what is with Shift. A press
 * without a line on a node chooses it or lets it go.
 */
export function useLasso(
  cy: Core | null,
  { lassoing = false, onPick }: Pick<GraphCanvasProps, 'lassoing' | 'onPick'>,
): Lasso {
  const [line, setLine] = useState<readonly Point[]>([]);
  if (!cy || !onPick) return { line: [], handlers: {} };
  const begins = (event: { button?: number; shiftKey?: boolean }) =>
    (event.button ?? 0) === 0 && (lassoing || event.shiftKey === true);
  /** Keeps the press from the drawing, which would move it. */
  const withhold = (event: SyntheticEvent) => {
    const { nativeEvent } = event;
    if (begins(nativeEvent as MouseEvent)) event.stopPropagation();
  };
  return {
    line,
    handlers: {
      onPointerDownCapture: (event) => {
        if (!begins(event)) return;
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine([pointOf(event)]);
      },
      onPointerMove: (event) => {
        if (line.length > 0) setLine([...line, pointOf(event)]);
      },
      onPointerUp: (event) => {
        if (line.length === 0) return;
        setLine([]);
        if (isDrawn(line)) onPick(within(cy, line), event.shiftKey ? 'add' : 'replace');
        else {
          const node = nodeAt(cy, pointOf(event));
          if (node) onPick([node], 'toggle');
          else if (!event.shiftKey) onPick([], 'replace');
        }
      },
      onPointerCancel: () => setLine([]),
      onMouseDownCapture: withhold,
      onTouchStartCapture: withhold,
    },
  };
}

const pointOf = (event: PointerEvent<HTMLElement>): Point => {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
};

const within = (cy: Core, line: readonly Point[]): string[] =>
  cy
    .nodes()
    .filter((node) => isInside(node.renderedPosition(), line))
    .map((node) => node.id());

function nodeAt(cy: Core, { x, y }: Point): string | undefined {
  const hit = cy.nodes().filter((node) => {
    const box = node.renderedBoundingBox({ includeLabels: false });
    return x >= box.x1 && x <= box.x2 && y >= box.y1 && y <= box.y2;
  });
  return hit.nonempty() ? hit.last().id() : undefined;
}
