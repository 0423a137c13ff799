import { useEffect, useEffectEvent, useRef, useState, type PointerEvent } from 'react';
import { largestScale } from './panorama-layout.ts';

export type View = { x: number; y: number; scale: number };
const SMALLEST = 0.3;
const LARGEST = 6;
/** A pointer that moved less than this, in pixels, was a click. */
const CLICK_SLACK = 4;

/** The view that shows a drawing as a whole, centred. */
export function fitView(
  drawing: { width: number; height: number },
  room: { width: number; height: number },
): View {
  const scale = Math.min(largestScale(room), room.width / drawing.width, room.height / drawing.height);
  return {
    scale,
    x: (room.width - drawing.width * scale) / 2,
    y: (room.height - drawing.height * scale) / 2,
  };
}

/** The view enlarged about a point that stays where it is. */
export function zoomedAt(view: View, factor: number, at: { x: number; y: number }): View {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, view.scale * factor));
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** The view moved so that a box is wholly seen, in the middle unless it is in sight already. */
export function revealing(
  view: View,
  box: { x: number; y: number; width: number; height: number },
  room: { width: number; height: number },
  scale = view.scale,
): View {
  const to = Math.min(LARGEST, Math.max(SMALLEST, scale));
  const [left, top] = [box.x * to + view.x, box.y * to + view.y];
  const inSight =
    to === view.scale &&
    left >= 0 &&
    top >= 0 &&
    left + box.width * to <= room.width &&
    top + box.height * to <= room.height;
  if (inSight) return view;
  return {
    scale: to,
    x: room.width / 2 - (box.x + box.width / 2) * to,
    y: room.height / 2 - (box.y + box.height / 2) * to,
  };
}

/** Wheel and drag over an SVG. While nobody has moved it, the drawing is fitted into its room. */
export function usePanZoom(
  svg: SVGSVGElement | null,
  drawing: { width: number; height: number },
  room: { width: number; height: number } | null,
) {
  const [moved, setMovedView] = useState<View | null>(null);
  /** Steps glide; the wheel and the hand are followed as they move. */
  const [smooth, setSmooth] = useState(false);
  const setMoved = (next: View | null, glide = false) => {
    setSmooth(glide);
    setMovedView(next);
  };
  const drag = useRef<{ x: number; y: number; view: View; far: boolean } | null>(null);
  const fitted = room ? fitView(drawing, room) : { x: 0, y: 0, scale: 1 };
  const view = moved ?? fitted;
  const turn = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    if (!svg) return;
    const { left, top } = svg.getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    setMoved(zoomedAt(view, Math.exp(-event.deltaY * 0.0015), at));
  });

  useEffect(() => {
    if (!svg) return;
    const listen = (event: WheelEvent) => turn(event);
    svg.addEventListener('wheel', listen, { passive: false });
    return () => svg.removeEventListener('wheel', listen);
  }, [svg]);

  return {
    view,
    smooth,
    fit: () => setMoved(null, true),
    zoomBy: (factor: number) =>
      room && setMoved(zoomedAt(view, factor, { x: room.width / 2, y: room.height / 2 }), true),
    /** Goes so far that a box can be seen, and about it to a scale if one is given. */
    reveal: (box: { x: number; y: number; width: number; height: number }, scale = view.scale) =>
      room && setMoved(revealing(view, box, room, scale), true),
    /** Whether the pointer that is being lifted had dragged the drawing, so that it is no click. */
    wasDragged: () => drag.current?.far ?? false,
    handlers: {
      onPointerDown: (event: PointerEvent) => {
        drag.current = { x: event.clientX, y: event.clientY, view, far: false };
      },
      onPointerMove: (event: PointerEvent) => {
        const from = drag.current;
        if (!from || event.buttons !== 1) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (!from.far && Math.hypot(dx, dy) < CLICK_SLACK) return;
        from.far = true;
        setMoved({ ...from.view, x: from.view.x + dx, y: from.view.y + dy });
      },
    },
  };
}
