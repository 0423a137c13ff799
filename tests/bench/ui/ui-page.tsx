import { App, ConfigProvider } from 'antd';
import cytoscape, { type Core } from 'cytoscape';
import ForceGraph from 'force-graph';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../client/app/base.css';
import { themeFor } from '../../../client/app/theme.ts';
import { GraphCanvas } from '../../../client/graph-canvas/GraphCanvas.tsx';
import { PLAIN_LOOK, type CanvasLook } from '../../../client/graph-canvas/canvas-model.ts';
import type { Positions } from '../../../client/graph-canvas/layout/layout-model.ts';
import { startI18n } from '../../../client/i18n/i18n.ts';
import { startColourMode, useColourMode } from '../../../client/ui/colour-mode.ts';
import type { UiGraph } from './ui-graph.ts';

/** What the driver may ask of the page: draw the same graph with one of three libraries. */
export type UiPage = {
  ours(graph: UiGraph, places: Positions | null): void;
  /** Ours keeps or leaves out its ties while it moves. */
  oursHidesTies(hides: boolean): void;
  /** Where the drawing now in the page stands: differs after it was moved. */
  view(): string;
  /** Whether our canvas has been given all nodes. */
  oursGiven(): boolean;
  /** Whether our canvas shows anything yet, and whether everything has its place. */
  oursState(): 'nothing' | 'some' | 'all';
  defaults(graph: UiGraph, places: Positions): void;
  force(graph: UiGraph, places: Positions | null, more: { names: boolean; ties: boolean }): void;
};

const root = document.getElementById('root') as HTMLElement;
startColourMode();
await startI18n();

function Ours({ graph, places }: { graph: UiGraph; places: Positions | null }) {
  const [look, setLook] = useState<CanvasLook>(PLAIN_LOOK);
  return (
    <ConfigProvider theme={themeFor(useColourMode())}>
      <App style={{ height: '100%' }}>
        <GraphCanvas
          nodes={graph.nodes}
          ties={graph.ties}
          layout="force"
          {...(places && { positions: places })}
          look={look}
          onLook={(change) => setLook((now) => ({ ...now, ...change }))}
          today="2026-07-05"
          description="bench"
        />
      </App>
    </ConfigProvider>
  );
}

let force: ForceGraph | undefined;

/** The library keeps its instance on the box it draws in. */
const coreOf = (): Core | undefined => {
  const box = document.querySelector('[role=application] > [aria-hidden]') ?? root;
  return (box as unknown as Record<string, { cy: Core } | undefined>)['_cyreg']?.cy;
};

const page: UiPage = {
  ours(graph, places) {
    createRoot(root).render(<Ours graph={graph} places={places} />);
  },
  oursHidesTies(hides) {
    const { renderer } = coreOf() as unknown as { renderer: () => { hideEdgesOnViewport: boolean } };
    renderer.call(coreOf()).hideEdgesOnViewport = hides;
  },
  view: () => JSON.stringify(force ? force.centerAt() : coreOf()?.pan()),
  oursGiven: () => (coreOf()?.nodes().length ?? 0) > 0,
  oursState() {
    const nodes = coreOf()?.nodes().toArray() ?? [];
    const placed = nodes.filter((node) => !node.hasClass('unplaced')).length;
    return placed === 0 ? 'nothing' : placed < nodes.length ? 'some' : 'all';
  },
  defaults(graph, places) {
    cytoscape({
      container: root,
      style: [{ selector: 'node', style: { label: 'data(name)' } }],
      elements: [
        ...graph.nodes.map(({ id, name }) => ({
          data: { id, name },
          position: { ...(places[id] ?? { x: 0, y: 0 }) },
        })),
        ...graph.ties.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
      ],
      layout: { name: 'preset' },
    });
  },
  force(graph, places, { names, ties }) {
    const drawing = new ForceGraph(root)
      .width(root.clientWidth)
      .height(root.clientHeight)
      .linkVisibility(ties)
      .graphData({
        nodes: graph.nodes.map(({ id, name }) => ({ id, name, ...places?.[id] })),
        links: graph.ties.map(({ from, to }) => ({ source: from, target: to })),
      });
    force = drawing;
    if (names) {
      drawing
        .nodeCanvasObjectMode(() => 'after')
        .nodeCanvasObject((node, pen) => {
          pen.font = '12px "Noto Sans CJK SC", sans-serif';
          pen.textAlign = 'center';
          pen.fillText(String((node as { name?: string }).name ?? ''), node.x ?? 0, (node.y ?? 0) + 14);
        });
    }
    if (places) {
      drawing.cooldownTicks(0);
      setTimeout(() => drawing.zoomToFit(0, 20), 300);
    }
  },
};
Object.assign(window, { uiPage: page });
