import { solveTogether, type Term } from './circle-equations.rules.ts';
import type { ShareInterval, Stake } from '../../contract/fund-trace-ownership.ts';

/** Rounds of guessing before solving. */
const GUESSES = 60;
/** Smaller gains are rounding. */
const TINY = 1e-12;

/** The stakes in one entity: its owners by number, the ends of their shares and what none of them is known to hold. */
type Column = { owners: number[]; low: number[]; high: number[]; slack: number };

/** Owners and owned by number, so that the solving runs over arrays. */
export class OwnershipNetwork {
  readonly ids: string[] = [];
  readonly columns: Column[] = [];
  readonly #number = new Map<string, number>();

  constructor(stakes: readonly Stake[]) {
    for (const { owner, owned, low, high } of stakes) {
      const column = this.columns[this.#take(owned)];
      const from = this.#take(owner);
      column?.owners.push(from);
      column?.low.push(low);
      column?.high.push(high);
    }
    for (const column of this.columns) column.slack = Math.max(0, 1 - sum(column.low));
  }

  numberOf(id: string): number | undefined {
    return this.#number.get(id);
  }

  #take(id: string): number {
    const known = this.#number.get(id);
    if (known !== undefined) return known;
    this.#number.set(id, this.ids.length);
    this.columns.push({ owners: [], low: [], high: [], slack: 0 });
    return this.ids.push(id) - 1;
  }
}

export type CashFlows = {
  /** By entity: the part of its money that reaches the holder, each unit counted when it first does so. */
  once: Map<string, ShareInterval>;
  /** The part of the holder's own money that comes back to it: above 0 only where it is among what it holds. */
  back: ShareInterval;
  error: number;
};

/**
 * What `holder` holds of everything, for every way the open shares can turn out: the least where all are at their low
 * ends, the most where each entity's left over share goes to the owners who pass most of it on. As every entity's owners
 * can be chosen for themselves, one choice is best for all entities at once; it is found by improving a choice until no
 * entity gains (policy iteration), so both ends are exact and can be reached.
 */
export function cashFlowsOf(network: OwnershipNetwork, holder: string): CashFlows {
  const start = network.numberOf(holder);
  if (start === undefined) return { once: new Map(), back: { low: 0, high: 0 }, error: 0 };
  const least = solve(
    network,
    network.columns.map(({ low }) => low),
    start,
  );
  const most = highest(network, start);
  const once = new Map<string, ShareInterval>();
  for (const [index, id] of network.ids.entries()) {
    const high = most.reach[index] ?? 0;
    if (index !== start && high > 0) once.set(id, { low: least.reach[index] ?? 0, high });
  }
  const own = network.columns[start];
  const back = {
    low: own ? dot(own.low, own.owners, least.reach) : 0,
    high: own ? dot(bestShares(own, most.reach), own.owners, most.reach) : 0,
  };
  return { once, back, error: Math.max(least.error, most.error) };
}

/** A(I−A)⁻¹ from the part that arrives first: what comes back to the holder arrives again, and again. */
export function withReturns(once: ShareInterval, back: ShareInterval): { low: number; high: number | null } {
  return {
    low: once.low / (1 - back.low),
    high: back.high > 1 - 1e-9 ? null : once.high / (1 - back.high),
  };
}

function highest(network: OwnershipNetwork, start: number): Solution {
  // A good first guess spares most of the exact solving; where it comes from does not change the answer.
  const guess = guessHighest(network, start);
  const choice = network.columns.map((column) => bestShares(column, guess));
  for (;;) {
    const solution = solve(network, choice, start);
    let better = false;
    for (const [index, column] of network.columns.entries()) {
      if (column.slack === 0) continue;
      const best = bestShares(column, solution.reach);
      const held = choice[index] ?? [];
      // Only a real gain changes a choice: trading equals for equals might never end.
      if (dot(best, column.owners, solution.reach) <= dot(held, column.owners, solution.reach) + TINY)
        continue;
      choice[index] = best;
      better = true;
    }
    if (!better) return solution;
  }
}

/** The low ends, with what is left over given to the owners worth most. */
function bestShares({ owners, low, high, slack }: Column, worth: ArrayLike<number>): number[] {
  const shares = [...low];
  let left = slack;
  const order = owners.map((_, place) => place).filter((place) => (worth[owners[place] ?? -1] ?? 0) > 0);
  order.sort((a, b) => (worth[owners[b] ?? -1] ?? 0) - (worth[owners[a] ?? -1] ?? 0));
  for (const place of order) {
    const more = Math.min(left, (high[place] ?? 0) - (low[place] ?? 0));
    if (more < TINY) continue;
    shares[place] = (shares[place] ?? 0) + more;
    left -= more;
  }
  return shares;
}

type Solution = { reach: Float64Array; error: number };

/**
 * The least solution of reach(v) = Σ shares(u in v) · reach(u) with reach(start) = 1. Entities that own each other in a
 * circle are solved together as linear equations, owners before what they own; circles are told apart from the rest.
 */
function solve(network: OwnershipNetwork, shares: readonly (readonly number[])[], start: number): Solution {
  const reach = new Float64Array(network.ids.length);
  reach[start] = 1;
  let error = 0;
  const owned = ownedBy(network, shares);
  for (const circle of circlesAmong(owned, owned[start] ?? [], start)) {
    const inside = new Map(circle.map((node, place) => [node, place]));
    const given = circle.map((node) => {
      const { owners } = network.columns[node] as Column;
      return owners.reduce(
        (all, owner, place) =>
          inside.has(owner) ? all : all + (shares[node]?.[place] ?? 0) * (reach[owner] ?? 0),
        0,
      );
    });
    const within = circle.map((node) =>
      (network.columns[node] as Column).owners.flatMap((owner, place): Term[] => {
        const at = inside.get(owner);
        return at === undefined ? [] : [{ at, share: shares[node]?.[place] ?? 0 }];
      }),
    );
    const solved = solveTogether(within, given);
    for (const [place, node] of circle.entries())
      reach[node] = Math.min(1, Math.max(0, solved.values[place] ?? 0));
    error = Math.max(error, solved.error);
  }
  return { reach, error };
}

/**
 * What the roots reach, in groups that own each other in a circle, owners before owned; a group of one is in none.
 * `without` is not entered.
 */
export function circlesAmong(
  owned: readonly (readonly number[])[],
  roots: Iterable<number>,
  without = -1,
): number[][] {
  const order = new Map<number, { index: number; low: number; open: boolean }>();
  const stack: number[] = [];
  const groups: number[][] = [];
  // Tarjan's search with a stack of its own, since a chain of owners can be long.
  const work: { node: number; next: number }[] = [];
  const enter = (node: number) => {
    const state = { index: order.size, low: order.size, open: true };
    order.set(node, state);
    stack.push(node);
    work.push({ node, next: 0 });
  };
  for (const root of roots) {
    if (root === without || order.has(root)) continue;
    enter(root);
    for (let at = work.at(-1); at; at = work.at(-1)) {
      const mine = order.get(at.node) as { index: number; low: number; open: boolean };
      const next = owned[at.node]?.[at.next++];
      if (next === undefined) {
        work.pop();
        const parent = order.get(work.at(-1)?.node ?? -1);
        if (parent) parent.low = Math.min(parent.low, mine.low);
        if (mine.low === mine.index) groups.push(closeGroup(stack, order, at.node));
      } else if (next !== without) {
        const seen = order.get(next);
        if (!seen) enter(next);
        else if (seen.open) mine.low = Math.min(mine.low, seen.index);
      }
    }
  }
  return groups.reverse();
}

function closeGroup(stack: number[], order: Map<number, { open: boolean }>, root: number): number[] {
  const group: number[] = [];
  for (;;) {
    const node = stack.pop();
    if (node === undefined) return group;
    group.push(node);
    const state = order.get(node);
    if (state) state.open = false;
    if (node === root) return group;
  }
}

/** By number of an owner: what it has a share in. */
export function ownedBy(network: OwnershipNetwork, shares: readonly (readonly number[])[]): number[][] {
  const owned: number[][] = network.ids.map(() => []);
  for (const [node, { owners }] of network.columns.entries()) {
    for (const [place, owner] of owners.entries()) {
      if ((shares[node]?.[place] ?? 0) > 0) owned[owner]?.push(node);
    }
  }
  return owned;
}

/** Roughly the most that can reach each entity: the best shares taken again and again, nearest entities first. */
function guessHighest(network: OwnershipNetwork, start: number): Float64Array {
  const owned = ownedBy(
    network,
    network.columns.map(({ high }) => high),
  );
  const order = new Set([start]);
  for (const node of order) for (const next of owned[node] ?? []) order.add(next);
  order.delete(start);
  const worth = new Float64Array(network.ids.length);
  worth[start] = 1;
  for (let sweep = 0; sweep < GUESSES; sweep++) {
    let gain = 0;
    for (const node of order) {
      const column = network.columns[node] as Column;
      const value = dot(bestShares(column, worth), column.owners, worth);
      gain = Math.max(gain, value - (worth[node] ?? 0));
      worth[node] = value;
    }
    if (gain < 1e-6) break;
  }
  return worth;
}

function dot(shares: readonly number[], owners: readonly number[], reach: ArrayLike<number>): number {
  return owners.reduce((all, owner, place) => all + (shares[place] ?? 0) * (reach[owner] ?? 0), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
