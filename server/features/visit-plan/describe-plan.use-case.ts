import type { EntityRef } from '../../contract/common.ts';
import type { Path } from '../../contract/introductions.ts';
import {
  TOLD_CANDIDATES,
  type ClosedGap,
  type OpenedCandidate,
  type PlannedGap,
  type Visit,
} from '../../contract/visit-plan.ts';
import type { SourceLookup } from '../../graph/fact-rows.ts';
import type { Transaction } from '../../graph/graph.ts';
import { candidateScore } from '../candidates/candidate-score.rules.ts';
import { describePaths } from '../introductions/describe-paths.use-case.ts';
import { endpoints } from '../introductions/introductions.queries.ts';
import type { PathEngine } from '../introductions/path-engine.ts';
import type { FoundPath } from '../introductions/projection/ask-projection.rules.ts';
import type { OpenGap, Party, VisitPlanQuestion } from './gather-plan.use-case.ts';
import type { Plan, PlannedVisit } from './visit-plan.rules.ts';
import { whyClosed, type GapWay } from './ways.rules.ts';

type Work = {
  tx: Transaction;
  engine: PathEngine;
  question: VisitPlanQuestion;
  open: readonly OpenGap[];
  parties: ReadonlyMap<string, Party>;
  sources: SourceLookup;
};

/** The chosen conversations with the candidates each leads to and the way to the best of them. */
export async function describeVisits(work: Work, plan: Plan): Promise<Visit[]> {
  const visits: Visit[] = [];
  let opened = 0;
  for (const planned of plan.visits) {
    const party = work.parties.get(planned.party);
    if (!party) continue;
    opened += planned.gain;
    const { fact, type, because } = party.reason;
    visits.push({
      party: party.party,
      kind: party.kind,
      because: {
        type,
        entity: because,
        asOf: fact.asOf,
        confidence: fact.confidence,
        sources: work.sources(fact.sources),
      },
      gain: planned.gain,
      share: Math.min(1, opened / plan.reachable),
      opens: await openedBy(work, planned),
      also: work.open
        .filter(({ segment }) => planned.also.includes(segment.id))
        .map(({ segment }) => segment),
    });
  }
  return visits;
}

async function openedBy(
  { tx, engine, question, open }: Work,
  { party, opens }: PlannedVisit,
): Promise<Visit['opens']> {
  const gaps = open.filter(({ segment }) => opens.includes(segment.id));
  const wanted = [...new Set(gaps.flatMap(({ firms }) => [...firms.keys()]))];
  const found = await engine.toMany({ ...question, from: [party], to: wanted });
  const strong = new Map(
    found.flatMap((path) => {
      const company = path.nodes.at(-1);
      return company !== undefined && path.worth >= question.minStrength ? [[company, path] as const] : [];
    }),
  );
  if (wanted.includes(party)) strong.set(party, { nodes: [party], worth: 1 });
  const best = gaps.map((gap) => ({
    gap,
    ways: [...gap.firms]
      .flatMap(([company, parts]) => {
        const way = strong.get(company);
        return way ? [{ company, parts, way, score: candidateScore({ ...parts, reach: way.worth }) }] : [];
      })
      .sort((a, b) => b.score - a.score || a.company.localeCompare(b.company)),
  }));
  const leading = best.flatMap(({ ways }) => ways.slice(0, TOLD_CANDIDATES));
  const tell = await telling(
    tx,
    question,
    leading.map(({ way }) => way),
  );
  return best.map(({ gap, ways }) => ({
    ...publicGap(gap),
    reached: ways.length,
    best: ways.slice(0, TOLD_CANDIDATES).flatMap(({ parts, way, score }): OpenedCandidate[] => {
      const told = tell(way);
      return told ? [{ company: told.end, score, ...parts, worth: way.worth, path: told.path }] : [];
    }),
  }));
}

/** The gaps no conversation opens, highest priority first, each with the reason and the strongest way there is. */
export async function describeClosed(
  tx: Transaction,
  question: VisitPlanQuestion,
  found: { gaps: readonly OpenGap[]; parties: ReadonlyMap<string, Party>; ways: readonly GapWay[] },
): Promise<ClosedGap[]> {
  const closed = found.gaps.map((gap) => ({
    gap,
    ...whyClosed(
      gap,
      found.ways.filter((way) => way.gap === gap.segment.id),
      question.minStrength,
    ),
  }));
  const tell = await telling(
    tx,
    question,
    closed.flatMap(({ best }) => best ?? []),
  );
  return closed
    .map(({ gap, why, best }): ClosedGap => {
      const party = best && found.parties.get(best.party)?.party;
      const told = best && tell(best);
      return {
        ...publicGap(gap),
        why,
        best: party && told ? { party, company: told.end, worth: best.worth, path: told.path } : null,
      };
    })
    .sort((a, b) => b.priority - a.priority);
}

/** Tells ways as paths read anew from the graph; one whose tie has meanwhile gone is not told. */
async function telling(
  tx: Transaction,
  question: VisitPlanQuestion,
  ways: readonly FoundPath[],
): Promise<(way: FoundPath) => { end: EntityRef; path: Path | null } | null> {
  const walked = ways.filter(({ nodes }) => nodes.length > 1);
  const paths = await describePaths(tx, walked, question);
  const byNodes = new Map(
    paths.flatMap((path) => (path ? [[keyOf(path.nodes.map((node) => node.id)), path] as const] : [])),
  );
  const alone = ways.flatMap(({ nodes }) => (nodes.length === 1 ? nodes : []));
  const rows = alone.length ? await tx.all(endpoints, { ids: alone }) : [];
  const names = new Map(rows.map(({ entity }) => [entity.id, entity]));
  return ({ nodes }) => {
    const path = byNodes.get(keyOf(nodes)) ?? null;
    const end = path ? path.nodes.at(-1) : names.get(nodes.at(-1) ?? '');
    return end && (path !== null || nodes.length === 1) ? { end, path } : null;
  };
}

const keyOf = (nodes: readonly string[]) => nodes.join(' ');

function publicGap({ segment, chain, verdict, priority, candidates }: OpenGap): PlannedGap {
  return { segment, chain, verdict, priority, candidates };
}
