import type { EntityRef } from '../../contract/common.ts';
import type { Holding, Ownership, ShareInterval, Stake } from '../../contract/fund-trace-ownership.ts';
import { cashFlowsOf, circlesAmong, OwnershipNetwork, ownedBy, withReturns } from './cash-flow.rules.ts';
import { controlTogether, strongestRoutes } from './control.rules.ts';
import type { Direction } from './fund-trace.rules.ts';
import { grouped } from './grouped.ts';
import { stakesOf, type StakeTie } from './stakes.rules.ts';

/** Control over all routes together is worked out for so many entities at most: it is a flow for each. */
const MAX_TOGETHER = 300;

/**
 * What the fund holds (down), or who holds how much of the fund (up), from every tie of ownership among the entities
 * reached and those of their other owners. Nothing is pruned by size. Largest certain share first.
 */
export function ownershipOf(asked: {
  fund: EntityRef;
  direction: Direction;
  /** All entities the ties mention. */
  entities: ReadonlyMap<string, EntityRef>;
  ties: readonly StakeTie[];
  planned: boolean;
  cut: boolean;
}): Ownership {
  const { fund, direction, entities, planned } = asked;
  const { stakes, contradictions } = stakesOf(asked.ties, { planned });
  const network = new OwnershipNetwork(stakes);
  const pairs = (direction === 'down' ? heldBy(fund.id, stakes) : holdersOf(fund.id, stakes)).filter(
    ({ holder, target }) => entities.has(holder) && entities.has(target),
  );
  const overPlans = reachedOverPlans(fund.id, stakes, direction);
  const byHolder = grouped(pairs, ({ holder }) => holder);
  const holdings: Holding[] = [];
  let error = 0;
  for (const [holder, targets] of byHolder) {
    const flows = cashFlowsOf(network, holder);
    const control = strongestRoutes(stakes, holder);
    error = Math.max(error, flows.error);
    for (const { target } of targets) {
      const once = flows.once.get(target);
      const entity = entities.get(direction === 'down' ? target : holder);
      if (!once || !entity) continue;
      const together = pairs.length > MAX_TOGETHER ? undefined : controlTogether(stakes, holder, target);
      holdings.push({
        entity,
        cashFlow: roundedOpen(withReturns(once, flows.back)),
        ...(flows.back.high > 0 && { cashFlowOnce: rounded(once) }),
        control: control.get(target) ?? { low: 0, high: 0 },
        ...(together && { controlTogether: together }),
        planned: overPlans.has(direction === 'down' ? target : holder),
      });
    }
  }
  const reached = new Set([fund.id, ...holdings.map(({ entity }) => entity.id)]);
  return {
    countsPlanned: planned,
    holdings: holdings.sort(
      (a, b) =>
        b.cashFlow.low - a.cashFlow.low ||
        (b.cashFlow.high ?? Infinity) - (a.cashFlow.high ?? Infinity) ||
        a.entity.id.localeCompare(b.entity.id),
    ),
    stakes: stakes.filter(({ owner, owned }) => reached.has(owner) && reached.has(owned)),
    loops: loopsAmong(network, reached),
    error,
    contradictions: contradictions.flatMap(({ owned, sum }) => {
      const entity = entities.get(owned);
      return entity && reached.has(owned) ? [{ entity, sum }] : [];
    }),
    cut: asked.cut,
  };
}

type Pair = { holder: string; target: string };

function heldBy(holder: string, stakes: readonly Stake[]): Pair[] {
  return [...follow(holder, stakes, 'owner', 'owned')].map((target) => ({ holder, target }));
}

function holdersOf(target: string, stakes: readonly Stake[]): Pair[] {
  return [...follow(target, stakes, 'owned', 'owner')].map((holder) => ({ holder, target }));
}

/** Everything reached from one end of the stakes to the other, the start left out. */
function follow(start: string, stakes: readonly Stake[], near: 'owner' | 'owned', far: 'owner' | 'owned') {
  const at = grouped(stakes, (stake) => stake[near]);
  const reached = new Set([start]);
  for (const id of reached) for (const stake of at.get(id) ?? []) reached.add(stake[far]);
  reached.delete(start);
  return reached;
}

/** What the fund reaches by some way on which a stake is only planned. */
function reachedOverPlans(fund: string, stakes: readonly Stake[], direction: Direction): Set<string> {
  const [near, far] = direction === 'down' ? (['owner', 'owned'] as const) : (['owned', 'owner'] as const);
  const at = grouped(stakes, (stake) => stake[near]);
  const reached = new Set([fund]);
  for (const id of reached) for (const stake of at.get(id) ?? []) reached.add(stake[far]);
  const over = new Set(
    stakes.filter((stake) => stake.planned && reached.has(stake[near])).map((one) => one[far]),
  );
  for (const id of over) for (const stake of at.get(id) ?? []) over.add(stake[far]);
  return over;
}

/** Circles of owners among the entities shown, by id. */
function loopsAmong(network: OwnershipNetwork, shown: ReadonlySet<string>): string[][] {
  const owned = ownedBy(
    network,
    network.columns.map(({ high }) => high),
  );
  return circlesAmong(owned, network.ids.keys())
    .filter((circle) => circle.length > 1)
    .map((circle) => circle.map((node) => network.ids[node] ?? '').sort())
    .filter((ids) => ids.some((id) => shown.has(id)));
}

function rounded({ low, high }: ShareInterval): ShareInterval {
  return { low: round(low), high: round(high) };
}
function roundedOpen({ low, high }: { low: number; high: number | null }) {
  return { low: round(low), high: high === null ? null : round(high) };
}
const round = (value: number) => Number(value.toPrecision(12));
