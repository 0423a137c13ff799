import { isOn, unroll, type Arrival, type NodePath } from './arrivals.rules.ts';
import { CheapestFirst } from './cheapest-first.rules.ts';
import { cheapestHalf } from './search-halves.rules.ts';
import { eachNeighbour, FAR, leastTieCost, type CostTable, type SearchSpace } from './search-space.rules.ts';
import type { TieCosts } from './tie-costs.rules.ts';

export type PathsQuestion = {
  from: number;
  to: number;
  k: number;
  maxHops: number;
  via: readonly number[];
  /** Paths that cost more are not looked for. */
  limit?: number;
};

/** Sums of costs differ in their last digits with the order they were added in. */
const ROUNDING = 1e-9;

/**
 * The k cheapest loop-free paths of at most `maxHops` ties, passing the `via` nodes in order; fewer when there are no
 * more. Exact. What the k-th of the paths of one or two ties costs bounds how far the search for longer ones must go,
 * which is what keeps it small between hubs. `budget` bounds the partial paths opened; null means the answer was not
 * certain by then.
 */
export function cheapestPaths(
  space: SearchSpace,
  costs: TieCosts,
  question: PathsQuestion,
  budget = 1_000_000,
): NodePath[] | null {
  const { maxHops, via } = question;
  const bounded = maxHops > 2 && via.length === 0;
  const dearest = bounded ? dearestShort(space, costs, question) * (1 + ROUNDING) : FAR;
  const limit = Math.min(dearest, question.limit ?? FAR);
  return search(space, costs, question, limit, budget);
}

/** What the k-th cheapest path of at most two ties costs; infinite when there are fewer. */
function dearestShort(space: SearchSpace, costs: TieCosts, { from, to, k }: PathsQuestion): number {
  space.restart();
  const half = space.table();
  const least: number[] = [];
  const take = (cost: number) => {
    if (least.length === k && cost >= (least[k - 1] ?? FAR)) return;
    const place = least.findIndex((other) => other > cost);
    least.splice(place < 0 ? least.length : place, 0, cost);
    if (least.length > k) least.pop();
  };
  eachNeighbour(space.projection, costs, from, (node, cost) => {
    if (node === to) take(cost);
    else half.lower(node, cost + costs.ofPassing(node));
  });
  eachNeighbour(space.projection, costs, to, (node, cost) => {
    const rest = half.get(node);
    if (rest < FAR) take(rest + cost);
  });
  return least[k - 1] ?? FAR;
}

/** The k cheapest paths that cost no more than `limit`, by A* over partial paths with the exact cost still to pay. */
function search(
  space: SearchSpace,
  costs: TieCosts,
  question: PathsQuestion,
  limit: number,
  budget: number,
): NodePath[] | null {
  const { from, to, k, maxHops, via } = question;
  const remaining = costsStillToPay(space, costs, question, limit);
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
    eachNeighbour(space.projection, costs, best.node, (next, tieCost) => {
      const passed = best.passed + (next === via[best.passed] ? 1 : 0);
      const rest = remaining[passed]?.[maxHops - best.hops - 1]?.get(next) ?? FAR;
      const cost = best.cost + passing + tieCost;
      const total = cost + rest;
      if (total === FAR || total > limit || isOn(best, next)) return;
      queue.push(total, { node: next, previous: best, cost, hops: best.hops + 1, passed });
    });
  }
  return found;
}

/**
 * remaining[waypoints passed][hops left]: the least cost from a node to the end, loops allowed, for every node that a
 * path within the limit can pass then. Around the end it is grown outwards hop by hop, around the start it is worked
 * out for the nodes within reach; where the two meet depends on which side has fewer ties to look at.
 */
function costsStillToPay(
  space: SearchSpace,
  costs: TieCosts,
  question: PathsQuestion,
  limit: number,
): CostTable[][] {
  space.restart();
  const { from, to, maxHops, via } = question;
  const { projection } = space;
  const back = cheapestHalf(space, question);
  const near = nodesWithin(space, costs, question, maxHops - back - 1, limit);
  const furtherLimit = limit - leastTieCost(projection, costs, from);
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
            if (previous === from) return layer.lower(previous, cost + tieCost);
            const total = cost + tieCost + costs.ofPassing(previous);
            if (total <= furtherLimit) layer.lower(previous, total);
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
          const passing = node === from ? 0 : costs.ofPassing(node);
          if (least + passing < FAR) layer.lower(node, least + passing);
        }
      }
    }
  }
  return remaining;
}

/** near[h]: the nodes a path within the limit can pass after at most h hops, for h up to `hops`. */
function nodesWithin(
  space: SearchSpace,
  costs: TieCosts,
  { from, to }: PathsQuestion,
  hops: number,
  limit: number,
): number[][] {
  const { projection } = space;
  const reachLimit = limit - leastTieCost(projection, costs, to);
  let layer = space.table();
  layer.lower(from, 0);
  const near = [[from]];
  for (let hop = 1; hop <= hops; hop++) {
    const next = space.table();
    next.lower(from, 0);
    for (const node of layer.touched) {
      const cost = layer.get(node);
      eachNeighbour(projection, costs, node, (other, tieCost) => {
        if (other === from) return;
        const total = cost + tieCost + costs.ofPassing(other);
        if (total <= reachLimit) next.lower(other, total);
      });
    }
    near.push([...next.touched]);
    layer = next;
  }
  return near;
}
