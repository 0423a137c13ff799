import type { PlacedFlow } from './flow-layout.ts';

/** What of the drawing the keyboard stands on: a thing, or the band between two. */
export type FlowPlace = { kind: 'node' | 'band'; id: string };

const sameColumn = (flow: PlacedFlow, id: string) => {
  const column = flow.nodes.find(({ node }) => node.id === id)?.column;
  return flow.nodes.filter((placed) => placed.column === column).sort((a, b) => a.y - b.y);
};

/** Where an arrow key leads: right and left along the flow from thing to band to thing, up and down among those side by side. */
export function nextPlace(flow: PlacedFlow, { kind, id }: FlowPlace, key: string): FlowPlace | undefined {
  const bands = flow.bands.map(({ band }) => band);
  if (kind === 'band') {
    const band = bands.find((one) => one.id === id);
    if (!band) return undefined;
    if (key === 'ArrowRight') return { kind: 'node', id: band.to };
    if (key === 'ArrowLeft') return { kind: 'node', id: band.from };
    const beside = bands.filter((one) => one.from === band.from);
    const next = beside[beside.indexOf(band) + stepOf(key)];
    return next && { kind: 'band', id: next.id };
  }
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const end = key === 'ArrowRight' ? 'from' : 'to';
    const band = bands.find((one) => one[end] === id);
    return band && { kind: 'band', id: band.id };
  }
  const column = sameColumn(flow, id);
  const next = column[column.findIndex(({ node }) => node.id === id) + stepOf(key)];
  return next && { kind: 'node', id: next.node.id };
}

/** Beyond any list where the key is none that moves. */
function stepOf(key: string): number {
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : Number.NaN;
}
