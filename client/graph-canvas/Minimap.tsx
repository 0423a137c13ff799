import type { Core } from 'cytoscape';
import { useEffect, useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label } from '../../server/contract/graph-model.ts';
import { useColourMode } from '../ui/colour-mode.ts';
import { verdictLook } from '../ui/verdict-look.ts';
import styles from './graph-canvas.module.css';
import { labelColour } from './palette.ts';

const WIDTH = 168;
const HEIGHT = 112;
const PADDING = 6;
const SETTLED = 200;

/** How the plane of the drawing lies in the map. */
type Fit = { left: number; top: number; scale: number };

/** The whole drawing in small, with the part in view as a frame that can be dragged. */
export function Minimap({ cy }: { cy: Core }) {
  const { t } = useTranslation('canvas');
  const mode = useColourMode();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const fit = useRef<Fit>({ left: 0, top: 0, scale: 1 });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drawFrame = () => {
      if (!frame.current || cy.destroyed()) return;
      const { x1, y1, w, h } = cy.extent();
      const { left, top, scale } = fit.current;
      const [x, y] = [Math.max(0, (x1 - left) * scale), Math.max(0, (y1 - top) * scale)];
      frame.current.style.transform = `translate(${x}px, ${y}px)`;
      frame.current.style.width = `${Math.max(4, Math.min(WIDTH - x, (x1 - left + w) * scale - x))}px`;
      frame.current.style.height = `${Math.max(4, Math.min(HEIGHT - y, (y1 - top + h) * scale - y))}px`;
    };
    const drawAll = () => {
      timer = undefined;
      if (cy.destroyed() || !canvas.current) return;
      fit.current = drawMarks(cy, canvas.current, mode);
      drawFrame();
    };
    const later = () => {
      timer ??= setTimeout(drawAll, SETTLED);
    };
    cy.on('viewport resize', drawFrame);
    cy.on('add remove position data class layoutstop', later);
    drawAll();
    return () => {
      if (timer !== undefined) clearTimeout(timer);
      cy.off('viewport resize', drawFrame);
      cy.off('add remove position data class layoutstop', later);
    };
  }, [cy, mode]);

  /** Brings the point of the map under the pointer to the middle of the screen. */
  const goTo = (event: PointerEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { scale, ...origin } = fit.current;
    const [x, y] = [(event.clientX - left) / scale + origin.left, (event.clientY - top) / scale + origin.top];
    const zoom = cy.zoom();
    cy.pan({ x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom });
  };
  return (
    <div
      className={styles.minimap}
      title={t('map.label')}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event);
      }}
    >
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} />
      <div ref={frame} className={styles.minimapFrame} />
    </div>
  );
}

function drawMarks(cy: Core, canvas: HTMLCanvasElement, mode: 'light' | 'dark'): Fit {
  const ratio = window.devicePixelRatio || 1;
  [canvas.width, canvas.height] = [WIDTH * ratio, HEIGHT * ratio];
  const nodes = cy
    .nodes()
    .toArray()
    .filter((node) => !node.hasClass('away') && !node.hasClass('unplaced'));
  let [x1, x2, y1, y2] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const node of nodes) {
    const { x, y } = node.position();
    [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
  }
  const pen = canvas.getContext('2d');
  if (nodes.length === 0 || !pen) return { left: 0, top: 0, scale: 1 };
  const [width, height] = [Math.max(200, x2 - x1), Math.max(200, y2 - y1)];
  const scale = Math.min((WIDTH - 2 * PADDING) / width, (HEIGHT - 2 * PADDING) / height);
  const [left, top] = [(x1 + x2 - WIDTH / scale) / 2, (y1 + y2 - HEIGHT / scale) / 2];
  pen.scale(ratio, ratio);
  for (const node of nodes) {
    const { x, y } = node.position();
    const { label, verdict, width: wide, height: high, paint } = node.data();
    pen.fillStyle =
      paint ?? (verdict ? verdictLook(mode)[verdict as 'weak'].fill : labelColour(label as Label, mode));
    const [w, h] = [Math.max(2, wide * scale), Math.max(2, high * scale)];
    pen.fillRect((x - left) * scale - w / 2, (y - top) * scale - h / 2, w, h);
  }
  return { left, top, scale };
}
