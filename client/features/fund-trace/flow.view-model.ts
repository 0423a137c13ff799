import type { Money, Tie } from '../../../server/contract/common.ts';
import type { MoneyInterval } from '../../../server/contract/fund-trace-ledger.ts';
import type { FundTraceAnswer, TraceNode } from '../../../server/contract/fund-trace.ts';
import { inYi } from '../../../server/contract/money.ts';

/**
 * What a band stands for: `money` put in, as wide as the amount; `project`, what the project led to costs in all,
 * everybody's money; `unknown`, money or a project nobody gives an amount in yuan for, and an amount drawn elsewhere;
 * `plain`, an introduction, a place, a segment: no money at all.
 */
export type BandKind = 'money' | 'project' | 'unknown' | 'plain';

export type FlowBand = {
  /** The ends, joined: there is one band between two things. */
  id: string;
  from: string;
  to: string;
  kind: BandKind;
  /** The ties it stands for, the one that carries the amount first. */
  ties: string[];
  /** In 亿元; only of `money` and `project`. */
  amount?: MoneyInterval;
  status?: Money['status'];
  /** Names of what the same sum also stands for, where it is drawn there and not here. */
  drawnAt?: string[];
};

export type FlowModel = {
  nodes: TraceNode[];
  bands: FlowBand[];
  /** Bands that would close a circle: drawn back as a thin line, without width. */
  returning: FlowBand[];
  counts: Record<BandKind, number> & { elsewhere: number };
};

/** The firmest first: what was paid is not drawn again as what was planned. */
const STATUSES: readonly Money['status'][] = ['paid-in', 'actual', 'planned', undefined];
/** The figures that say what a project costs, the firmest first. */
const COSTS = ['paidInInvestment', 'actualInvestment', 'plannedInvestment'];

/**
 * A trace as a flow from left to right: the fund first when it is traced down, last when it is traced up. Between two
 * things there is one band; of several amounts for it only the firmest kind counts, and ties of that kind are added up.
 * A project's cost is drawn once, where one backer alone leads to it and no other project shares the sum. Bands that
 * would lead back upstream are kept apart. Regions are left out, since nearly everything stands in the same few.
 */
export function flowOf(trace: FundTraceAnswer): FlowModel {
  const nodes = new Map(trace.nodes.filter(({ label }) => label !== 'Region').map((node) => [node.id, node]));
  const pairs = stepsOf(trace, nodes);
  const { forward, back } = withoutCircles([...pairs.values()]);
  const backers = new Map<string, number>();
  for (const { to, ties } of forward) {
    if (ties.some(({ type }) => type === 'BACKS')) backers.set(to, (backers.get(to) ?? 0) + 1);
  }
  const drawn = new Map<string, string>();
  const bands = forward.map((pair) => bandOf(pair, { nodes, backers, drawn, up: trace.direction === 'up' }));
  const returning = back.map(({ from, to, ties }): FlowBand => ({
    id: pairId(from, to),
    from,
    to,
    kind: 'plain',
    ties: ties.map(({ id }) => id),
  }));
  const touched = new Set([trace.fund.id, ...bands.flatMap(({ from, to }) => [from, to])]);
  const count = (kind: BandKind) => bands.filter((band) => band.kind === kind).length;
  return {
    nodes: [...nodes.values()].filter(({ id }) => touched.has(id)),
    bands,
    returning: returning.filter(({ from, to }) => touched.has(from) && touched.has(to)),
    counts: {
      money: count('money'),
      project: count('project'),
      unknown: count('unknown'),
      plain: count('plain'),
      elsewhere: bands.filter(({ drawnAt }) => drawnAt !== undefined).length,
    },
  };
}

type Pair = { from: string; to: string; ties: Tie[] };
const pairId = (from: string, to: string) => `${from} ${to}`;

/** Each step that any route takes, shortest routes first, in the direction the flow is drawn. */
function stepsOf(trace: FundTraceAnswer, nodes: ReadonlyMap<string, TraceNode>): Map<string, Pair> {
  const ties = new Map(trace.ties.map((tie) => [tie.id, tie]));
  const pairs = new Map<string, Pair>();
  for (const { via, ties: ids } of trace.routes.toSorted((a, b) => a.via.length - b.via.length)) {
    ids.forEach((id, step) => {
      const [near = '', far = ''] = via.slice(step, step + 2);
      const [from, to] = trace.direction === 'down' ? [near, far] : [far, near];
      const tie = ties.get(id);
      if (!tie || !nodes.has(from) || !nodes.has(to)) return;
      const known = pairs.get(pairId(from, to));
      if (!known) pairs.set(pairId(from, to), { from, to, ties: [tie] });
      else if (!known.ties.includes(tie)) known.ties.push(tie);
    });
  }
  return pairs;
}

/** Takes the pairs in order and sets aside each that leads to where it can already be come from. */
function withoutCircles(pairs: readonly Pair[]): { forward: Pair[]; back: Pair[] } {
  const next = new Map<string, string[]>();
  const leads = (start: string, end: string): boolean => {
    const seen = new Set([start]);
    for (const id of seen) {
      if (id === end) return true;
      for (const other of next.get(id) ?? []) seen.add(other);
    }
    return false;
  };
  const forward: Pair[] = [];
  const back: Pair[] = [];
  for (const pair of pairs) {
    if (leads(pair.to, pair.from)) back.push(pair);
    else {
      forward.push(pair);
      next.set(pair.from, [...(next.get(pair.from) ?? []), pair.to]);
    }
  }
  return { forward, back };
}

type Around = {
  nodes: ReadonlyMap<string, TraceNode>;
  /** How many lead to each project. */
  backers: ReadonlyMap<string, number>;
  /** Sums that several projects share and that are drawn, with the name of the project they are drawn at. */
  drawn: Map<string, string>;
  up: boolean;
};

function bandOf({ from, to, ties }: Pair, { nodes, backers, drawn, up }: Around): FlowBand {
  const id = pairId(from, to);
  const invested = ties.filter(({ type }) => type === 'INVESTS_IN');
  const first = (tie: Tie[]) =>
    [...tie, ...ties.filter((other) => !tie.includes(other))].map((one) => one.id);
  if (invested.length > 0) {
    const put = firmest(invested);
    return put
      ? { id, from, to, kind: 'money', ties: first(put.ties), amount: put.amount, status: put.status }
      : { id, from, to, kind: 'unknown', ties: first(invested) };
  }
  const backs = ties.filter(({ type }) => type === 'BACKS');
  const project = nodes.get(to);
  if (backs.length === 0 || !project || up) return { id, from, to, kind: 'plain', ties: first([]) };
  const unknown: FlowBand = { id, from, to, kind: 'unknown', ties: first(backs) };
  const cost = costOf(project);
  // What one of several backers puts in nobody says.
  if (!cost || (backers.get(to) ?? 0) > 1) return unknown;
  if (cost.shared !== undefined) {
    const at = drawn.get(cost.shared);
    if (at !== undefined) return { ...unknown, drawnAt: [at] };
    drawn.set(cost.shared, project.name);
  }
  return { id, from, to, kind: 'project', ties: first(backs), amount: cost.amount, status: cost.status };
}

/** The amounts of the firmest kind among some ties, added up; undefined where none is given in yuan. */
function firmest(
  ties: readonly Tie[],
): { ties: Tie[]; amount: MoneyInterval; status: Money['status'] } | undefined {
  for (const status of STATUSES) {
    const told = ties.flatMap((tie) => {
      const amount = tie.amount && tie.amount.status === status ? inYi(tie.amount) : undefined;
      return amount ? [{ tie, amount }] : [];
    });
    if (told.length === 0) continue;
    const highs = told.map(({ amount }) => amount.high);
    return {
      ties: told.map(({ tie }) => tie),
      amount: {
        low: sum(told.map(({ amount }) => amount.low)),
        high: highs.includes(null) ? null : sum(highs.map((high) => high ?? 0)),
      },
      status,
    };
  }
  return undefined;
}

/** What a project costs by its firmest and newest figure; `shared` is the same for all projects that share the sum. */
function costOf(
  project: TraceNode,
): { amount: MoneyInterval; status: Money['status']; shared: string | undefined } | undefined {
  for (const key of COSTS) {
    const figures = project.figures.filter((figure) => figure.key === key);
    const [figure] = figures.toSorted((a, b) => b.asOf.localeCompare(a.asOf));
    const amount = figure && inYi(figure.amount);
    if (!amount) continue;
    const shared = figure.shared ? JSON.stringify([key, figure.asOf, amount]) : undefined;
    return { amount, status: figure.amount.status, shared };
  }
  return undefined;
}

const sum = (values: readonly number[]) =>
  Number(values.reduce((total, value) => total + value, 0).toPrecision(12));

/** How wide an amount is drawn, in 亿元: at its lower end, where it has one. */
export function drawnAmount(amount: MoneyInterval): number {
  return amount.low > 0 ? amount.low : (amount.high ?? 0);
}

/** The ids of everything on a route that passes an entity or one of some ties. */
export function passing(
  trace: FundTraceAnswer,
  at: { node: string } | { ties: readonly string[] },
): ReadonlySet<string> {
  const meant = trace.routes.filter((route) =>
    'node' in at ? route.via.includes(at.node) : route.ties.some((tie) => at.ties.includes(tie)),
  );
  return new Set(meant.flatMap((route) => [...route.via, ...route.ties]));
}
