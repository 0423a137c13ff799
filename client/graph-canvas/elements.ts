import type { ElementDefinition } from 'cytoscape';
import type { CanvasNode, CanvasTie } from './canvas-model.ts';
import { nodeBox } from './node-box.ts';

/** What a figure makes of a node: a size of its mark in pixels, a colour. */
export type NodePaint = { size?: number; colour?: string };

/** A node as cytoscape draws it: the box decides size and text, classes decide the look. */
export function nodeElement(node: CanvasNode, paint: NodePaint = {}): ElementDefinition {
  const box = nodeBox(node, paint.size);
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label: node.label,
      name: node.name,
      nameLines: box.name,
      captionLines: box.caption,
      textWidth: box.textWidth,
      width: box.width,
      height: box.height,
      roomWidth: box.roomWidth,
      roomHeight: box.roomHeight,
      verdict: node.verdict,
      layer: node.layer,
      district: node.district,
      pinned: node.pinned ?? false,
      focus: node.focus ?? false,
      ...(paint.colour && !box.card && { paint: paint.colour }),
    },
    classes: [
      box.card && 'card',
      node.focus && 'focus',
      node.slot && 'slot',
      node.pinned && 'pinned',
      node.members && 'group',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** A tie as cytoscape draws it; `name` is its type's name in the language of the page, `fade` its opacity if not 1. */
export function tieElement(tie: CanvasTie, name: string, many: boolean, fade = 1): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: tie.id,
      source: tie.from,
      target: tie.to,
      type: tie.type,
      name,
      confidence: tie.confidence,
      ...(tie.caption && { caption: tie.caption }),
      ...(fade < 1 && { fade }),
    },
    classes: [tie.weak && 'weak', tie.ended && 'ended', tie.slot && 'slot', many && 'many']
      .filter(Boolean)
      .join(' '),
  };
}

export type ElementChange = {
  added: ElementDefinition[];
  /** Drawn already, with other data or look. */
  changed: ElementDefinition[];
  removed: string[];
};

const idOf = (element: ElementDefinition): string => String(element.data.id);

/** What turns one drawing into the next. A tie that now joins other ends is taken out and put in again. */
export function changeBetween(
  before: readonly ElementDefinition[],
  after: readonly ElementDefinition[],
): ElementChange {
  if (before === after) return { added: [], changed: [], removed: [] };
  const old = new Map(before.map((element) => [idOf(element), element]));
  const change: ElementChange = { added: [], changed: [], removed: [] };
  const kept = new Set<string>();
  for (const element of after) {
    const id = idOf(element);
    const known = old.get(id);
    const sameEnds = known?.data.source === element.data.source && known?.data.target === element.data.target;
    if (!known || !sameEnds) {
      change.added.push(element);
      continue;
    }
    kept.add(id);
    if (JSON.stringify(known) !== JSON.stringify(element)) change.changed.push(element);
  }
  change.removed = [...old.keys()].filter((id) => !kept.has(id));
  return change;
}
