import type { Candidate } from '../../contract/candidates.ts';
import type { EntityRef } from '../../contract/common.ts';
import type { GapAnswer } from '../../contract/gap-analysis.ts';
import type { PartyKind, PlannedGap } from '../../contract/visit-plan.ts';
import type { Transaction } from '../../graph/graph.ts';
import { findCandidates } from '../candidates/find-candidates.use-case.ts';
import type { PathEngine } from '../introductions/path-engine.ts';
import type { TieConditions } from '../introductions/projection/tie-costs.rules.ts';
import { partiesOfRegion, type PartyRow } from './visit-plan.queries.ts';
import { chosenReason, type GapWay } from './ways.rules.ts';

export type VisitPlanQuestion = TieConditions & {
  chains: string[];
  region: string;
  limit: number;
  maxHops: number;
  minStrength: number;
  kinds: PartyKind[];
};

/** A gap with the firms that could fill it, by id: how well each fits and how ready it is. */
export type OpenGap = PlannedGap & { firms: Map<string, { fit: number; readiness: number }> };
export type Party = { party: EntityRef; kind: PartyKind; reason: PartyRow };

/** The missing and weak segments of the chains with those who could fill them; one that several chains share counts once. */
export async function openGaps(
  tx: Transaction,
  analyses: readonly GapAnswer[],
  { region, asOf }: VisitPlanQuestion,
): Promise<OpenGap[]> {
  const gaps = new Map<string, OpenGap>();
  for (const { chain, segments } of analyses) {
    for (const { segment, verdict, priority } of segments) {
      if (priority.score === null || (verdict !== 'missing' && verdict !== 'weak')) continue;
      if ((gaps.get(segment.id)?.priority ?? 0) >= priority.score) continue;
      gaps.set(segment.id, {
        segment: { id: segment.id, label: 'Segment', name: segment.name },
        chain,
        verdict,
        priority: priority.score,
        candidates: 0,
        firms: new Map(),
      });
    }
  }
  const found: Candidate[] = gaps.size
    ? await findCandidates(tx, { segments: [...gaps.keys()], outside: region, asOf })
    : [];
  for (const { company, fit, readiness, evidence } of found) {
    const parts = { fit: fit.score, readiness: readiness.score };
    for (const { segment } of evidence) gaps.get(segment.id)?.firms.set(company.id, parts);
  }
  return [...gaps.values()].map((gap) => ({ ...gap, candidates: gap.firms.size }));
}

/** Whom one can talk to, by id; whoever is muted is left out. */
export async function readParties(tx: Transaction, question: VisitPlanQuestion): Promise<Map<string, Party>> {
  const { region, chains, kinds, asOf, mute } = question;
  const rows = new Map<string, PartyRow[]>();
  for (const row of await tx.all(partiesOfRegion, { region, chains, kinds, asOf })) {
    if (mute.includes(row.party.id)) continue;
    const known = rows.get(row.party.id);
    if (known) known.push(row);
    else rows.set(row.party.id, [row]);
  }
  return new Map(
    [...rows].flatMap(([id, all]) => {
      const reason = chosenReason(all);
      return reason ? [[id, { party: reason.party, kind: reason.kind, reason }]] : [];
    }),
  );
}

/** The strongest way from each party to any candidate of each gap, within the hops, however weak. */
export async function waysToGaps(
  engine: PathEngine,
  open: readonly OpenGap[],
  parties: ReadonlyMap<string, Party>,
  question: VisitPlanQuestion,
): Promise<GapWay[]> {
  const ways: GapWay[] = [];
  for (const { segment, firms } of open) {
    if (firms.size === 0) continue;
    const candidates = [...firms.keys()].filter((id) => !question.mute.includes(id));
    for (const id of candidates) {
      if (parties.has(id)) ways.push({ party: id, gap: segment.id, nodes: [id], worth: 1 });
    }
    // Ties are walked either way and each end is free to leave, so the way back is the way there.
    const found = await engine.toMany({
      ...question,
      minStrength: 0,
      from: candidates,
      to: [...parties.keys()],
    });
    for (const { nodes, worth } of found) {
      const way = [...nodes].reverse();
      const [party] = way;
      if (party !== undefined) ways.push({ party, gap: segment.id, nodes: way, worth });
    }
  }
  return ways;
}
