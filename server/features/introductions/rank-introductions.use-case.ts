import type { Candidate, ExcludedCandidate } from '../../contract/candidates.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../contract/candidate-weights.ts';
import type { EntityRef } from '../../contract/common.ts';
import {
  DEFAULT_STARTS,
  wayTier,
  type IntroducedCandidate,
  type IntroductionsAnswer,
  type Path,
  type StartKind,
} from '../../contract/introductions.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { candidateScore } from '../candidates/candidate-score.rules.ts';
import { listedExclusions } from '../candidates/exclusions.rules.ts';
import { CANDIDATE_QUERIES, judgeCandidates } from '../candidates/find-candidates.use-case.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { startsOfRegion, tiesBetween, tiesOf } from './introductions.queries.ts';
import { graphEngine, type PathEngine } from './path-engine.ts';
import type { PathsToMany } from './projection/ask-projection.rules.ts';
import type { TieConditions } from './projection/tie-costs.rules.ts';
import { relaxationsToMany } from './relaxations.use-case.ts';
import { readStarts, startsByKind } from './read-starts.use-case.ts';

export type IntroductionsQuestion = TieConditions & {
  /** Where the ways in start; without one, at anybody of these kinds in the region. */
  leader?: string | undefined;
  kinds?: readonly StartKind[];
  segments: string[];
  outside: string;
  exclude?: string[];
  weights?: Weights;
  limit: number;
  maxHops: number;
  /** The least worth of a way in that counts. */
  minStrength?: number;
};

/**
 * Ranks the candidates of some segments by fit × reach × readiness, from a leader or from a whole region; those that
 * cannot be reached come last, with no path. The first `limit` are exact: the search for ways in goes on until nobody
 * not yet reached could come among them. `held` is an engine over a projection, when there is one that is up to date.
 */
export function rankIntroductions(
  graph: Graph,
  held: PathEngine | null,
  question: IntroductionsQuestion,
): Promise<IntroductionsAnswer> {
  const { weights = DEFAULT_WEIGHTS, kinds = DEFAULT_STARTS, exclude = [] } = question;
  return graph.reading(async (tx) => {
    const outside = await readRegion(tx, question.outside);
    const starts = await readStarts(tx, { ...question, kinds });
    const startOf = new Map(starts.map((start) => [start.entity.id, start]));
    const { candidates, excluded } = await judgeCandidates(tx, { ...question, weights, exclude });
    const found = candidates.filter(({ company }) => !startOf.has(company.id));
    const leftOut = [
      ...excluded,
      ...candidates.filter(({ company }) => startOf.has(company.id)).map(atTheStart),
    ];
    const asked = { question, weights, starts: [...startOf.keys()], found };
    let engine = held ?? graphEngine(tx);
    let ranking = await rankBy(tx, engine, asked);
    if (ranking.gone && held) {
      // A way along a tie that has gone since the projection was read: only the graph itself can rank again.
      engine = graphEngine(tx);
      ranking = await rankBy(tx, engine, asked);
    }
    return {
      leader: question.leader === undefined ? null : (starts[0]?.entity ?? null),
      starts: startsByKind(starts),
      outside,
      candidates: ranking.shown.map(({ candidate, way, score, reach }): IntroducedCandidate => ({
        company: candidate.company,
        score,
        parts: { fit: candidate.fit.score, reach, readiness: candidate.readiness.score },
        path: way,
        tier: way && wayTier(way.worth),
        start: startOf.get(way?.nodes[0]?.id ?? '') ?? null,
        candidate,
      })),
      total: found.length,
      reached: ranking.reached,
      reachedAll: ranking.complete,
      excluded: listedExclusions(leftOut),
      excludedTotal: leftOut.length,
      weights,
      searched: {
        hops: question.maxHops,
        tieTypes: [...question.tieTypes],
        ms: ranking.ms,
        engine: engine.kind,
      },
      relaxations: ranking.complete
        ? await openingsFor(
            engine,
            { ...question, from: asked.starts },
            found.filter(({ company }) => !ranking.within.has(company.id)),
            ranking.reached === 0,
          )
        : [],
      basis: basisOf(
        [
          ...(question.leader === undefined ? [startsOfRegion] : []),
          ...CANDIDATE_QUERIES,
          tiesOf,
          tiesBetween,
        ],
        question.asOf,
        found.flatMap(({ evidence }) => evidence.map((fact) => fact.asOf)),
      ),
    };
  });
}

type Asked = {
  question: IntroductionsQuestion;
  weights: Weights;
  starts: string[];
  found: readonly Candidate[];
};
type Ranking = {
  shown: { candidate: Candidate; way: Path | null; reach: number; score: number }[];
  reached: number;
  within: ReadonlySet<string>;
  complete: boolean;
  ms: number;
  /** A way that was found runs along a tie that is no longer there. */
  gone: boolean;
};

/** The best candidates by score, each with its way in as the graph tells it now. */
async function rankBy(
  tx: Transaction,
  engine: PathEngine,
  { question, weights, starts, found }: Asked,
): Promise<Ranking> {
  const began = performance.now();
  const { paths, complete } = await engine.toBest({
    ...question,
    from: starts,
    to: idsOf(found),
    bases: found.map((candidate) => scoreOf(candidate, 1, weights)),
    weight: weights.reach,
    wanted: question.limit,
  });
  const ms = performance.now() - began;
  const pathTo = new Map(paths.map((path) => [path.nodes.at(-1), path]));
  const best = found
    .map((candidate) => {
      const path = pathTo.get(candidate.company.id);
      const reach = path?.worth ?? 0;
      return { candidate, path, reach, score: scoreOf(candidate, reach, weights) };
    })
    .sort((a, b) => b.score - a.score || b.candidate.fit.score - a.candidate.fit.score)
    .slice(0, question.limit);
  const ways = await describePaths(
    tx,
    best.flatMap(({ path }) => path ?? []),
    question,
  );
  const wayTo = new Map(ways.flatMap((way) => (way ? [[way.nodes.at(-1)?.id, way] as const] : [])));
  return {
    shown: best.map(({ candidate, reach, score }) => ({
      candidate,
      way: wayTo.get(candidate.company.id) ?? null,
      reach,
      score,
    })),
    reached: paths.length,
    within: new Set(paths.flatMap((path) => path.nodes.at(-1) ?? [])),
    complete,
    ms,
    gone: ways.includes(null),
  };
}

/** Where some are within reach, what would bring the others there may take this long to find out, in ms. */
const SIDE_BUDGET_MS = 400;

/** The single changes that bring some of those out of reach there, with how many of each segment. */
async function openingsFor(
  engine: PathEngine,
  asked: Omit<PathsToMany, 'to'>,
  unreached: readonly Candidate[],
  nobody: boolean,
): Promise<IntroductionsAnswer['relaxations']> {
  if (unreached.length === 0) return [];
  const budget = nobody ? undefined : SIDE_BUDGET_MS;
  const changes = await relaxationsToMany(engine, { ...asked, to: idsOf(unreached) }, budget);
  return changes.map(({ reached, ...change }) => {
    const brought = unreached.filter(({ company }) => reached.includes(company.id));
    const bySegment = new Map<string, { segment: EntityRef; candidates: number }>();
    for (const { evidence } of brought) {
      const segments = new Map(evidence.map(({ segment }) => [segment.id, segment]));
      for (const segment of segments.values()) {
        const known = bySegment.get(segment.id);
        if (known) known.candidates += 1;
        else bySegment.set(segment.id, { segment, candidates: 1 });
      }
    }
    return {
      ...change,
      candidates: reached.length,
      segments: [...bySegment.values()].sort((a, b) => b.candidates - a.candidates),
    };
  });
}

function idsOf(candidates: readonly Candidate[]): string[] {
  return candidates.map(({ company }) => company.id);
}

function scoreOf({ fit, readiness }: Candidate, reach: number, weights: Weights): number {
  return candidateScore({ fit: fit.score, reach, readiness: readiness.score }, weights);
}

/** Somebody need not be introduced to itself. */
function atTheStart({ company, evidence }: Candidate): ExcludedCandidate {
  const segments = new Map(evidence.map(({ segment }): [string, EntityRef] => [segment.id, segment]));
  return { company, reason: 'start', segments: [...segments.values()], sources: [] };
}
