import type { z } from 'zod';
import {
  type NameAnswer,
  type nameRoute,
  type Pair,
  type QueueAnswer,
  type queueRoute,
  RECONCILED_LABELS,
  type ReconciledLabel,
} from '../../contract/reconciliation.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { keepAnswers } from '../overview/kept-answers.ts';
import { factsMark } from '../overview/overview.queries.ts';
import type { Candidate } from './candidate.ts';
import { readStandingDecisions } from './decisions.ts';
import { type CandidateIndex, findPairs, indexCandidates, likeName, prepare } from './find-pairs.rules.ts';
import { judgePair } from './judge-pair.rules.ts';
import { readSurroundings } from './judge-two.ts';
import { asPair, countByLabel, isShown, sortQueue } from './queue.rules.ts';
import { allCandidates, decisionList, judgedBySources, surroundingsOf } from './reconciliation.queries.ts';
import { decisionOf } from './stored-decision.ts';
import { nameId, pairId } from './subject.rules.ts';

/** Reading and comparing a hundred thousand entities may take longer than an ordinary question. */
const TIMEOUT_MS = 60_000;

type Found = { index: CandidateIndex; pairs: Omit<Pair, 'openInSources'>[] };

/** Everything that may stand twice. Kept until the graph changes: who works through a queue asks for it after each decision. */
export type Finder = (graph: Graph) => Promise<Found>;

export function createFinder(): Finder {
  const kept = keepAnswers<Found>(1);
  return async (graph) => {
    const mark = await graph.first(factsMark, {});
    return kept(JSON.stringify(mark?.mark), () => graph.reading(lookForPairs, TIMEOUT_MS));
  };
}

/** Compares all with all that share a key; those the tables leave open are judged too, however little speaks for them. */
export async function lookForPairs(tx: Transaction): Promise<Found> {
  const index = indexCandidates(await readCandidates(tx));
  const found = new Map(findPairs(index).map((pair) => [pairId(pair[0].id, pair[1].id), pair]));
  const byId = new Map(index.prepared.map((candidate) => [candidate.id, candidate]));
  const open = (await tx.all(judgedBySources, {})).filter(({ decision }) => decision === 'undecided');
  const leftOpen = new Set<string>();
  for (const { entity, other } of open) {
    const [one, two] = [byId.get(entity), byId.get(other)];
    if (!one || !two || one.label !== two.label) continue;
    leftOpen.add(pairId(entity, other));
    found.set(pairId(entity, other), [one, two]);
  }
  const ids = [...new Set([...found.values()].flatMap(([one, two]) => [one.id, two.id]))];
  const around = await readSurroundings(tx, ids);
  const pairs = [...found].flatMap(([id, [one, two]]) => {
    const judged = judgePair(one, two, index.holders, { left: around(one.id), right: around(two.id) });
    return isShown(judged) || leftOpen.has(id) ? [asPair(one, two, judged)] : [];
  });
  return { index, pairs };
}

async function readCandidates(tx: Transaction): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  await tx.each(allCandidates, { labels: [...RECONCILED_LABELS] }, (values) => {
    const [id, label, name, legalName, aliases, creditCode, listingCode, known] = values as [
      string,
      ReconciledLabel,
      string,
      string | null,
      string[],
      string | null,
      string | null,
      number,
    ];
    candidates.push({ id, label, name, legalName, aliases, creditCode, listingCode, known });
  });
  return candidates;
}

const QUERIES = [allCandidates, surroundingsOf, decisionList, judgedBySources];

/** The queue of one state, and how much waits in all. */
export async function readQueue(
  graph: Graph,
  find: Finder,
  { state, label, limit }: z.output<typeof queueRoute.query>,
  today: string,
): Promise<QueueAnswer> {
  const { pairs } = await find(graph);
  const { rows, decided, bySources } = await graph.reading(async (tx) => ({
    rows: await tx.all(decisionList, { undone: false }),
    decided: await readStandingDecisions(tx),
    bySources: new Map(
      (await tx.all(judgedBySources, {})).map(({ entity, other, decision }) => [
        pairId(entity, other),
        decision,
      ]),
    ),
  }));
  const queue = sortQueue(pairs, decided.ofPair, bySources);
  const asked = queue[state].filter(({ left }) => label === undefined || left.label === label);
  const settled = rows.filter(
    ({ decision }) => decision.other !== undefined && decision.verdict !== 'undecided',
  );
  return {
    pairs: asked.slice(0, limit),
    total: asked.length,
    counts: {
      waiting: queue.waiting.length,
      undecided: queue.undecided.length,
      traps: queue.traps.length,
      decided: settled.length,
      apartBySources: queue.apartBySources,
    },
    byLabel: countByLabel(queue.waiting),
    basis: basisOf(QUERIES, today, []),
  };
}

/** Whom a name of an imported row may be, best first, and what was decided about it. */
export async function readName(
  graph: Graph,
  find: Finder,
  { name, label }: z.output<typeof nameRoute.query>,
  today: string,
): Promise<NameAnswer> {
  const { index } = await find(graph);
  const row: Candidate = {
    id: '',
    label,
    name,
    legalName: null,
    aliases: [],
    creditCode: null,
    listingCode: null,
    known: 0,
  };
  const candidates = likeName(row, index)
    .map((entity) => ({ entity, ...judgePair(prepare(row), entity, index.holders) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MAX_FOR_NAME)
    .map(({ entity: { id, name: called }, ...judged }) => ({
      entity: { id, label, name: called },
      ...judged,
    }));
  const rows = await graph.all(decisionList, { undone: false });
  const about = nameId(label, name);
  return {
    name,
    label,
    candidates,
    decisions: rows
      .filter(
        ({ decision }) => decision.name !== undefined && nameId(decision.label, decision.name) === about,
      )
      .map(decisionOf),
    basis: basisOf([allCandidates, decisionList], today, []),
  };
}
const MAX_FOR_NAME = 20;
