import type { EntityRef } from '../../contract/common.ts';
import type { SegmentGap, Verdict } from '../../contract/gap-analysis.ts';
import { TURNS, type Turn } from '../../contract/gap-comparison.ts';
import type { Card } from '../../contract/project-cards.ts';
import type { ChainCompleteness, Freshness, OverviewAnswer, TurnedSegment } from '../../contract/overview.ts';
import { newestDate } from '../basis.rules.ts';
import { movesBetween, turnOf } from '../gap-comparison/turn.rules.ts';
import type { Span } from '../projects/date-span.rules.ts';
import type { DescribedProject } from '../projects/describe-project.ts';
import type { JudgedChain } from './judged-chain.ts';
import { datedWithin, olderThan } from './quarter.rules.ts';

export const segmentRef = ({ segment }: SegmentGap): EntityRef => ({
  id: segment.id,
  label: 'Segment',
  name: segment.name,
});

/** Chains by completeness, those that could not be judged last. */
export function byCompleteness(chains: readonly JudgedChain[]): ChainCompleteness[] {
  return chains
    .map(({ answer }) => ({
      chain: answer.chain,
      segments: answer.segments.length,
      completeness: answer.completeness,
      judgedShare: answer.judgedShare,
      verdicts: countVerdicts(answer.segments),
    }))
    .sort((a, b) => (b.completeness ?? -1) - (a.completeness ?? -1) || b.judgedShare - a.judgedShare);
}

export function countVerdicts(segments: readonly SegmentGap[]): Record<Verdict, number> {
  const counts = { missing: 0, weak: 0, strong: 0, unknown: 0 };
  for (const { verdict } of segments) counts[verdict] += 1;
  return counts;
}

/** The missing and weak segments of all chains, the most urgent first. */
export function gapsByPriority(chains: readonly JudgedChain[]): { chain: EntityRef; gap: SegmentGap }[] {
  return chains
    .flatMap(({ answer }) => answer.segments.map((gap) => ({ chain: answer.chain, gap })))
    .filter(({ gap }) => gap.verdict === 'missing' || gap.verdict === 'weak')
    .sort(
      (a, b) =>
        (b.gap.priority.score ?? 0) - (a.gap.priority.score ?? 0) ||
        a.gap.segment.id.localeCompare(b.gap.segment.id),
    );
}

const TURN_ORDER: readonly Turn[] = ['closed', 'opened', 'changed', 'newly-known', 'no-longer-known'];

/** What became of every segment between two days, by the rules of the comparison; and whether the data could show it. */
export function quarterOutcome(
  before: readonly JudgedChain[],
  after: readonly JudgedChain[],
  quarter: Span,
): Pick<OverviewAnswer['quarter'], 'state' | 'turns' | 'segments' | 'facts'> {
  const was = new Map(before.flatMap(({ answer }) => answer.segments.map((gap) => [gap.segment.id, gap])));
  const turned = after.flatMap(({ answer }) =>
    answer.segments.flatMap((gap): TurnedSegment[] => {
      const earlier = was.get(gap.segment.id);
      if (!earlier) return [];
      const { arrivals, departures, projects } = movesBetween(earlier, gap);
      const moved = arrivals.length + departures.length + projects.length > 0;
      return [
        {
          chain: answer.chain,
          segment: segmentRef(gap),
          turn: turnOf(earlier.verdict, gap.verdict, moved),
          verdict: { from: earlier.verdict, to: gap.verdict },
          sentence: gap.reason.sentence,
          arrivals: [
            ...arrivals.map(({ company }) => company),
            ...projects.flatMap(({ from, to }) => (to && !from ? [to.project] : [])),
          ],
        },
      ];
    }),
  );
  const dates = after.flatMap((chain) => chain.dates);
  const { within, unplaced } = datedWithin(dates, quarter);
  const turns = Object.fromEntries(
    TURNS.map((turn) => [turn, turned.filter((one) => one.turn === turn).length]),
  ) as Record<Turn, number>;
  return {
    state: turns.closed > 0 ? 'closed' : within > 0 ? 'none' : 'cannot-tell',
    turns,
    segments: turned
      .filter(({ verdict }) => verdict.from !== verdict.to)
      .sort((a, b) => TURN_ORDER.indexOf(a.turn) - TURN_ORDER.indexOf(b.turn)),
    facts: { within, unplaced, newest: newestDate(dates) },
  };
}

/** How new the facts of each chain are, the stalest share first. */
export function freshnessOf(chains: readonly JudgedChain[], today: string): Freshness[] {
  return chains
    .map(({ answer, dates }) => ({
      chain: answer.chain,
      facts: dates.length,
      newest: newestDate(dates),
      overTwoYears: olderThan(2, dates, today),
      overThreeYears: olderThan(3, dates, today),
    }))
    .sort((a, b) => shareOf(b) - shareOf(a) || (a.newest ?? '').localeCompare(b.newest ?? ''));
}

const shareOf = ({ facts, overThreeYears }: Freshness) => (facts > 0 ? overThreeYears / facts : 0);

type Overdue = OverviewAnswer['projects']['overdue'][number];

const GRAVITY: Record<Card, number> = { red: 0, yellow: 1, silent: 2 };

/**
 * Projects with a card, red before yellow, the furthest over its limit first; then the silent ones, the last to be
 * mentioned first.
 */
export function overdueOf(found: readonly DescribedProject[]): {
  listed: Overdue[];
  red: number;
  yellow: number;
  silent: number;
} {
  const carded = found.flatMap(({ shown }) => (shown.card ? [{ ...shown, card: shown.card }] : []));
  const over = ({ cardReasons: [first] }: Overdue) => (first ? first.days / first.limit : 0);
  const count = (card: Card) => carded.filter((one) => one.card === card).length;
  return {
    listed: carded
      .map(({ project, stage, card, cardReasons, stageSince, dwell, places, lastHeard, amount }) => ({
        project,
        stage,
        card,
        cardReasons,
        stageSince,
        dwell,
        places,
        lastHeard,
        amount,
      }))
      .sort(
        (a, b) =>
          GRAVITY[a.card] - GRAVITY[b.card] ||
          (a.card === 'silent' ? (b.lastHeard ?? '').localeCompare(a.lastHeard ?? '') : over(b) - over(a)) ||
          a.project.id.localeCompare(b.project.id),
      ),
    red: count('red'),
    yellow: count('yellow'),
    silent: count('silent'),
  };
}
