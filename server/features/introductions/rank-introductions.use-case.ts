import type { Candidate, ExcludedCandidate } from '../../contract/candidates.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../contract/candidate-weights.ts';
import type { EntityRef } from '../../contract/common.ts';
import {
  DEFAULT_STARTS,
  wayTier,
  type IntroducedCandidate,
  type IntroductionsAnswer,
  type StartKind,
} from '../../contract/introductions.ts';
import type { Graph } from '../../graph/graph.ts';
import { basisOf } from '../basis.rules.ts';
import { candidateScore } from '../candidates/candidate-score.rules.ts';
import { CANDIDATE_QUERIES, judgeCandidates } from '../candidates/find-candidates.use-case.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { startsOfRegion, tiesBetween, tiesOf } from './introductions.queries.ts';
import { graphEngine, type PathEngine } from './path-engine.ts';
import type { TieConditions } from './projection/tie-costs.rules.ts';
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
  const { weights = DEFAULT_WEIGHTS, kinds = DEFAULT_STARTS, exclude = [], limit } = question;
  return graph.reading(async (tx) => {
    const outside = await readRegion(tx, question.outside);
    const starts = await readStarts(tx, { ...question, kinds });
    const startOf = new Map(starts.map((start) => [start.entity.id, start]));
    const { candidates, excluded } = await judgeCandidates(tx, { ...question, weights, exclude });
    const found = candidates.filter(({ company }) => !startOf.has(company.id));
    const engine = held ?? graphEngine(tx);
    const began = performance.now();
    const { paths, complete } = await engine.toBest({
      ...question,
      from: [...startOf.keys()],
      to: found.map(({ company }) => company.id),
      bases: found.map((candidate) => scoreOf(candidate, 1, weights)),
      weight: weights.reach,
      wanted: limit,
    });
    const ms = performance.now() - began;
    const reached = new Map(paths.map((path) => [path.nodes.at(-1), path]));
    const ranked = found
      .map((candidate) => {
        const path = reached.get(candidate.company.id);
        return { candidate, path, score: scoreOf(candidate, path?.worth ?? 0, weights) };
      })
      .sort((a, b) => b.score - a.score || b.candidate.fit.score - a.candidate.fit.score);
    const shown = ranked.slice(0, limit);
    const described = await describePaths(
      tx,
      shown.flatMap(({ path }) => path ?? []),
      question,
    );
    const pathTo = new Map(
      described.flatMap((path) => (path ? [[path.nodes.at(-1)?.id, path] as const] : [])),
    );
    return {
      leader: question.leader === undefined ? null : (starts[0]?.entity ?? null),
      starts: startsByKind(starts),
      outside,
      candidates: shown.map(({ candidate, path, score }): IntroducedCandidate => {
        const way = pathTo.get(candidate.company.id) ?? null;
        return {
          company: candidate.company,
          score,
          parts: {
            fit: candidate.fit.score,
            reach: path?.worth ?? 0,
            readiness: candidate.readiness.score,
          },
          path: way,
          tier: way && wayTier(way.worth),
          start: startOf.get(way?.nodes[0]?.id ?? '') ?? null,
          candidate,
        };
      }),
      total: found.length,
      reached: reached.size,
      reachedAll: complete,
      excluded: [...excluded, ...candidates.filter(({ company }) => startOf.has(company.id)).map(atTheStart)],
      weights,
      searched: { hops: question.maxHops, tieTypes: [...question.tieTypes], ms, engine: engine.kind },
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

function scoreOf({ fit, readiness }: Candidate, reach: number, weights: Weights): number {
  return candidateScore({ fit: fit.score, reach, readiness: readiness.score }, weights);
}

/** Somebody need not be introduced to itself. */
function atTheStart({ company, evidence }: Candidate): ExcludedCandidate {
  const segments = new Map(evidence.map(({ segment }): [string, EntityRef] => [segment.id, segment]));
  return { company, reason: 'start', segments: [...segments.values()], sources: [] };
}
