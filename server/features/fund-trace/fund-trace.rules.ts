import type { EntityRef, Tie } from '../../contract/common.ts';
import type { ShareInterval } from '../../contract/fund-trace-ownership.ts';
import type { TraceRoute } from '../../contract/fund-trace.ts';
import type { Label, RelationshipType } from '../../contract/graph-model.ts';
import { grouped } from './grouped.ts';

export type Direction = 'down' | 'up';

/** Steps from the fund at most: mother fund → sub-fund → company → company → project → site → park → region. */
export const MAX_STEPS = 8;
/** Routes listed at most; a denser graph than any fund's own is cut here and says so. */
export const MAX_ROUTES = 2_000;

/** Ties money or ownership runs along. Everything else (introduction, management, place, segment) carries no share. */
export const MONEY_TIES: ReadonlySet<RelationshipType> = new Set(['INVESTS_IN', 'BACKS', 'SUBSIDIARY_OF']);

/** The ties to follow from an entity: along the arrow (`out`) and against it (`in`). */
type Follow = { out: readonly RelationshipType[]; in: readonly RelationshipType[] };
const NOTHING: Follow = { out: [], in: [] };
const PLACE_AND_PURPOSE = ['SITED_IN', 'LOCATED_IN', 'OPERATES_IN'] as const;

/**
 * What a trace follows from an entity. `byMoney` is false once an introduction lies on the way: a firm the fund only
 * introduced is followed to the projects it builds, the places it stands in and the segments it works in, but what it
 * owns or buys with its own money is not the fund's reach. Up, the groups investors belong to count among who stands behind.
 */
function follow(direction: Direction, label: Label, byMoney: boolean): Follow {
  return direction === 'down' ? followDown(label, byMoney) : followUp(label, byMoney);
}

function followDown(label: Label, byMoney: boolean): Follow {
  switch (label) {
    case 'Fund':
      return byMoney ? { out: ['INVESTS_IN', 'BACKS', 'INTRODUCED'], in: [] } : NOTHING;
    case 'Company':
      return byMoney
        ? { out: ['INVESTS_IN', 'BACKS', ...PLACE_AND_PURPOSE], in: ['SUBSIDIARY_OF'] }
        : { out: ['BACKS', ...PLACE_AND_PURPOSE], in: [] };
    case 'Institution':
      return { out: PLACE_AND_PURPOSE, in: [] };
    case 'Project':
      return { out: ['SITED_IN', 'LOCATED_IN', 'FILLS'], in: [] };
    case 'Site':
      return { out: ['SITED_IN', 'LOCATED_IN'], in: [] };
    case 'Park':
      return { out: ['LOCATED_IN'], in: [] };
    case 'Segment':
      return { out: ['PART_OF'], in: [] };
    default:
      return NOTHING;
  }
}

function followUp(label: Label, byMoney: boolean): Follow {
  if (!byMoney) return NOTHING;
  switch (label) {
    case 'Fund':
      return { out: [], in: ['INVESTS_IN', 'MANAGES', 'INTRODUCED'] };
    case 'Company':
      return { out: ['SUBSIDIARY_OF'], in: ['INVESTS_IN'] };
    case 'Institution':
      return { out: [], in: ['INVESTS_IN'] };
    default:
      return NOTHING;
  }
}

export type Reached = EntityRef & { depth: number; byMoney: boolean };
/** A tie found by following, with the entity it leads to. */
export type Found = { tie: Pick<Tie, 'id' | 'type' | 'from' | 'to'>; next: EntityRef };

/** What to ask for next: the ties of these types from each entity, none asked for before. */
export type Step = { id: string; out: RelationshipType[]; in: RelationshipType[] };

/**
 * The state of a trace while it spreads step by step. Loops end it by themselves: an entity is asked for each type of
 * tie once, and again only for the types that open when money reaches what was so far merely introduced.
 */
export class Spread {
  readonly reached = new Map<string, Reached>();
  readonly found = new Map<string, Found>();
  readonly #asked = new Set<string>();
  readonly #direction: Direction;

  constructor(fund: EntityRef, direction: Direction) {
    this.#direction = direction;
    this.reached.set(fund.id, { ...fund, depth: 0, byMoney: true });
  }

  /** The next questions; empty when there is nothing left to follow. */
  nextSteps(): Step[] {
    return [...this.reached.values()].flatMap((entity): Step[] => {
      const types = follow(this.#direction, entity.label, entity.byMoney);
      const fresh = (along: 'out' | 'in') =>
        types[along].filter((type) => !this.#asked.has(`${entity.id} ${along} ${type}`));
      const step = { id: entity.id, out: fresh('out'), in: fresh('in') };
      for (const along of ['out', 'in'] as const) {
        for (const type of step[along]) this.#asked.add(`${entity.id} ${along} ${type}`);
      }
      return step.out.length + step.in.length ? [step] : [];
    });
  }

  /** Takes in the answer to the last questions, `depth` steps from the fund. */
  take(found: readonly Found[], depth: number): void {
    for (const one of found) {
      this.found.set(one.tie.id, one);
      const before = this.reached.get(one.next.id);
      const from = this.reached.get(otherEnd(one));
      const byMoney = Boolean(from?.byMoney) && MONEY_TIES.has(one.tie.type);
      if (!before) this.reached.set(one.next.id, { ...one.next, depth, byMoney });
      else if (byMoney && !before.byMoney) before.byMoney = true;
    }
  }
}

function otherEnd({ tie, next }: Found): string {
  return tie.to === next.id ? tie.from : tie.to;
}

/**
 * Every loop-free route from the fund to each entity, shortest first. Each step obeys `follow`, so a route that begins
 * with an introduction never turns into one of money. At most `limit` routes; `cut` tells that there were more.
 */
export function routesFrom(
  fund: EntityRef,
  found: readonly Found[],
  direction: Direction,
  ties: ReadonlyMap<string, Tie>,
  boundOf: BoundOf,
  limit = MAX_ROUTES,
): { routes: TraceRoute[]; cut: boolean } {
  const stepsOf = grouped(found, otherEnd);
  type Way = { at: EntityRef; byMoney: boolean; via: string[]; ties: string[] };
  const routes: TraceRoute[] = [];
  let ways: Way[] = [{ at: fund, byMoney: true, via: [fund.id], ties: [] }];
  // Breadth first: when the limit cuts, it cuts the longest routes.
  for (let depth = 1; depth <= MAX_STEPS && ways.length; depth++) {
    const longer: Way[] = [];
    for (const way of ways) {
      const types = follow(direction, way.at.label, way.byMoney);
      for (const { tie, next } of stepsOf.get(way.at.id) ?? []) {
        const allowed = tie.from === way.at.id ? types.out : types.in;
        if (!allowed.includes(tie.type) || way.via.includes(next.id)) continue;
        if (routes.length === limit) return { routes, cut: true };
        const step: Way = {
          at: next,
          byMoney: way.byMoney && MONEY_TIES.has(tie.type),
          via: [...way.via, next.id],
          ties: [...way.ties, tie.id],
        };
        longer.push(step);
        routes.push(describe(step, ties, boundOf));
      }
    }
    ways = longer;
  }
  return { routes, cut: false };
}

function describe(
  way: { via: string[]; ties: string[]; at: EntityRef; byMoney: boolean },
  known: ReadonlyMap<string, Tie>,
  boundOf: BoundOf,
): TraceRoute {
  const ties = way.ties.flatMap((id) => known.get(id) ?? []);
  const last = ties.at(-1);
  return {
    to: way.at.id,
    via: way.via,
    ties: way.ties,
    ...(way.byMoney && last?.amount && { amount: last.amount }),
    ...(way.byMoney && sharesAlong(ties, boundOf)),
  };
}

type Shares = Pick<TraceRoute, 'cashFlowShare' | 'cashFlowShareTo' | 'controlShare' | 'controlShareTo'>;
/** The ends of the stake a tie stands for; undefined for money that gives none, or none that is to count. */
export type BoundOf = (tie: string) => ShareInterval | undefined;

/**
 * Cash-flow right (product of the shares) and control (the weakest share) of one route, from end to end of what is known
 * of each share. One share nobody states takes the lower ends away; one tie without a stake takes everything.
 */
export function sharesAlong(
  ties: readonly Pick<Tie, 'id' | 'share' | 'shareTo'>[],
  boundOf: BoundOf,
): Shares {
  const bounds = ties.flatMap(({ id, share, shareTo }): ShareInterval[] => {
    const bound = boundOf(id);
    if (!bound) return [];
    return [share === undefined ? bound : { low: share, high: shareTo ?? share }];
  });
  if (ties.length === 0 || bounds.length < ties.length) return {};
  const low = bounds.map((bound) => bound.low);
  const high = bounds.map((bound) => bound.high);
  const cash = [product(low), product(high)] as const;
  const control = [Math.min(...low), Math.min(...high)] as const;
  return {
    ...(cash[0] > 0 && { cashFlowShare: cash[0] }),
    ...(cash[1] > cash[0] && { cashFlowShareTo: cash[1] }),
    ...(control[0] > 0 && { controlShare: control[0] }),
    ...(control[1] > control[0] && { controlShareTo: control[1] }),
  };
}

/** Twelve digits are kept, so that 0.3 × 0.2 is 0.06 and not 0.06 and a bit. */
function product(shares: readonly number[]): number {
  return Number(shares.reduce((all, share) => all * share, 1).toPrecision(12));
}

/** How many entities of each kind a trace reached, and how many of them by an introduction. */
export function summarise(
  fundId: string,
  reached: Iterable<EntityRef>,
  ties: Iterable<Found>,
): {
  funds: number;
  companies: number;
  projects: number;
  parks: number;
  segments: number;
  chains: number;
  introduced: number;
} {
  const others = [...reached].filter((entity) => entity.id !== fundId);
  const count = (label: Label) => others.filter((entity) => entity.label === label).length;
  const introduced = new Set(
    [...ties].filter(({ tie }) => tie.type === 'INTRODUCED').map(({ next }) => next.id),
  );
  return {
    funds: count('Fund'),
    companies: count('Company'),
    projects: count('Project'),
    parks: count('Park'),
    segments: count('Segment'),
    chains: count('Chain'),
    introduced: introduced.size,
  };
}
