import type { Confidence, RelationshipType } from '../../contract/graph-model.ts';
import type { ReadinessRows } from '../candidates/readiness-facts.rules.ts';

export type DatedFact = {
  asOf: string;
  confidence: Confidence;
  sources: readonly string[];
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
};
export type SourcedTie = DatedFact & { id: string; type: RelationshipType; from: string; to: string };
export type Work = {
  firm: string;
  segment: string;
  chain: string;
  listed: boolean;
  registered: boolean;
  dissolved: boolean;
  firmSources: readonly string[];
  fact: DatedFact;
};
export type Seat = { firm: string; fact: DatedFact };

/** All that the ranking of candidates reads of the graph, each fact with its sources. */
export type BacktestGraph = {
  ties: readonly SourcedTie[];
  works: readonly Work[];
  seats: readonly Seat[];
  readiness: ReadinessRows;
};

/** What is taken out of the graph before a query is asked. */
export type Hidden = {
  /** No fact may rest on these sources alone. */
  sources: ReadonlySet<string>;
  /** No tie joins these two directly, whoever says so. */
  pair: readonly [string, string];
  /** Nothing is known of these: what somebody was introduced by way of. */
  entities: ReadonlySet<string>;
  /** Nothing stated after this day (`YYYY-MM-DD`), and nothing that only sources published after it say. */
  after?: { day: string; published: ReadonlyMap<string, string> };
};

/** The graph without what is hidden and all that would give it away. */
export function without(graph: BacktestGraph, hidden: Hidden): BacktestGraph {
  const { sources, pair, entities, after } = hidden;
  const toldOf = (source: string) => {
    if (sources.has(source)) return false;
    const date = after?.published.get(source);
    return !after || date === undefined || date <= after.day;
  };
  const vouchedFor = (all: readonly string[]) => all.length === 0 || all.some(toldOf);
  const stands = (fact: DatedFact) => (!after || fact.asOf <= after.day) && vouchedFor(fact.sources);
  const joinsPair = ({ from, to }: SourcedTie) =>
    (from === pair[0] && to === pair[1]) || (from === pair[1] && to === pair[0]);
  const rowStands = (row: { about: { id: string }; facts: readonly DatedFact[] }) =>
    !entities.has(row.about.id) && row.facts.every(stands);
  return {
    ties: graph.ties.filter(
      (tie) => !joinsPair(tie) && !entities.has(tie.from) && !entities.has(tie.to) && stands(tie),
    ),
    works: graph.works
      .filter((work) => !entities.has(work.firm) && stands(work.fact))
      .map((work) =>
        // A code or registered name that only a hidden source tells is not known.
        vouchedFor(work.firmSources) ? work : { ...work, listed: false, registered: false },
      ),
    seats: graph.seats.filter((seat) => !entities.has(seat.firm) && stands(seat.fact)),
    readiness: {
      presence: graph.readiness.presence.filter(rowStands),
      backing: graph.readiness.backing.filter(rowStands),
      projects: graph.readiness.projects.filter(rowStands),
      claims: graph.readiness.claims.filter((row) => stands(row.fact)),
    },
  };
}

const GROUP_DEPTH = 3;

/** A firm and all above (or below) it in its group, up to three levels, itself first. */
export function groupOf(
  ties: readonly Pick<SourcedTie, 'type' | 'from' | 'to'>[],
  firm: string,
  direction: 'up' | 'down',
): string[] {
  const owned = ties.filter(({ type }) => type === 'SUBSIDIARY_OF');
  const found = [firm];
  let level = [firm];
  for (let depth = 0; depth < GROUP_DEPTH && level.length > 0; depth++) {
    level = owned
      .filter((tie) => level.includes(direction === 'up' ? tie.from : tie.to))
      .map((tie) => (direction === 'up' ? tie.to : tie.from))
      .filter((id) => !found.includes(id));
    found.push(...new Set(level));
  }
  return found;
}

/**
 * Who is a candidate for which segments: firms that work there, are not dissolved, and neither stand in the region nor
 * have a subsidiary that does that work there.
 */
export function candidatesIn(graph: BacktestGraph): Map<string, Work[]> {
  const seated = new Set(graph.seats.map((seat) => seat.firm));
  const segmentsOf = new Map<string, Set<string>>();
  for (const { firm, segment } of graph.works) {
    const known = segmentsOf.get(firm);
    if (known) known.add(segment);
    else segmentsOf.set(firm, new Set([segment]));
  }
  const here = new Map<string, string[]>();
  for (const firm of seated) {
    for (const above of groupOf(graph.ties, firm, 'up').slice(1)) {
      here.set(above, [...(here.get(above) ?? []), firm]);
    }
  }
  const candidates = new Map<string, Work[]>();
  for (const work of graph.works) {
    if (work.dissolved || seated.has(work.firm)) continue;
    if (here.get(work.firm)?.some((member) => segmentsOf.get(member)?.has(work.segment))) continue;
    const known = candidates.get(work.firm);
    if (known) known.push(work);
    else candidates.set(work.firm, [work]);
  }
  return candidates;
}
