import type { ShareInterval, Stake } from '../../contract/fund-trace-ownership.ts';
import { grouped } from './grouped.ts';

/** Less than this is rounding. */
const TINY = 1e-12;

/**
 * Control by the best single route from `holder` to everything it reaches: the weakest share on the way, as large as any
 * route makes it. A route gains nothing by going round a loop, so loops end by themselves.
 */
export function strongestRoutes(stakes: readonly Stake[], holder: string): Map<string, ShareInterval> {
  const low = widest(stakes, holder, (stake) => stake.low);
  const high = widest(stakes, holder, (stake) => stake.high);
  return new Map([...high].map(([id, most]) => [id, { low: low.get(id) ?? 0, high: most }]));
}

function widest(
  stakes: readonly Stake[],
  holder: string,
  widthOf: (stake: Stake) => number,
): Map<string, number> {
  const held = grouped(stakes, ({ owner }) => owner);
  const width = new Map([[holder, 1]]);
  for (let changed = [holder]; changed.length;) {
    const next = new Set<string>();
    for (const owner of changed) {
      for (const stake of held.get(owner) ?? []) {
        const reached = Math.min(width.get(owner) ?? 0, widthOf(stake));
        if (reached <= (width.get(stake.owned) ?? 0)) continue;
        width.set(stake.owned, reached);
        next.add(stake.owned);
      }
    }
    changed = [...next];
  }
  width.delete(holder);
  return width;
}

/**
 * Control of `target` over all routes together: their weakest shares added up, with a stake that several routes pass
 * counted once. That is the largest flow from holder to target with the stakes as widths: never more than the whole, and
 * the plain sum of the weakest shares where the routes have no stake in common.
 */
export function controlTogether(stakes: readonly Stake[], holder: string, target: string): ShareInterval {
  const between = stakesBetween(stakes, holder, target);
  const low = new FlowNetwork();
  const high = new FlowNetwork();
  // What nobody is known to hold can be given out once only, so all open shares of one entity pass one common gate.
  for (const [owned, column] of grouped(stakes, (stake) => stake.owned)) {
    high.add(gateOf(owned), owned, 1 - column.reduce((sum, stake) => sum + stake.low, 0));
  }
  for (const { owner, owned, ...share } of between) {
    low.add(owner, owned, share.low);
    high.add(owner, owned, share.low);
    high.add(owner, gateOf(owned), share.high - share.low);
  }
  return { low: low.largestFlow(holder, target), high: high.largestFlow(holder, target) };
}

const gateOf = (id: string) => `gate ${id}`;

/** The stakes that lie on some way from holder to target. */
function stakesBetween(stakes: readonly Stake[], holder: string, target: string): Stake[] {
  const after = spread(
    holder,
    grouped(stakes, ({ owner }) => owner),
    ({ owned }) => owned,
  );
  const before = spread(
    target,
    grouped(stakes, ({ owned }) => owned),
    ({ owner }) => owner,
  );
  return stakes.filter(({ owner, owned }) => after.has(owner) && before.has(owned));
}

function spread(
  start: string,
  at: ReadonlyMap<string, Stake[]>,
  next: (stake: Stake) => string,
): Set<string> {
  const reached = new Set([start]);
  for (const id of reached) for (const stake of at.get(id) ?? []) reached.add(next(stake));
  return reached;
}

/** Widths between points, and the largest flow along them (shortest augmenting ways first). */
class FlowNetwork {
  readonly #room = new Map<string, Map<string, number>>();

  add(from: string, to: string, width: number): void {
    if (width <= TINY) return;
    this.#widen(from, to, width);
    this.#widen(to, from, 0);
  }

  largestFlow(from: string, to: string): number {
    let flow = 0;
    for (let way = this.#way(from, to); way; way = this.#way(from, to)) {
      const room = Math.min(...way.map(([a, b]) => this.#room.get(a)?.get(b) ?? 0));
      for (const [a, b] of way) {
        this.#widen(a, b, -room);
        this.#widen(b, a, room);
      }
      flow += room;
    }
    return Number(flow.toPrecision(12));
  }

  #widen(from: string, to: string, more: number): void {
    const rooms = this.#room.get(from) ?? new Map<string, number>();
    this.#room.set(from, rooms.set(to, (rooms.get(to) ?? 0) + more));
  }

  #way(from: string, to: string): [string, string][] | undefined {
    const cameFrom = new Map<string, string>([[from, '']]);
    for (const at of cameFrom.keys()) {
      if (at === to) break;
      for (const [next, room] of this.#room.get(at) ?? []) {
        if (room > TINY && !cameFrom.has(next)) cameFrom.set(next, at);
      }
    }
    if (!cameFrom.has(to)) return undefined;
    const way: [string, string][] = [];
    for (let at = to; at !== from; at = cameFrom.get(at) ?? from) way.push([cameFrom.get(at) ?? from, at]);
    return way;
  }
}
