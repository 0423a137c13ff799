/** A gap with what opening it counts for. */
export type WeightedGap = { id: string; weight: number };
/** The strongest way from a party to any candidate of a gap. */
export type Opening = { party: string; gap: string; worth: number };

export type PlannedVisit = {
  party: string;
  /** Weight of the gaps it is the first to open. */
  gain: number;
  /** Gaps it is the first to open, and those an earlier visit had opened; in the order of the gaps given. */
  opens: string[];
  also: string[];
};

export type Plan = {
  visits: PlannedVisit[];
  /** Weight of all gaps that some party opens, and of those the visits open. */
  reachable: number;
  opened: number;
  /** No choice of `limit` parties opens more weight than this. */
  upper: number;
  /** No choice of fewer parties opens as much as this plan does. */
  atLeast: number;
};

type Party = { id: string; ways: readonly { gap: WeightedGap; worth: number }[]; gain: number };

/** Sums of the same weights in another order may differ in the last digits. */
const ROUNDING = 1e-9;

/**
 * Weighted maximum coverage by lazy greedy choice: each time the party that opens most weight not yet open; of equals the
 * one with the stronger ways, then the lower id. A gap is open as soon as one visit opens it. What is chosen opens at
 * least 1 − 1/e of the most that `limit` parties can open, and the bound of this very case comes with it.
 */
export function planVisits(gaps: readonly WeightedGap[], openings: readonly Opening[], limit: number): Plan {
  const parties = partiesOf(gaps, openings);
  const open = new Set<string>();
  const visits: PlannedVisit[] = [];
  // The gains each party had before the first visit, after it, and so on: what the bound is read from.
  const stages = [{ opened: 0, gains: gainsOf(parties, open) }];
  let opened = 0;
  while (visits.length < limit) {
    const best = nextParty(parties, open);
    if (!best) break;
    const fresh = best.ways.filter(({ gap }) => !open.has(gap.id));
    visits.push({
      party: best.id,
      gain: best.gain,
      opens: fresh.map(({ gap }) => gap.id),
      also: best.ways.filter(({ gap }) => open.has(gap.id)).map(({ gap }) => gap.id),
    });
    opened += best.gain;
    for (const { gap } of fresh) open.add(gap.id);
    stages.push({ opened, gains: gainsOf(parties, open) });
  }
  const within = new Set(openings.map(({ gap }) => gap));
  const reachable = sum(gaps.filter((gap) => within.has(gap.id)).map((gap) => gap.weight));
  const most = (visited: number) =>
    Math.min(reachable, ...stages.map((stage) => stage.opened + sum(stage.gains.slice(0, visited))));
  let atLeast = opened > reachable - ROUNDING ? apart(gaps, parties) : 0;
  while (atLeast < visits.length && most(atLeast) < opened - ROUNDING) atLeast += 1;
  return { visits, reachable, opened, upper: Math.max(opened, most(limit)), atLeast };
}

/** How many gaps there are of which no party opens two, chosen greedily: opening all takes as many conversations. */
function apart(gaps: readonly WeightedGap[], parties: readonly Party[]): number {
  const openers = gaps
    .map((gap) => parties.filter(({ ways }) => ways.some((way) => way.gap.id === gap.id)))
    .filter((some) => some.length > 0)
    .sort((a, b) => a.length - b.length);
  const taken = new Set<Party>();
  let count = 0;
  for (const some of openers) {
    if (some.some((party) => taken.has(party))) continue;
    count += 1;
    for (const party of some) taken.add(party);
  }
  return count;
}

/** The parties that open anything, their ways in the order of the gaps. */
function partiesOf(gaps: readonly WeightedGap[], openings: readonly Opening[]): Party[] {
  const worths = new Map<string, Map<string, number>>();
  for (const { party, gap, worth } of openings) {
    const ways = worths.get(party) ?? new Map<string, number>();
    worths.set(party, ways.set(gap, Math.max(worth, ways.get(gap) ?? 0)));
  }
  return [...worths].map(([id, ways]) => ({
    id,
    ways: gaps.flatMap((gap) => {
      const worth = ways.get(gap.id);
      return worth === undefined ? [] : [{ gap, worth }];
    }),
    gain: Number.POSITIVE_INFINITY,
  }));
}

/**
 * The party with the highest gain; null when none gains anything. A gain only falls as gaps open, so the one a party
 * had when last looked at bounds it from above: looking ends at the first whose bound is below the best found.
 */
function nextParty(parties: Party[], open: ReadonlySet<string>): Party | null {
  parties.sort((a, b) => b.gain - a.gain);
  let best: Party | null = null;
  for (const party of parties) {
    if (best && party.gain < best.gain) break;
    party.gain = gainOf(party, open);
    if (party.gain > 0 && (!best || before(party, best, open))) best = party;
  }
  return best;
}

function before(a: Party, b: Party, open: ReadonlySet<string>): boolean {
  if (a.gain !== b.gain) return a.gain > b.gain;
  const [strengthA, strengthB] = [strengthOf(a, open), strengthOf(b, open)];
  return strengthA === strengthB ? a.id < b.id : strengthA > strengthB;
}

const gainOf = ({ ways }: Party, open: ReadonlySet<string>) =>
  sum(ways.map(({ gap }) => (open.has(gap.id) ? 0 : gap.weight)));

const strengthOf = ({ ways }: Party, open: ReadonlySet<string>) =>
  sum(ways.map(({ gap, worth }) => (open.has(gap.id) ? 0 : gap.weight * worth)));

/** What each party would open beyond what is open, highest first. */
const gainsOf = (parties: readonly Party[], open: ReadonlySet<string>) =>
  parties.map((party) => gainOf(party, open)).sort((a, b) => b - a);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
