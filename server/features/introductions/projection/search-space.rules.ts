import { spreadOf } from './search-halves.rules.ts';
import type { TieCosts } from './tie-costs.rules.ts';
import { at, type TieProjection } from './tie-projection.rules.ts';

export const FAR = Number.POSITIVE_INFINITY;

/** A table of costs over all nodes that is cleared in no time: an entry counts only if it was written in this round. */
export class CostTable {
  private readonly cost: Float64Array;
  private readonly round: Uint32Array;
  private current = 0;
  readonly touched: number[] = [];

  constructor(nodes: number) {
    this.cost = new Float64Array(nodes);
    this.round = new Uint32Array(nodes);
  }

  clear(): this {
    this.current += 1;
    this.touched.length = 0;
    return this;
  }

  get(node: number): number {
    return this.round[node] === this.current ? at(this.cost, node) : FAR;
  }

  lower(node: number, cost: number): void {
    if (this.round[node] !== this.current) {
      this.round[node] = this.current;
      this.touched.push(node);
    } else if (at(this.cost, node) <= cost) return;
    this.cost[node] = cost;
  }
}

/** The tables of one search at a time, kept between searches so that nothing large is made anew. */
export class SearchSpace {
  private readonly tables: CostTable[] = [];
  private used = 0;
  readonly projection: TieProjection;
  readonly spread: number;

  constructor(projection: TieProjection) {
    this.projection = projection;
    this.spread = spreadOf(projection);
  }

  restart(): void {
    this.used = 0;
  }

  table(): CostTable {
    const known = this.tables[this.used];
    this.used += 1;
    if (known) return known.clear();
    const made = new CostTable(this.projection.nodeIds.length).clear();
    this.tables.push(made);
    return made;
  }
}

/** Visits each neighbour once, with the cost of the cheapest allowed tie to it; arcs of a node are ordered by neighbour. */
export function eachNeighbour(
  projection: TieProjection,
  costs: TieCosts,
  node: number,
  visit: (neighbour: number, cost: number) => void,
): void {
  const { offsets, neighbour } = projection;
  const end = at(offsets, node + 1);
  for (let arc = at(offsets, node); arc < end;) {
    const other = at(neighbour, arc);
    let least = FAR;
    for (; arc < end && neighbour[arc] === other; arc++) {
      const cost = costs.ofArc(arc);
      if (cost < least) least = cost;
    }
    if (least < FAR) visit(other, least);
  }
}

/** The cost of a node's cheapest tie; infinite when it has none. */
export function leastTieCost(projection: TieProjection, costs: TieCosts, node: number): number {
  let least = FAR;
  eachNeighbour(projection, costs, node, (_, cost) => {
    if (cost < least) least = cost;
  });
  return least;
}
