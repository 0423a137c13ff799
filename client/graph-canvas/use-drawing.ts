import type { Core, ElementDefinition } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import { applyChange } from './apply-change.ts';
import type { CanvasLayout } from './canvas-model.ts';
import { easeMoving } from './ease-moving.ts';
import { changeBetween } from './elements.ts';
import { openArranger, type Arranger } from './layout/arranger.ts';
import type { LayoutRequest, Point } from './layout/layout-model.ts';
import { place } from './place.ts';
import { roomCentre } from './room.ts';

type Drawing = {
  cy: Core | null;
  elements: readonly ElementDefinition[];
  layout: CanvasLayout;
  keepPlaced: boolean;
  /** Counts the requests to arrange everything anew. */
  turn: number;
  onArranging: (busy: boolean) => void;
};

/** Keeps cytoscape's elements equal to the given ones and arranges them when the set or the layout changes. */
export function useDrawing({ cy, elements, layout, keepPlaced, turn, onArranging }: Drawing): void {
  const arranger = useRef<Arranger | null>(null);
  const drawn = useRef<{ elements: readonly ElementDefinition[]; layout: CanvasLayout; turn: number } | null>(
    null,
  );
  /** Where nodes stood when they left, so that bringing them back restores the picture. */
  const [remembered] = useState(() => new Map<string, Point>());

  useEffect(() => {
    if (!cy) return;
    arranger.current = openArranger();
    return () => {
      arranger.current?.close();
      arranger.current = null;
      drawn.current = null;
      remembered.clear();
    };
  }, [cy, remembered]);

  useEffect(() => {
    if (!cy || !arranger.current) return;
    const before = drawn.current;
    drawn.current = { elements, layout, turn };
    const change = changeBetween(before?.elements ?? [], elements);
    const fresh = !before || before.layout !== layout || before.turn !== turn;
    const came = change.added.filter((element) => element.group === 'nodes').length;
    const gone = change.removed.filter((id) => cy.getElementById(id).isNode()).length;
    const kept = cy.nodes().length - gone;
    const keep = keepPlaced && !fresh && grownOrShrunk({ kept, gone, came });
    if (!keep && (came || gone)) remembered.clear();
    applyChange(cy, change, remembered);
    easeMoving(cy);

    const moving = new Set(cy.nodes('.unplaced').map((node) => node.id()));
    const changed = change.added.length > 0 || change.removed.length > 0;
    if (!fresh && (!changed || (keep && moving.size === 0))) return;
    onArranging(true);
    const request = requestOf(cy, layout, keep ? moving : undefined);
    arranger.current
      .arrange(request)
      .then((arrangement) => {
        if (!arrangement || cy.destroyed()) return;
        place(cy, arrangement, { animated: kept > 0 && before !== null, fit: keep ? moving : 'all' });
        onArranging(false);
        return undefined;
      })
      .catch((error: unknown) => {
        console.error('The layout failed', error);
        onArranging(false);
      });
  }, [cy, elements, layout, keepPlaced, turn, onArranging, remembered]);
}

/** Whether the drawing is the same one with something added or taken away; otherwise it is another drawing. */
function grownOrShrunk({ kept, gone, came }: { kept: number; gone: number; came: number }): boolean {
  return kept >= 3 && (gone === 0 || came === 0);
}

/** `moving`: only these may move, from where they were put beside their neighbours. */
function requestOf(cy: Core, layout: CanvasLayout, moving: ReadonlySet<string> | undefined): LayoutRequest {
  return {
    layout,
    aspect: Math.max(0.5, cy.width() / Math.max(1, cy.height())),
    nodes: cy.nodes().map((node) => ({
      id: node.id(),
      width: Number(node.data('roomWidth')),
      height: Number(node.data('roomHeight')),
      focus: Boolean(node.data('focus')),
      ...(typeof node.data('layer') === 'number' && { layer: node.data('layer') as number }),
      ...(moving && { at: roomCentre(node), fixed: !moving.has(node.id()) }),
    })),
    links: cy.edges().map((tie) => ({ id: tie.id(), from: tie.source().id(), to: tie.target().id() })),
  };
}
