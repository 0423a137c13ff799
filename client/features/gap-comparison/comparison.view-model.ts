import type { FigureChange } from '../../../server/contract/gap-changes.ts';
import type {
  ComparedSegment,
  ComparisonAnswer,
  Introduction,
  Turn,
} from '../../../server/contract/gap-comparison.ts';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';

const SHARES: readonly FigureChange['figure'][] = [
  'completeness',
  'judgedShare',
  'localSupplyRate',
  'localSupplyByAmount',
];

/** A figure as it is read: shares in percent, counts as they are, a dash for one there is none of. */
export function figureText(figure: FigureChange['figure'], value: number | null): string {
  return SHARES.includes(figure) ? percent(value) : value === null ? '—' : String(value);
}

/** The segments to show: those of the turns chosen; where none is chosen, those that are not the same, or all. */
export function shownSegments(
  segments: readonly ComparedSegment[],
  filter: { turn: readonly Turn[]; all: boolean },
): ComparedSegment[] {
  return segments.filter(({ turn }) =>
    filter.turn.length > 0 ? filter.turn.includes(turn) : filter.all || turn !== 'same',
  );
}

/** The day from which a firm counts: when both its work and its seat are known. */
export function countsSince({ asOf, seat }: ComparedSegment['arrivals'][number]): string {
  return seat && seat.asOf > asOf ? seat.asOf : asOf;
}

/** Each introducer once, with the projects through which it introduced. */
export function introducers(
  introductions: readonly Introduction[],
): { by: Introduction['by']; via: string[] }[] {
  const found = new Map<string, { by: Introduction['by']; via: string[] }>();
  for (const { by, via } of introductions) {
    const known = found.get(by.id) ?? { by, via: [] };
    if (via && !known.via.includes(via.name)) known.via.push(via.name);
    found.set(by.id, known);
  }
  return [...found.values()];
}

/** The names of those who introduced, each once. */
export function introducerNames(introductions: readonly Introduction[]): string[] {
  return introducers(introductions).map(({ by }) => by.name);
}

/** What one side of a comparison is called: its day, or its region. */
export function sideName(answer: ComparisonAnswer, side: 'from' | 'to'): string {
  return answer.kind === 'days' ? answer[side].asOf : answer[side].region.name;
}
