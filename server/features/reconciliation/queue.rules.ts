import type { Pair, QueueState, ReconciledLabel, SameAsVerdict } from '../../contract/reconciliation.ts';
import { WORTH_A_LOOK } from '../../contract/reconciliation.ts';
import type { Candidate } from './candidate.ts';
import type { Judged } from './judge-pair.rules.ts';
import { pairId } from './subject.rules.ts';

const ref = ({ id, label, name }: Candidate) => ({ id, label, name });

/** Two as a pair: the one more is known of comes first. */
export function asPair(one: Candidate, other: Candidate, judged: Judged): Omit<Pair, 'openInSources'> {
  const swap = other.known > one.known || (other.known === one.known && other.id < one.id);
  const [left, right] = swap ? [other, one] : [one, other];
  const { score, reasons, traps } = judged;
  return { id: pairId(one.id, other.id), left: ref(left), right: ref(right), score, reasons, traps };
}

/** Likely enough to be shown, or held together by a code that is a trap. */
export const isShown = ({ score, traps }: Judged): boolean =>
  score >= WORTH_A_LOOK || traps.some(({ code }) => code === 'code-on-many');

export type SortedQueue = Record<QueueState, Pair[]> & { apartBySources: number };

/**
 * Which pairs wait, which somebody could not decide, which are traps. Those that are decided, by a person or by the tables,
 * are left out. What the tables leave open waits, whatever speaks against it.
 */
export function sortQueue(
  pairs: readonly Omit<Pair, 'openInSources'>[],
  decided: (one: string, other: string) => SameAsVerdict | undefined,
  bySources: ReadonlyMap<string, 'different' | 'undecided'>,
): SortedQueue {
  const queue: SortedQueue = { waiting: [], undecided: [], traps: [], apartBySources: 0 };
  for (const said of bySources.values()) if (said === 'different') queue.apartBySources++;
  for (const found of pairs) {
    const said = bySources.get(found.id);
    const verdict = decided(found.left.id, found.right.id);
    const pair: Pair = { ...found, openInSources: said === 'undecided' };
    if (verdict === 'undecided') queue.undecided.push(pair);
    else if (verdict !== undefined || said === 'different') continue;
    else if (pair.traps.length > 0 && !pair.openInSources) queue.traps.push(pair);
    else queue.waiting.push(pair);
  }
  for (const some of [queue.waiting, queue.undecided, queue.traps]) some.sort(bestFirst);
  return queue;
}

const bestFirst = (a: Pair, b: Pair) => b.score - a.score || (a.id < b.id ? -1 : 1);

export function countByLabel(pairs: readonly Pair[]): { label: ReconciledLabel; waiting: number }[] {
  const counts = new Map<ReconciledLabel, number>();
  for (const { left } of pairs) {
    const label = left.label as ReconciledLabel;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, waiting]) => ({ label, waiting })).sort((a, b) => b.waiting - a.waiting);
}
