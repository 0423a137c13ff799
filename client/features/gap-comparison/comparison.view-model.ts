import type { FigureChange } from '../../../server/contract/gap-changes.ts';
import type { ComparedSegment, Introduction, Turn } from '../../../server/contract/gap-comparison.ts';
import { percent } from '../gap-analysis/gap-analysis.view-model.ts';
import { csvCell } from '../gap-analysis/gap-csv.ts';

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

const introducerNames = (introductions: readonly Introduction[]) =>
  introducers(introductions).map(({ by }) => by.name);

export type CompareWords = {
  header: readonly string[];
  position: (entry: ComparedSegment) => string;
  verdict: (verdict: ComparedSegment['verdict']['from']) => string;
  turn: (turn: Turn) => string;
  stage: (stage: ComparedSegment['projects'][number]['stage']['to']) => string;
};

/** The table as CSV (RFC 4180), in the order given, with a byte-order mark so that Excel reads it as UTF-8. */
export function comparisonCsv(segments: readonly ComparedSegment[], words: CompareWords): string {
  const rows = segments.map((entry) => [
    entry.segment.name,
    words.position(entry),
    words.verdict(entry.verdict.from),
    words.verdict(entry.verdict.to),
    words.turn(entry.turn),
    entry.arrivals.map((firm) => `${firm.company.name} ${countsSince(firm)}`).join('；'),
    entry.departures.map((firm) => firm.company.name).join('；'),
    entry.projects
      .map(({ project, stage }) => `${project.name} ${words.stage(stage.from)}→${words.stage(stage.to)}`)
      .join('；'),
    [
      ...new Set([
        ...entry.arrivals.flatMap((firm) => introducerNames(firm.introductions)),
        ...entry.projects.flatMap((move) => introducerNames(move.introductions)),
      ]),
    ].join('；'),
    entry.sources.map((source) => source.title).join('；'),
  ]);
  const lines = [words.header, ...rows].map((row) => row.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
