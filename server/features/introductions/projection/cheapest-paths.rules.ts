import { isOn, unroll, type Arrival, type NodePath } from './arrivals.rules.ts';
import { CheapestFirst } from './cheapest-first.rules.ts';
import { eachNeighbour, FAR, type CostTable, type SearchSpace } from './search-space.rules.ts';
import type { TieCosts } from './tie-costs.rules.ts';

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
