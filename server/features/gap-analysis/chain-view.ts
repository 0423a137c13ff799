import type { GapSettings } from '../../contract/gap-settings.ts';
import { differentIn, downstreamOf } from './downstream.rules.ts';
import type { CoverageRow, LocalFirmRow, PipelineRow, SupplyTieRow } from './gap-analysis.queries.ts';
import type { GapFacts } from './read-gap-facts.use-case.ts';

/** The facts of a chain gathered by segment, once for all its segments. */
export type ChainView = {
  facts: GapFacts;
  settings: GapSettings;
  firms: ReadonlyMap<string, readonly LocalFirmRow[]>;
  projects: ReadonlyMap<string, readonly PipelineRow[]>;
  looked: ReadonlyMap<string, readonly CoverageRow[]>;
  /** Supply ties by each segment their supplier works in. */
  supplies: ReadonlyMap<string, readonly SupplyTieRow[]>;
  /** Segments a segment feeds. */
  feeds: ReadonlyMap<string, readonly string[]>;
  /** Segments in which companies of a group work here. */
  groupWorksIn: ReadonlyMap<string, readonly string[]>;
  downstream: ReturnType<typeof downstreamOf>;
  /** How many different local companies, or groups of them, work in some segments. */
  companiesIn: (segments: Iterable<string>) => number;
  groupsIn: (segments: Iterable<string>) => number;
};

export function viewOf(facts: GapFacts, settings: GapSettings): ChainView {
  const { feeds } = facts.structure;
  const firms = gathered(facts.firms.map((row) => [row.segment, row]));
  return {
    facts,
    settings,
    firms,
    projects: gathered(facts.projects.map((row) => [row.segment, row])),
    looked: gathered(facts.looked.map((row) => [row.segment, row])),
    supplies: gathered(
      facts.supplyTies.flatMap((row) => row.segments.map((segment) => [segment, row] as const)),
    ),
    feeds: gathered(feeds.map(({ from, to }) => [from, to])),
    groupWorksIn: gathered(facts.firms.map((row) => [row.group.id, row.segment])),
    downstream: downstreamOf({
      feeds,
      substitutes: facts.substitutes,
      atHand: (segment) => firms.has(segment),
    }),
    companiesIn: differentIn(facts.firms.map((row) => [row.segment, row.company.id])),
    groupsIn: differentIn(facts.firms.map((row) => [row.segment, row.group.id])),
  };
}

function gathered<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
