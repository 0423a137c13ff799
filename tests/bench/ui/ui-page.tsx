import { App, ConfigProvider } from 'antd';
import cytoscape, { type Core, type NodeSingular } from 'cytoscape';
import ForceGraph from 'force-graph';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../client/app/base.css';
import { themeFor } from '../../../client/app/theme.ts';
import { GraphCanvas } from '../../../client/graph-canvas/GraphCanvas.tsx';
import { PLAIN_LOOK, type CanvasLook } from '../../../client/graph-canvas/canvas-model.ts';
import { isGrowing } from '../../../client/graph-canvas/large.ts';
import type { Positions } from '../../../client/graph-canvas/layout/layout-model.ts';
import { loadTexts, startI18n } from '../../../client/i18n/i18n.ts';
import { startColourMode, useColourMode } from '../../../client/ui/colour-mode.ts';
import type { UiGraph } from './ui-graph.ts';

/** What the driver may ask of the page: draw the same graph with one of three libraries. */
export type UiPage = {
  ours(graph: UiGraph, places: Positions | null): void;
  /** The library as it comes; `directed`: with curves and arrows, as directed ties are commonly drawn with it. */
  defaults(graph: UiGraph, places: Positions, directed: boolean): void;
  force(graph: UiGraph, places: Positions | null, more: { names: boolean; ties: boolean }): void;
  /** Takes all ties of a drawing of ours or with defaults out of sight. */
  hideTies(): void;
  /** Where the drawing now in the page stands: differs after it was moved. */
  view(): string;
  /** Whether the drawing has been given anything, shows any of it, and has brought everything to its place. */
  state(): 'nothing' | 'given' | 'some' | 'all';
};

const root = document.getElementById('root') as HTMLElement;
startColourMode();
await startI18n();
await loadTexts();

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

let expected = 0;
/** Asked in every frame, so it looks at one node only. */
function coreState(cy: Core | undefined): ReturnType<UiPage['state']> {
  const elements = cy as unknown as { mutableElements: () => NodeSingular[] } | undefined;
  const [first] = elements?.mutableElements() ?? [];
  if (!cy || !first) return 'nothing';
  if (first.hasClass('unplaced')) return 'given';
  return isGrowing(cy) || cy.nodes().length < expected ? 'some' : 'all';
}
let forceState: ReturnType<UiPage['state']> = 'nothing';

const page: UiPage = {
  ours(graph, places) {
    expected = graph.nodes.length;
    createRoot(root).render(<Ours graph={graph} places={places} />);
  },
  hideTies() {
    coreOf()?.edges().style('display', 'none');
  },
  view: () => JSON.stringify(force ? force.centerAt() : coreOf()?.pan()),
  state: () => (force ? forceState : coreState(coreOf())),
  defaults(graph, places, directed) {
    expected = graph.nodes.length;
    cytoscape({
      container: root,
      style: [
        { selector: 'node', style: { label: 'data(name)' } },
        ...(directed
          ? [
              {
                selector: 'edge',
                style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } as const,
              },
            ]
          : []),
      ],
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
    forceState = 'some';
    drawing.onEngineStop(() => (forceState = 'all'));
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
