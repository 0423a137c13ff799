import type { GapAnswer, SegmentGap } from '../../contract/gap-analysis.ts';
import {
  FIGURES,
  type FigureChange,
  type GapChanges,
  type SegmentChange,
} from '../../contract/gap-changes.ts';

/** Sums of products of the same numbers may differ in their last digits. */
const NEGLIGIBLE = 1e-9;

/** The figures of a whole answer, by name. */
export function figuresOf(answer: GapAnswer): Record<FigureChange['figure'], number | null> {
  const count = (verdict: SegmentGap['verdict']) =>
    answer.segments.filter((gap) => gap.verdict === verdict).length;
  return {
    completeness: answer.completeness,
    judgedShare: answer.judgedShare,
    localSupplyRate: answer.localSupplyRate,
    localSuppliers: answer.localSuppliers.local,
    knownSuppliers: answer.localSuppliers.known,
    localSupplyTies: answer.localSupplyTies,
    localSupplyByAmount: answer.localSupplyByAmount.rate,
    missing: count('missing'),
    weak: count('weak'),
    strong: count('strong'),
    unknown: count('unknown'),
  };
}

/** The figures and segments that differ between two answers for the same chain; a segment of only one of them is left out. */
export function gapChanges(from: GapAnswer, to: GapAnswer): GapChanges {
  const [before, after] = [figuresOf(from), figuresOf(to)];
  const figures = FIGURES.map((figure) => ({ figure, from: before[figure], to: after[figure] }));
  const earlier = new Map(from.segments.map((gap) => [gap.segment.id, gap]));
  return {
    figures: figures.filter(differs),
    segments: to.segments.flatMap((gap) => {
      const other = earlier.get(gap.segment.id);
      const change = other && segmentChange(other, gap);
      return change && hasChanged(change) ? [change] : [];
    }),
  };
}

/** Both values of every figure of a segment. */
export function segmentChange(from: SegmentGap, to: SegmentGap): SegmentChange {
  const both = <T>(value: (gap: SegmentGap) => T) => ({ from: value(from), to: value(to) });
  return {
    segment: { id: to.segment.id, label: 'Segment', name: to.segment.name },
    verdict: both((gap) => gap.verdict),
    rule: both((gap) => gap.reason.rule),
    priority: both((gap) => gap.priority.score),
    criticality: both((gap) => gap.priority.criticality),
    shortage: both((gap) => gap.priority.shortage),
    demand: both((gap) => gap.priority.demand),
    firms: both((gap) => gap.firms.length),
    groups: both((gap) => gap.reason.groups),
    pipeline: both((gap) => gap.pipeline.length),
    demandFirms: both((gap) => gap.demandFirms),
    candidates: both((gap) => gap.candidates),
    suppliers: both((gap) => gap.sourcing.customers.suppliers),
  };
}

function hasChanged(change: SegmentChange): boolean {
  return Object.values(change).some((value) => 'from' in value && differs(value));
}

function differs({ from, to }: { from: unknown; to: unknown }): boolean {
  return typeof from === 'number' && typeof to === 'number' ? Math.abs(from - to) > NEGLIGIBLE : from !== to;
}
