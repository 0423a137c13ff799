import type { ChainSummary, Position } from '../../../server/contract/chains.ts';
import type { GapAnswer, SegmentGap, Verdict } from '../../../server/contract/gap-analysis.ts';
import { DEFAULT_SETTINGS, type GapSettings } from '../../../server/contract/gap-settings.ts';
import type { SortKey } from './gap-analysis-url.ts';

/** Verdicts in the order people ask for them: what to do first stands first. */
export const VERDICTS: readonly Verdict[] = ['missing', 'weak', 'strong', 'unknown'];
export const POSITIONS: readonly Position[] = ['upstream', 'midstream', 'downstream'];

export type GapFilter = { verdict: readonly Verdict[]; position: readonly Position[]; key: boolean };

/** Nothing chosen lets everything through. */
export function matches({ verdict, segment }: SegmentGap, filter: GapFilter): boolean {
  return (
    (filter.verdict.length === 0 || filter.verdict.includes(verdict)) &&
    (filter.position.length === 0 || filter.position.includes(segment.position)) &&
    (!filter.key || segment.key)
  );
}

/** Segments in the order of a column; those without a figure come last either way, equals along the chain. */
export function sorted(gaps: readonly SegmentGap[], by: SortKey, ascending: boolean): SegmentGap[] {
  const value = (gap: SegmentGap): number | string | null => {
    if (by === 'chain') return null;
    if (by === 'priority') return gap.priority.score;
    if (by === 'newest') return gap.evidence.newest;
    return by === 'candidates' ? gap.candidates : gap[by].length;
  };
  const chain = by === 'chain' && !ascending ? gaps.toReversed() : [...gaps];
  if (by === 'chain') return chain;
  return chain.sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order = x < y ? -1 : x > y ? 1 : 0;
    return ascending ? order : -order;
  });
}

export function countVerdicts(gaps: readonly SegmentGap[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { missing: 0, weak: 0, strong: 0, unknown: 0 };
  for (const gap of gaps) counts[gap.verdict] += 1;
  return counts;
}

/** The gaps (缺 and 弱) to work on first: highest priority first. */
export function firstGaps(gaps: readonly SegmentGap[], limit: number): SegmentGap[] {
  const open = gaps.filter((gap) => gap.verdict === 'missing' || gap.verdict === 'weak');
  return sorted(open, 'priority', false).slice(0, limit);
}

/** The thresholds and weights an answer was worked out with. */
export function settingsIn({ thresholds }: Pick<GapAnswer, 'thresholds'>): GapSettings {
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(thresholds.map(({ id, value }) => [id, value])) };
}

/** Why a segment is judged so, in the language asked for. */
export function sentenceIn({ reason }: Pick<SegmentGap, 'reason'>, language: string): string {
  return language === 'en' ? reason.sentence.en : reason.sentence.zh;
}

/** The sums behind 链条完整度, to be shown beside it. */
export function completenessSums(answer: GapAnswer): {
  judged: number;
  total: number;
  reached: number;
  weight: number;
} {
  const { keyWeight, weakScore } = settingsIn(answer);
  const score = { missing: 0, weak: weakScore, strong: 1 };
  let [judged, reached, weight] = [0, 0, 0];
  for (const { verdict, segment } of answer.segments) {
    if (verdict === 'unknown') continue;
    const own = segment.key ? keyWeight : 1;
    judged += 1;
    weight += own;
    reached += own * score[verdict];
  }
  return { judged, total: answer.segments.length, reached, weight };
}

/** The segments of an answer by id. */
export function segmentsById({ segments }: Pick<GapAnswer, 'segments'>): Map<string, SegmentGap> {
  return new Map(segments.map((gap) => [gap.segment.id, gap]));
}

/** What feeds a segment and what it feeds, in the order of the chain. */
export function neighboursOf(
  answer: GapAnswer,
  id: string,
): { upstream: SegmentGap[]; downstream: SegmentGap[] } {
  const of = (ids: Set<string>) => answer.segments.filter((gap) => ids.has(gap.segment.id));
  return {
    upstream: of(new Set(answer.feeds.filter((feed) => feed.to === id).map((feed) => feed.from))),
    downstream: of(new Set(answer.feeds.filter((feed) => feed.from === id).map((feed) => feed.to))),
  };
}

/** The chain asked for; otherwise the first that has segments, since only that can be judged. */
export function chosenChain(chains: readonly ChainSummary[], asked: string | null): ChainSummary | undefined {
  const wanted = chains.find((chain) => chain.id === asked);
  return wanted ?? (asked === null ? (chains.find((chain) => chain.segments > 0) ?? chains[0]) : undefined);
}

/** Where the page for introductions is, with the question filled in. */
export function introductionsAddress(question: {
  chain: string;
  leader: string | undefined;
  segments: readonly string[];
  outside: string;
  asOf: string | null;
  /** Thresholds and weights that differ from their defaults go along. */
  settings?: Partial<GapSettings>;
}): string {
  const search = new URLSearchParams({ chain: question.chain });
  if (question.leader) search.set('leader', question.leader);
  if (question.segments.length) search.set('segments', question.segments.join(','));
  search.set('outside', question.outside);
  if (question.asOf) search.set('asOf', question.asOf);
  for (const [id, value] of Object.entries(question.settings ?? {})) search.set(id, String(value));
  return `/introductions?${search}`;
}

/** A share as a percentage with one decimal at most; a dash for a figure there is none of. */
export function percent(share: number | null): string {
  return share === null ? '—' : `${Number((share * 100).toFixed(1))}%`;
}
