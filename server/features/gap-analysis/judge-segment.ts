import type { Segment } from '../../contract/chains.ts';
import type { SegmentGap } from '../../contract/gap-analysis.ts';
import type { Downstream } from '../../contract/gap-dependence.ts';
import { STAGE_CODES, type Stage } from '../../contract/graph-model.ts';
import { newestDate } from '../basis.rules.ts';
import type { ChainView } from './chain-view.ts';
import { substitutesOf } from './downstream.rules.ts';
import type { CoverageRow, LocalFirmRow, PipelineRow } from './gap-analysis.queries.ts';
import {
  actionFor,
  criticality,
  decidingCoverage,
  demand,
  judge,
  priority,
  shortage,
} from './gap-analysis.rules.ts';
import { presentStage, shownInvestment } from './project-claims.rules.ts';
import type { GapFacts } from './read-gap-facts.use-case.ts';
import { sourcingOf } from './sourcing.ts';
import { verdictSentence } from './verdict-sentence.rules.ts';

/** Judges one segment of a chain and tells what bears on it. */
export function judgeSegment(segment: Segment, view: ChainView): SegmentGap {
  const { facts, settings } = view;
  const firms = view.firms.get(segment.id) ?? [];
  const projects = view.projects.get(segment.id) ?? [];
  const looked = view.looked.get(segment.id) ?? [];
  const demandFirms = view.companiesIn(view.feeds.get(segment.id) ?? []);
  const stages = projects.map((row) => presentStage(row.stages).stage);
  const deciding = decidingCoverage(looked);
  const downstream = dependenceOf(segment.id, view);
  const known = firms.map(({ group, leader, fact }) => ({
    group: group.id,
    leader,
    confidence: fact.confidence,
    asOf: fact.asOf,
  }));
  const { verdict, rule, groups } = judge({ firms: known, pipeline: stages, coverage: deciding }, settings);
  const seen = {
    rule,
    firms: firms.length,
    groups,
    leaders: firms.filter((row) => row.leader).length,
    pipeline: projects.length,
    furthest: furthestOf(stages),
  };
  return {
    segment,
    verdict,
    action: actionFor(verdict),
    reason: {
      ...seen,
      sentence: verdictSentence({
        ...seen,
        stated: known.some(({ confidence }) => confidence === 'stated'),
        coverage: deciding,
        minGroups: settings.minGroups,
      }),
    },
    priority: priority({
      criticality: criticality(segment.key, downstream.share, settings),
      shortage: shortage(verdict, stages, settings),
      demand: demand(demandFirms, settings),
    }),
    firms: firms.map((row) => firmOf(row, facts)),
    pipeline: projects.map((row) => projectOf(row, facts)),
    demandFirms,
    candidates: facts.outside.get(segment.id) ?? 0,
    downstream,
    sourcing: sourcingOf(segment.id, downstream, view),
    coverage: deciding && {
      lookedInto: deciding.lookedInto,
      finding: deciding.finding,
      ...(deciding.basis && { basis: deciding.basis }),
      asOf: deciding.asOf,
      evidence: deciding.evidence,
      sources: facts.sources(deciding.sources),
    },
    evidence: evidenceOf(firms, projects, looked, facts),
  };
}

function dependenceOf(segment: string, view: ChainView): Downstream {
  const { structure, substitutes, sources } = view.facts;
  const { cutOff, held } = view.downstream(segment);
  return {
    cutOff: cutOff.map((cut) => ({ ...cut, firms: view.firms.get(cut.segment)?.length ?? 0 })),
    firms: view.companiesIn(cutOff.map((cut) => cut.segment)),
    share: structure.segments.length > 1 ? cutOff.length / (structure.segments.length - 1) : 0,
    held,
    substitutes: substitutesOf(segment, substitutes).map((id) => ({
      segment: id,
      local: view.firms.has(id),
      sources: sources(
        substitutes
          .filter(({ from, to }) => (from === segment && to === id) || (to === segment && from === id))
          .flatMap(({ fact }) => fact.sources),
      ),
    })),
  };
}

function furthestOf(stages: readonly (Stage | null)[]): Stage | null {
  return STAGE_CODES.findLast((stage) => stages.includes(stage)) ?? null;
}

function firmOf({ company, leader, group, places, fact }: LocalFirmRow, { sources }: GapFacts) {
  return {
    company,
    leader,
    group,
    places,
    confidence: fact.confidence,
    asOf: fact.asOf,
    evidence: fact.evidence,
    sources: sources(fact.sources),
  };
}

function projectOf(row: PipelineRow, { sources }: GapFacts): SegmentGap['pipeline'][number] {
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
}

function evidenceOf(
  firms: readonly LocalFirmRow[],
  projects: readonly PipelineRow[],
  looked: readonly CoverageRow[],
  { sources }: GapFacts,
): SegmentGap['evidence'] {
  const known = [
    ...firms.map((row) => row.fact),
    ...projects.map((row) => row.fact),
    // A look that found no source that would tell is no evidence.
    ...looked.filter((row) => row.lookedInto),
  ];
  return {
    count: known.length,
    newest: newestDate(known.map((fact) => fact.asOf)),
    sources: sources(known.flatMap((fact) => fact.sources)),
  };
}
