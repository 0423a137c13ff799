/** One tie as the search sees it: usable in both directions, `strength` in (0, 1]. */
export type SearchTie = { id: string; a: string; b: string; strength: number };

export type FoundPath = { nodes: string[]; ties: string[]; strength: number };

type Step = { node: string; tie: string; cost: number };

/** Ties by node, one step for each pair of neighbours: of several ties between two nodes the strongest carries the path. */
export class TieNetwork {
  private readonly steps = new Map<string, Map<string, Step>>();

  constructor(ties: Iterable<SearchTie>) {
    for (const tie of ties) {
      if (tie.a === tie.b) continue;
      this.add(tie.a, tie.b, tie);
      this.add(tie.b, tie.a, tie);
    }
  }

  private add(from: string, to: string, tie: SearchTie): void {
    const steps = this.steps.get(from) ?? new Map<string, Step>();
    this.steps.set(from, steps);
    const known = steps.get(to);
    const cost = -Math.log(tie.strength);
    if (!known || cost < known.cost || (cost === known.cost && tie.id < known.tie)) {
      steps.set(to, { node: to, tie: tie.id, cost });
    }
  }

  from(node: string): Iterable<Step> {
    return this.steps.get(node)?.values() ?? [];
  }

  nodes(): Iterable<string> {
    return this.steps.keys();
  }
}

type PartialPath = {
  node: string;
  previous: PartialPath | null;
  tie: string | null;
  cost: number;
  hops: number;
  passed: number;
};

/**
 * The k strongest loop-free paths of at most `maxHops` ties, strongest first; with `via`, only those that pass these
 * nodes in this order. Exact: a layered Bellman–Ford from the far end gives, for every node, hops left and waypoints
 * passed, the least cost still to pay, and best-first search with that bound never returns a path before a better one.
 * Paths differ in their nodes. `budget` bounds the partial paths looked at; null means it was used up before the answer was certain.
 */
export function strongestPaths(
  network: TieNetwork,
  question: { from: string; to: string; k: number; maxHops: number; via?: readonly string[] },
  budget = 2_000_000,
): FoundPath[] | null {
  const { from, to, k, maxHops, via = [] } = question;
  const remaining = costsToGo(network, to, maxHops, via);
  const bound = (node: string, hops: number, passed: number) =>
    remaining[passed]?.[maxHops - hops]?.get(node) ?? Number.POSITIVE_INFINITY;

  const queue = new CheapestFirst<PartialPath>();
  const passedAtStart = via[0] === from ? 1 : 0;
  queue.push(bound(from, 0, passedAtStart), {
    node: from,
    previous: null,
    tie: null,
    cost: 0,
    hops: 0,
    passed: passedAtStart,
  });
  const found: FoundPath[] = [];
  for (let looked = 0; found.length < k; looked++) {
    const best = queue.pop();
    if (!best) return found;
    if (looked >= budget) return null;
    if (best.node === to) {
      if (best.passed === via.length) found.push(unroll(best));
      continue;
    }
    if (best.hops === maxHops) continue;
    for (const step of network.from(best.node)) {
      if (visited(best, step.node)) continue;
      const passed = best.passed + (step.node === via[best.passed] ? 1 : 0);
      const cost = best.cost + step.cost;
      const total = cost + bound(step.node, best.hops + 1, passed);
      if (total === Number.POSITIVE_INFINITY) continue;
      queue.push(total, {
        node: step.node,
        previous: best,
        tie: step.tie,
        cost,
        hops: best.hops + 1,
        passed,
      });
    }
  }
  return found;
}

/** remaining[waypoints passed][hops left]: the least cost from a node to the end, loops allowed, so never too high a bound. */
function costsToGo(
  network: TieNetwork,
  to: string,
  maxHops: number,
  via: readonly string[],
): Map<string, number>[][] {
  const remaining: Map<string, number>[][] = [];
  for (let passed = via.length; passed >= 0; passed--) {
    const layers: Map<string, number>[] = [];
    remaining[passed] = layers;
    layers[0] = new Map(passed === via.length ? [[to, 0]] : []);
    for (let hops = 1; hops <= maxHops; hops++) {
      const layer = new Map(layers[hops - 1]);
      layers[hops] = layer;
      const reach = (from: Map<string, number> | undefined, only?: string) => {
        for (const [node, cost] of from ?? []) {
          if (only !== undefined ? node !== only : node === via[passed]) continue;
          for (const step of network.from(node)) {
            const total = cost + step.cost;
            if (total < (layer.get(step.node) ?? Number.POSITIVE_INFINITY)) layer.set(step.node, total);
          }
        }
      };
      reach(layers[hops - 1]);
      // Stepping onto the next waypoint moves on to the table with one more passed.
      if (passed < via.length) reach(remaining[passed + 1]?.[hops - 1], via[passed]);
    }
  }
  return remaining;
}

/**
 * The strongest path of at most `maxHops` ties from one node to each of several targets. Exact: the cheapest walk to a
 * node within a number of hops never repeats a node, since leaving a loop out costs no more.
 */
export function strongestToEach(
  network: TieNetwork,
  from: string,
  targets: ReadonlySet<string>,
  maxHops: number,
): Map<string, FoundPath> {
  const start: PartialPath = { node: from, previous: null, tie: null, cost: 0, hops: 0, passed: 0 };
  const best = new Map([[from, start]]);
  let frontier = new Map([[from, start]]);
  for (let hops = 1; hops <= maxHops && frontier.size > 0; hops++) {
    const next = new Map<string, PartialPath>();
    for (const partial of frontier.values()) {
      for (const step of network.from(partial.node)) {
        const cost = partial.cost + step.cost;
        const known = next.get(step.node) ?? best.get(step.node);
        if (known && known.cost <= cost) continue;
        next.set(step.node, { node: step.node, previous: partial, tie: step.tie, cost, hops, passed: 0 });
      }
    }
    for (const [node, partial] of next) best.set(node, partial);
    frontier = next;
  }
  const paths = new Map<string, FoundPath>();
  for (const target of targets) {
    const partial = best.get(target);
    if (partial && target !== from) paths.set(target, unroll(partial));
  }
  return paths;
}

function visited(partial: PartialPath, node: string): boolean {
  for (let at: PartialPath | null = partial; at; at = at.previous) if (at.node === node) return true;
  return false;
}

function unroll(end: PartialPath): FoundPath {
  const nodes: string[] = [];
  const ties: string[] = [];
  for (let at: PartialPath | null = end; at; at = at.previous) {
    nodes.unshift(at.node);
    if (at.tie !== null) ties.unshift(at.tie);
  }
  return { nodes, ties, strength: Math.exp(-end.cost) };
}

/** A binary heap; among equal priorities the one pushed first comes out first. */
class CheapestFirst<T> {
  private readonly heap: { priority: number; order: number; item: T }[] = [];
  private pushed = 0;

  push(priority: number, item: T): void {
    const entry = { priority, order: this.pushed++, item };
    let at = this.heap.length;
    this.heap.push(entry);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = this.heap[parent];
      if (!above || !before(entry, above)) break;
      this.heap[at] = above;
      at = parent;
    }
    this.heap[at] = entry;
  }

  pop(): T | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (!top || !last) return undefined;
    if (this.heap.length > 0) this.sink(last);
    return top.item;
  }

  private sink(entry: { priority: number; order: number; item: T }): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = this.heap[child];
      const right = this.heap[child + 1];
      if (below && right && before(right, below)) {
        child += 1;
        below = right;
      }
      if (!below || !before(below, entry)) break;
      this.heap[at] = below;
      at = child;
    }
    this.heap[at] = entry;
  }
}

function before(a: { priority: number; order: number }, b: { priority: number; order: number }): boolean {
  return a.priority < b.priority || (a.priority === b.priority && a.order < b.order);
}
