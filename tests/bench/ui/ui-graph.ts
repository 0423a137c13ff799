import type { CanvasNode, CanvasTie } from '../../../client/graph-canvas/canvas-model.ts';
import { force } from '../../../client/graph-canvas/layout/force.ts';
import type { Positions } from '../../../client/graph-canvas/layout/layout-model.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { randomNumbers } from '../synthetic-graph.ts';

export type UiGraph = { nodes: CanvasNode[]; ties: CanvasTie[] };

const LABELS: readonly Label[] = [
  'Company',
  'Company',
  'Company',
  'Fund',
  'Institution',
  'Project',
  'Segment',
];
const BEGINNINGS = ['青岛', '山东', '华东', '海信', '京东方', '深圳', '上海', '苏州', '合肥', '武汉'];
const MIDDLES = ['光电', '显示', '微电子', '新材料', '精密', '智能', '半导体', '视听', '装备', '玻璃'];
const ENDINGS = ['有限公司', '股份', '集团', '研究院', '基金', '科技'];

/** An industry's graph as it comes: a few hubs, most with two or three ties, names of four to ten characters. */
export function uiGraph(nodeCount: number, tieCount: number): UiGraph {
  const random = randomNumbers(20_260_705);
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const nodes = Array.from({ length: nodeCount }, (_, index): CanvasNode => {
    const label = any(LABELS);
    return {
      id: `${label.toLowerCase()}:n${index}`,
      label,
      name: `${any(BEGINNINGS)}${any(MIDDLES)}${any(ENDINGS)}${index}`,
    };
  });
  // The first ties hang every node on an earlier one; the others join any two.
  const ties = Array.from({ length: tieCount }, (_, index): CanvasTie => {
    const from = index < nodeCount - 1 ? index + 1 : Math.floor(nodeCount * random());
    const to = Math.floor((index < nodeCount - 1 ? from : nodeCount) * random() ** 2);
    const other = to === from ? (to + 1) % nodeCount : to;
    const doubt = random();
    return {
      id: `tie:${index}`,
      type: 'SUPPLIES',
      from: nodes[from]?.id ?? '',
      to: nodes[other]?.id ?? '',
      confidence: doubt < 0.75 ? 'stated' : doubt < 0.97 ? 'inferred' : 'contested',
      asOf: `20${15 + Math.floor(random() * 12)}-0${1 + Math.floor(random() * 9)}`,
    };
  });
  return { nodes, ties };
}

/** Where the nodes stand in the measurements of movement, the same places for every library. */
export function placesOf({ nodes, ties }: UiGraph): Positions {
  return force({
    layout: 'force',
    aspect: 1.6,
    nodes: nodes.map(({ id }) => ({ id, width: 90, height: 56 })),
    links: ties.map(({ id, from, to }) => ({ id, from, to })),
  });
}
