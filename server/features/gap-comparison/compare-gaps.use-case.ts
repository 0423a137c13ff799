import type { SegmentGap, Verdict } from '../../contract/gap-analysis.ts';
import { FIGURES } from '../../contract/gap-changes.ts';
import {
  TURNS,
  type ComparedSegment,
  type ComparisonAnswer,
  type Introduction,
  type Turn,
} from '../../contract/gap-comparison.ts';
import type { GapSettings } from '../../contract/gap-settings.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { badRequest } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { decidingCoverage, judge } from '../gap-analysis/gap-analysis.rules.ts';
import { judgeChain } from '../gap-analysis/judge-chain.ts';
import { presentStage } from '../gap-analysis/project-claims.rules.ts';
import { GAP_QUERIES, readGapFacts, type GapFacts } from '../gap-analysis/read-gap-facts.use-case.ts';
import { figuresOf, segmentChange } from './gap-changes.rules.ts';
import { introductionsOf, seatsOf } from './gap-comparison.queries.ts';
import { movesBetween, turnOf, type Moves } from './turn.rules.ts';

export type Compared = {
  chain: string;
  region: string;
  asOf: string;
  againstRegion: string | undefined;
  againstAsOf: string | undefined;
  settings: GapSettings;
};

/**
 * The gaps of a chain on two sides: two days of one region, the earlier first, or two regions on one day. Throws 404 for
 * an unknown chain or region, 400 unless just one of day and region differs.
 */
export function compareGaps(graph: Graph, asked: Compared): Promise<ComparisonAnswer> {
  const [from, to] = sidesOf(asked);
  return graph.reading(async (tx) => {
    const before = await readGapFacts(tx, asked.chain, from.region, from.asOf);
    const after = await readGapFacts(tx, asked.chain, to.region, to.asOf);
    const [earlier, later] = [judgeChain(before, asked.settings), judgeChain(after, asked.settings)];
    const was = new Map(earlier.segments.map((gap) => [gap.segment.id, gap]));
    const pairs = later.segments.flatMap((gap) => {
      const other = was.get(gap.segment.id);
      return other ? [{ from: other, to: gap, moves: movesBetween(other, gap) }] : [];
    });
    const background = await readBackground(
      tx,
      pairs.map(({ moves }) => moves),
      to,
    );
    const rows = bySegment(after);
    const segments = pairs.map((pair) =>
      compared(pair, background, rows.get(pair.to.segment.id), asked.settings),
    );
    const [figuresBefore, figuresAfter] = [figuresOf(earlier), figuresOf(later)];
    return {
      chain: later.chain,
      kind: asked.againstRegion === undefined ? 'days' : 'regions',
      from: { region: earlier.region, asOf: from.asOf, newest: earlier.basis.newest },
      to: { region: later.region, asOf: to.asOf, newest: later.basis.newest },
      figures: FIGURES.map((figure) => ({
        figure,
        from: figuresBefore[figure],
        to: figuresAfter[figure],
      })),
      turns: countTurns(segments.map(({ turn }) => turn)),
      segments,
      basis: basisOf([...GAP_QUERIES, introductionsOf, seatsOf], to.asOf, [
        earlier.basis.newest,
        later.basis.newest,
      ]),
    };
  });
}

type Side = { region: string; asOf: string };

function sidesOf({ region, asOf, againstRegion, againstAsOf }: Compared): [from: Side, to: Side] {
  if ((againstRegion === undefined) === (againstAsOf === undefined)) {
    throw badRequest('againstRegion / againstAsOf', '二者之一：另一个地区，或另一个日期');
  }
  const here = { region, asOf };
  const there = { region: againstRegion ?? region, asOf: againstAsOf ?? asOf };
  if (here.region === there.region && here.asOf === there.asOf) {
    throw badRequest(againstRegion === undefined ? 'againstAsOf' : 'againstRegion', '与所看的一侧不同的值');
  }
  return there.asOf > here.asOf ? [here, there] : [there, here];
}

type Pair = { from: SegmentGap; to: SegmentGap; moves: Moves };

function compared(
  { from, to, moves }: Pair,
  { introductions, seats }: Background,
  rows: SegmentRows | undefined,
  settings: GapSettings,
): ComparedSegment {
  const { arrivals, departures, projects } = moves;
  const moved = arrivals.length + departures.length + projects.length > 0;
  const decides = (id: string) =>
    from.verdict !== to.verdict && verdictWithout(id, rows, settings) !== to.verdict;
  return {
    ...segmentChange(from, to),
    position: to.segment.position,
    key: to.segment.key,
    turn: turnOf(from.verdict, to.verdict, moved),
    sentence: { from: from.reason.sentence, to: to.reason.sentence },
    arrivals: arrivals.map((firm) => ({
      ...firm,
      seat: seats.get(firm.company.id) ?? null,
      decisive: decides(firm.company.id),
      introductions: introductions.get(firm.company.id) ?? [],
    })),
    departures,
    projects: projects.flatMap((move) => {
      const shown = move.to ?? move.from;
      if (!shown) return [];
      return [
        {
          project: shown.project,
          stage: { from: move.from?.stage ?? null, to: move.to?.stage ?? null },
          known: { from: move.from !== null, to: move.to !== null },
          stageSince: shown.stageSince,
          backers: shown.backers,
          decisive: move.to !== null && decides(shown.project.id),
          introductions: introductions.get(shown.project.id) ?? [],
          sources: shown.sources,
        },
      ];
    }),
    sources: onceEach([...to.evidence.sources, ...from.evidence.sources]),
  };
}

type SegmentRows = Pick<GapFacts, 'firms' | 'projects' | 'looked'>;

/** The facts of each segment, gathered once. */
function bySegment({ firms, projects, looked }: GapFacts): ReadonlyMap<string, SegmentRows> {
  const [firmsOf, projectsOf, looksOf] = [grouped(firms), grouped(projects), grouped(looked)];
  const segments = [...firmsOf.keys(), ...projectsOf.keys(), ...looksOf.keys()];
  return new Map(
    segments.map((id) => [
      id,
      { firms: firmsOf.get(id) ?? [], projects: projectsOf.get(id) ?? [], looked: looksOf.get(id) ?? [] },
    ]),
  );
}

function grouped<T extends { segment: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.segment);
    if (group) group.push(row);
    else groups.set(row.segment, [row]);
  }
  return groups;
}

/** The verdict on a segment if one firm or project of it were not known. */
function verdictWithout(id: string, rows: SegmentRows | undefined, settings: GapSettings): Verdict {
  return judge(
    {
      firms: (rows?.firms ?? [])
        .filter((row) => row.company.id !== id)
        .map(({ group, leader, fact }) => ({
          group: group.id,
          leader,
          confidence: fact.confidence,
          asOf: fact.asOf,
        })),
      pipeline: (rows?.projects ?? [])
        .filter((row) => row.project.id !== id)
        .map((row) => presentStage(row.stages).stage),
      coverage: decidingCoverage(rows?.looked ?? []),
    },
    settings,
  ).verdict;
}

type Seat = ComparedSegment['arrivals'][number]['seat'];
type Background = {
  introductions: ReadonlyMap<string, Introduction[]>;
  seats: ReadonlyMap<string, Seat>;
};

/** Who introduced what is there on the later side only, and since when its firms are known to stand there. */
async function readBackground(tx: Transaction, moves: readonly Moves[], to: Side): Promise<Background> {
  const firms = moves.flatMap(({ arrivals }) => arrivals.map(({ company }) => company.id));
  const projects = moves.flatMap((move) => move.projects.flatMap((one) => one.to?.project.id ?? []));
  const introduced = await tx.all(introductionsOf, {
    ids: [...new Set([...firms, ...projects])],
    asOf: to.asOf,
  });
  const seats = await tx.all(seatsOf, { ids: [...new Set(firms)], ...to });
  const sources = await lookUpSources(
    tx,
    [...introduced, ...seats].flatMap((row) => row.sources),
  );
  const introductions = new Map<string, Introduction[]>();
  for (const { thing, ...row } of introduced) {
    introductions.set(thing, [
      ...(introductions.get(thing) ?? []),
      { ...row, sources: sources(row.sources) },
    ]);
  }
  return {
    introductions,
    seats: new Map(seats.map(({ firm, asOf, ...row }) => [firm, { asOf, sources: sources(row.sources) }])),
  };
}

function countTurns(turns: readonly Turn[]): Record<Turn, number> {
  const counts = Object.fromEntries(TURNS.map((turn) => [turn, 0])) as Record<Turn, number>;
  for (const turn of turns) counts[turn] += 1;
  return counts;
}

function onceEach<T extends { id: string }>(things: readonly T[]): T[] {
  return [...new Map(things.map((thing) => [thing.id, thing])).values()];
}
