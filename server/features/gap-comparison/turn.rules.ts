import type { SegmentGap, Verdict } from '../../contract/gap-analysis.ts';
import type { Turn } from '../../contract/gap-comparison.ts';

type Firm = SegmentGap['firms'][number];
type Project = SegmentGap['pipeline'][number];
type ProjectMove = { from: Project | null; to: Project | null };

export type Moves = {
  arrivals: Firm[];
  departures: Firm[];
  projects: ProjectMove[];
};

const isGap = (verdict: Verdict) => verdict === 'missing' || verdict === 'weak';

/** What became of a segment; `moved` says whether its firms or projects differ. See the contract for the words. */
export function turnOf(from: Verdict, to: Verdict, moved: boolean): Turn {
  if (from === 'unknown' && to !== 'unknown') return 'newly-known';
  if (from !== 'unknown' && to === 'unknown') return 'no-longer-known';
  if (isGap(from) && to === 'strong') return 'closed';
  if (from === 'strong' && isGap(to)) return 'opened';
  return from !== to || moved ? 'changed' : 'same';
}

/** The firms of one side only, and the projects of one side only or at another stage. */
export function movesBetween(from: SegmentGap, to: SegmentGap): Moves {
  const [before, after] = [firmIds(from), firmIds(to)];
  const earlier = new Map(from.pipeline.map((entry) => [entry.project.id, entry]));
  const later = new Map(to.pipeline.map((entry) => [entry.project.id, entry]));
  const projects = [...new Set([...later.keys(), ...earlier.keys()])].map((id) => ({
    from: earlier.get(id) ?? null,
    to: later.get(id) ?? null,
  }));
  return {
    arrivals: onceEach(to.firms.filter(({ company }) => !before.has(company.id))),
    departures: onceEach(from.firms.filter(({ company }) => !after.has(company.id))),
    projects: projects.filter((move) => move.from?.stage !== move.to?.stage || !move.from || !move.to),
  };
}

const firmIds = (gap: SegmentGap) => new Set(gap.firms.map(({ company }) => company.id));

/** A firm that several facts place in the segment, once: the first stated speaks for it. */
function onceEach(firms: readonly Firm[]): Firm[] {
  const first = new Map<string, Firm>();
  for (const firm of firms) {
    const known = first.get(firm.company.id);
    if (!known || firm.asOf < known.asOf) first.set(firm.company.id, firm);
  }
  return [...first.values()];
}
