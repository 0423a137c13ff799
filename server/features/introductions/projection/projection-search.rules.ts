import { CheapestFirst } from './cheapest-first.rules.ts';
import type { TieCosts } from './tie-costs.rules.ts';
import { at, type TieProjection } from './tie-projection.rules.ts';

/** A path by node index. `cost` is −ln of its worth: the product of its ties' strengths and of what its hubs leave. */
export type NodePath = { nodes: number[]; cost: number };

type Arrival = { node: number; previous: Arrival | null; cost: number; hops: number; passed: number };

const FAR = Number.POSITIVE_INFINITY;

/** A table of costs over all nodes that is cleared in no time: an entry counts only if it was written in this round. */
class CostTable {
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

  constructor(projection: TieProjection) {
    this.projection = projection;
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

export type PathsQuestion = { from: number; to: number; k: number; maxHops: number; via: readonly number[] };

/**
 * The k cheapest loop-free paths of at most `maxHops` ties, passing the `via` nodes in order. Exact. The cost still to
 * pay is known for every node and number of hops left: around the far end from a table grown hop by hop, around the
 * near end from a table that meets it in the middle; best-first search with it never yields a path before a cheaper
 * one. `budget` bounds the partial paths opened; null means the answer was not certain by then.
 */
export function cheapestPaths(
  space: SearchSpace,
  costs: TieCosts,
  question: PathsQuestion,
  budget = 1_000_000,
): NodePath[] | null {
  const { from, to, k, maxHops, via } = question;
  const remaining = costsStillToPay(space, costs, question);
  const { projection } = space;
  const queue = new CheapestFirst<Arrival>();
  queue.push(0, { node: from, previous: null, cost: 0, hops: 0, passed: 0 });
  const found: NodePath[] = [];
  for (let opened = 0; found.length < k; opened++) {
    const best = queue.pop();
    if (!best) return found;
    if (opened >= budget) return null;
    if (best.node === to) {
      if (best.passed === via.length) found.push(unroll(best));
      continue;
    }
    if (best.hops === maxHops) continue;
    const passing = best.node === from ? 0 : costs.ofPassing(best.node);
    if (passing === FAR) continue;
    eachNeighbour(projection, costs, best.node, (next, tieCost) => {
      if (isOn(best, next)) return;
      const passed = best.passed + (next === via[best.passed] ? 1 : 0);
      const cost = best.cost + passing + tieCost;
      const total = cost + (remaining[passed]?.[maxHops - best.hops - 1]?.get(next) ?? FAR);
      if (total < FAR) queue.push(total, { node: next, previous: best, cost, hops: best.hops + 1, passed });
    });
  }
  return found;
}

/** remaining[waypoints passed][hops left]: the least cost from a node to the end, loops allowed, for every node a path can pass then. */
function costsStillToPay(space: SearchSpace, costs: TieCosts, question: PathsQuestion): CostTable[][] {
  space.restart();
  const { to, maxHops, via } = question;
  const { projection } = space;
  const back = Math.floor(maxHops / 2);
  const near = nodesWithin(space, costs, question.from, maxHops - back - 1);
  const remaining: CostTable[][] = [];
  for (let passed = via.length; passed >= 0; passed--) {
    const layers: CostTable[] = [];
    remaining[passed] = layers;
    const start = space.table();
    if (passed === via.length) start.lower(to, 0);
    layers.push(start);
    for (let hops = 1; hops <= maxHops; hops++) {
      const layer = space.table();
      layers.push(layer);
      if (passed === via.length) layer.lower(to, 0);
      const same = layers[hops - 1];
      const further = remaining[passed + 1]?.[hops - 1];
      const waypoint = via[passed];
      if (hops <= back) {
        // Grown outwards from the nodes known with one hop less.
        const grow = (node: number, cost: number) =>
          eachNeighbour(projection, costs, node, (previous, tieCost) => {
            layer.lower(previous, cost + tieCost + costs.ofPassing(previous));
          });
        for (const node of same?.touched ?? []) if (node !== waypoint) grow(node, same?.get(node) ?? FAR);
        if (waypoint !== undefined && further && further.get(waypoint) < FAR)
          grow(waypoint, further.get(waypoint));
      } else {
        // Only nodes that can be reached in the hops already used matter.
        for (const node of near[maxHops - hops] ?? []) {
          let least = FAR;
          eachNeighbour(projection, costs, node, (next, tieCost) => {
            const rest = next === waypoint ? further?.get(next) : same?.get(next);
            if (rest !== undefined && tieCost + rest < least) least = tieCost + rest;
          });
          // The start is not passed through, so its degree costs nothing.
          const passing = node === question.from ? 0 : costs.ofPassing(node);
          if (least + passing < FAR) layer.lower(node, least + passing);
        }
      }
    }
  }
  return remaining;
}

/** near[h]: the nodes reachable from the start in at most h hops, for h up to `hops`. */
function nodesWithin(space: SearchSpace, costs: TieCosts, start: number, hops: number): number[][] {
  const seen = space.table();
  seen.lower(start, 0);
  const near = [[start]];
  let frontier = [start];
  for (let hop = 1; hop <= hops; hop++) {
    const before = seen.touched.length;
    for (const node of frontier) {
      eachNeighbour(space.projection, costs, node, (next) => seen.lower(next, 0));
    }
    frontier = seen.touched.slice(before);
    near.push([...seen.touched]);
  }
  return near;
}

/**
 * The cheapest path of at most `maxHops` ties to each target from whichever start is nearest, cheapest first; only the
 * `first` so many when given. Exact: partial paths are opened in order of cost, and one is dropped only when its node
 * was reached before at no more cost and in no more hops. A target that is itself a start is not looked for.
 */
export function cheapestToTargets(
  space: SearchSpace,
  costs: TieCosts,
  question: { from: ReadonlySet<number>; targets: ReadonlySet<number>; maxHops: number },
  first = Infinity,
): NodePath[] {
  const { from, targets, maxHops } = question;
  space.restart();
  const fewestHops = space.table();
  const queue = new CheapestFirst<Arrival>();
  for (const node of from) queue.push(0, { node, previous: null, cost: 0, hops: 0, passed: 0 });
  const found = new Map<number, NodePath>();
  const wanted = Math.min(first, [...targets].filter((target) => !from.has(target)).length);
  while (found.size < wanted) {
    const arrival = queue.pop();
    if (!arrival) break;
    if (fewestHops.get(arrival.node) <= arrival.hops) continue;
    fewestHops.lower(arrival.node, arrival.hops);
    if (targets.has(arrival.node) && !from.has(arrival.node) && !found.has(arrival.node)) {
      found.set(arrival.node, unroll(arrival));
    }
    if (arrival.hops === maxHops) continue;
    const passing = arrival.previous ? costs.ofPassing(arrival.node) : 0;
    if (passing === FAR) continue;
    const hops = arrival.hops + 1;
    eachNeighbour(space.projection, costs, arrival.node, (next, tieCost) => {
      if (fewestHops.get(next) <= hops) return;
      const cost = arrival.cost + passing + tieCost;
      queue.push(cost, { node: next, previous: arrival, cost, hops, passed: 0 });
    });
  }
  return [...found.values()];
}

/** Visits each neighbour once, with the cost of the cheapest allowed tie to it; arcs of a node are ordered by neighbour. */
function eachNeighbour(
  projection: TieProjection,
  costs: TieCosts,
  node: number,
  visit: (neighbour: number, cost: number) => void,
): void {
  const { offsets, neighbour, tieOf } = projection;
  const end = at(offsets, node + 1);
  for (let arc = at(offsets, node); arc < end;) {
    const other = at(neighbour, arc);
    let least = FAR;
    for (; arc < end && neighbour[arc] === other; arc++) {
      const cost = costs.ofTie(at(tieOf, arc));
      if (cost < least) least = cost;
    }
    if (least < FAR) visit(other, least);
  }
}

function isOn(arrival: Arrival, node: number): boolean {
  for (let step: Arrival | null = arrival; step; step = step.previous) if (step.node === node) return true;
  return false;
}

function unroll(end: Arrival): NodePath {
  const nodes: number[] = [];
  for (let step: Arrival | null = end; step; step = step.previous) nodes.unshift(step.node);
  return { nodes, cost: end.cost };
}
