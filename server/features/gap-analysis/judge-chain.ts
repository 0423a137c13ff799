import type { GapAnswer, SegmentGap } from '../../contract/gap-analysis.ts';
import type { Segment } from '../../contract/chains.ts';
import { DEFAULT_SETTINGS, usedSettings, type GapSettings } from '../../contract/gap-settings.ts';
import type { SourceLookup } from '../../graph/fact-rows.ts';
import { basisOf, newestDate } from '../basis.rules.ts';
import type { CoverageRow, LocalFirmRow, PipelineRow } from './gap-analysis.queries.ts';
import {
  actionFor,
  completeness,
  criticality,
  decidingCoverage,
  demand,
  downstreamShare,
  judge,
  localSupplyRate,
  priority,
  shortage,
} from './gap-analysis.rules.ts';
import { presentStage, shownInvestment } from './project-claims.rules.ts';
import { GAP_QUERIES, type GapFacts } from './read-gap-facts.use-case.ts';

/** Judges every segment of a chain on the facts given; the same facts and settings always give the same answer. */
export function judgeChain(facts: GapFacts, settings: GapSettings = DEFAULT_SETTINGS): GapAnswer {
  const { structure, region, asOf, outside, suppliers, sources } = facts;
  const firmsBySegment = bySegment(facts.firms);
  const projectsBySegment = bySegment(facts.projects);
  const lookedBySegment = bySegment(facts.looked);
  const segmentIds = structure.segments.map((segment) => segment.id);
  const segments = structure.segments.map((segment): SegmentGap => {
    const fed = new Set(
      structure.feeds
        .filter((feed) => feed.from === segment.id)
        .flatMap((feed) => (firmsBySegment.get(feed.to) ?? []).map((row) => row.company.id)),
    );
    return gapOf(
      segment,
      {
        firms: firmsBySegment.get(segment.id) ?? [],
        projects: projectsBySegment.get(segment.id) ?? [],
        looked: lookedBySegment.get(segment.id) ?? [],
        demandFirms: fed.size,
        candidates: outside.get(segment.id) ?? 0,
        downstream: downstreamShare(segment.id, segmentIds, structure.feeds),
      },
      sources,
      settings,
    );
  });
  return {
    ...structure,
    region,
    ...completeness(
      segments.map((gap) => ({ verdict: gap.verdict, key: gap.segment.key })),
      settings,
    ),
    localSupplyRate: localSupplyRate(suppliers),
    localSupplyTies: suppliers.reduce((sum, row) => sum + row.ties, 0),
    localSuppliers: { local: suppliers.filter((row) => row.local).length, known: suppliers.length },
    thresholds: usedSettings(settings),
    segments,
    basis: basisOf(
      GAP_QUERIES,
      asOf,
      segments.map((gap) => gap.evidence.newest),
    ),
  };
}

type Gathered = {
  firms: LocalFirmRow[];
  projects: PipelineRow[];
  looked: CoverageRow[];
  demandFirms: number;
  candidates: number;
  downstream: number;
};

function gapOf(segment: Segment, rows: Gathered, sources: SourceLookup, settings: GapSettings): SegmentGap {
  const stages = rows.projects.map((row) => presentStage(row.stages));
  const deciding = decidingCoverage(rows.looked);
  const pipeline = stages.map(({ stage }) => stage);
  const firms = rows.firms.map(({ group, leader, fact }) => ({
    group: group.id,
    leader,
    confidence: fact.confidence,
    asOf: fact.asOf,
  }));
  const ruling = judge({ firms, pipeline, coverage: deciding }, settings);
  const facts = [
    ...rows.firms.map((row) => row.fact),
    ...rows.projects.map((row) => row.fact),
    // A look that found no source that would tell is no evidence.
    ...rows.looked.filter((row) => row.lookedInto),
  ];
  return {
    segment,
    verdict: ruling.verdict,
    action: actionFor(ruling.verdict),
    reason: {
      rule: ruling.rule,
      firms: rows.firms.length,
      groups: ruling.groups,
      pipeline: rows.projects.length,
    },
    priority: priority({
      criticality: criticality(segment.key, rows.downstream, settings),
      shortage: shortage(ruling.verdict, pipeline, settings),
      demand: demand(rows.demandFirms, settings),
    }),
    firms: rows.firms.map(({ company, leader, group, places, fact }) => ({
      company,
      leader,
      group,
      places,
      confidence: fact.confidence,
      asOf: fact.asOf,
      evidence: fact.evidence,
      sources: sources(fact.sources),
    })),
    pipeline: rows.projects.map((row) => {
      const { stage, since } = presentStage(row.stages);
      const { investment, shared } = shownInvestment(row.investments);
      return {
        project: row.project,
        stage,
        stageSince: since,
        investment,
        investmentShared: shared,
        backers: row.backers,
        introducedBy: row.introducedBy,
        sources: sources([
          ...row.fact.sources,
          ...row.stages.flatMap((claim) => claim.sources),
          ...row.investments.flatMap((claim) => claim.sources),
        ]),
      };
    }),
    demandFirms: rows.demandFirms,
    candidates: rows.candidates,
    coverage: deciding && {
      lookedInto: deciding.lookedInto,
      finding: deciding.finding,
      asOf: deciding.asOf,
      evidence: deciding.evidence,
      sources: sources(deciding.sources),
    },
    evidence: {
      count: facts.length,
      newest: newestDate(facts.map((fact) => fact.asOf)),
      sources: sources(facts.flatMap((fact) => fact.sources)),
    },
  };
}

function bySegment<T extends { segment: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.segment);
    if (group) group.push(row);
    else groups.set(row.segment, [row]);
  }
  return groups;
}
