import { unroll, type Arrival, type NodePath } from './arrivals.rules.ts';
import { CheapestFirst } from './cheapest-first.rules.ts';
import { nearestFew, type Enough } from './enough.rules.ts';
import { eachNeighbour, FAR, type SearchSpace } from './search-space.rules.ts';
import type { TieCosts } from './tie-costs.rules.ts';

/**
 * The cheapest path of at most `maxHops` ties to each target from whichever start is nearest, cheapest first, until
 * `enough` are found or none costs at most `limit`. Exact: partial paths are opened in order of cost, and one is dropped only when its node
 * was reached before at no more cost and in no more hops. A target that is itself a start is not looked for.
 */
export function cheapestToTargets(
  space: SearchSpace,
  costs: TieCosts,
  question: { from: ReadonlySet<number>; targets: ReadonlySet<number>; maxHops: number; limit?: number },
  enough: Enough = nearestFew(Infinity),
): NodePath[] {
  const { from, targets, maxHops, limit = FAR } = question;
  space.restart();
  const fewestHops = space.table();
  const queue = new CheapestFirst<Arrival>();
  for (const node of from) queue.push(0, { node, previous: null, cost: 0, hops: 0, passed: 0 });
  const found = new Map<number, NodePath>();
  const wanted = [...targets].filter((target) => !from.has(target)).length;
  while (found.size < wanted) {
    const arrival = queue.pop();
    if (!arrival || arrival.cost > limit || enough.reached(arrival.cost)) break;
    if (fewestHops.get(arrival.node) <= arrival.hops) continue;
    fewestHops.lower(arrival.node, arrival.hops);
    if (targets.has(arrival.node) && !from.has(arrival.node) && !found.has(arrival.node)) {
      found.set(arrival.node, unroll(arrival));
      enough.found(arrival.node, arrival.cost);
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
