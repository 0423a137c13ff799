import type { Core } from 'cytoscape';

/** Around the nodes of one district, in the drawing's own pixels. The id is empty for those of unknown place. */
export type DistrictBox = { id: string; name: string; x1: number; y1: number; x2: number; y2: number };

const ROOM = 14;

/** Boxes around the nodes of each district in sight, and around those of unknown place, which are called `nowhere`. */
export function districtBoxes(cy: Core, nowhere: string): DistrictBox[] {
  const boxes = new Map<string, DistrictBox>();
  for (const node of cy.nodes().toArray()) {
    if (node.hasClass('away')) continue;
    const { id, name } = (node.data('district') as { id: string; name: string } | undefined) ?? {
      id: '',
      name: nowhere,
    };
    const { x, y } = node.position();
    const across = Number(node.data('roomWidth')) / 2 + ROOM;
    const top = y - Number(node.data('height')) / 2;
    const box = boxes.get(id);
    boxes.set(id, {
      id,
      name,
      x1: Math.min(box?.x1 ?? Infinity, x - across),
      x2: Math.max(box?.x2 ?? -Infinity, x + across),
      y1: Math.min(box?.y1 ?? Infinity, top - ROOM),
      y2: Math.max(box?.y2 ?? -Infinity, top + Number(node.data('roomHeight')) + ROOM),
    });
  }
  return [...boxes.values()];
}
