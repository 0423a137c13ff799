import type { Weights } from '../../contract/candidate-weights.ts';
import type { Candidate, ExcludedCandidate } from '../../contract/candidates.ts';
import type { EntityRef } from '../../contract/common.ts';
import type { IntroducedCandidate, IntroductionsAnswer } from '../../contract/introductions.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { candidateScore } from '../candidates/candidate-score.rules.ts';
import { CANDIDATE_QUERIES, judgeCandidates } from '../candidates/find-candidates.use-case.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { readEntities } from './find-paths.use-case.ts';
import { tiesBetween, tiesOf } from './introductions.queries.ts';
import { graphEngine, type PathEngine } from './path-engine.ts';
import type { TieConditions } from './projection/tie-costs.rules.ts';

export type IntroductionsQuestion = TieConditions & {
  leader: string;
  segments: string[];
  outside: string;
  exclude: string[];
  weights: Weights;
  limit: number;
  maxHops: number;
};

/**
 * Ranks the candidates of some segments by fit × reach × readiness from a leader; those that cannot be reached come last, with no
 * path. `held` is an engine over a projection, when there is one that is up to date.
 */
export function rankIntroductions(
  graph: Graph,
  held: PathEngine | null,
  question: IntroductionsQuestion,
): Promise<IntroductionsAnswer> {
  return graph.reading(async (tx) => {
    const [leader] = await readEntities(tx, [question.leader]);
    if (!leader) throw notFound('实体', question.leader);
    const outside = await readRegion(tx, question.outside);
    const { candidates, excluded } = await judgeCandidates(tx, question);
    const found = candidates.filter((candidate) => candidate.company.id !== leader.id);
    const engine = held ?? graphEngine(tx);
    const started = performance.now();
    const paths = await engine.toMany({
      ...question,
      from: [leader.id],
      to: found.map((candidate) => candidate.company.id),
    });
    const ms = performance.now() - started;
    const reached = new Map(paths.map((path) => [path.nodes.at(-1), path]));
    const ranked = found
      .map((candidate) => {
        const path = reached.get(candidate.company.id);
        const parts = {
          fit: candidate.fit.score,
          reach: path?.worth ?? 0,
          readiness: candidate.readiness.score,
        };
        return { candidate, path, parts, score: candidateScore(parts, question.weights) };
      })
      .sort((a, b) => b.score - a.score || b.parts.fit - a.parts.fit);
    const shown = ranked.slice(0, question.limit);
    const described = await describePaths(
      tx,
      shown.flatMap(({ path }) => path ?? []),
      question,
    );
    const pathTo = new Map(
      described.flatMap((path) => (path ? [[path.nodes.at(-1)?.id, path] as const] : [])),
    );
    return {
      leader,
      outside,
      candidates: shown.map(({ candidate, parts, score }): IntroducedCandidate => ({
        company: candidate.company,
        score,
        parts,
        path: pathTo.get(candidate.company.id) ?? null,
        candidate,
      })),
      total: found.length,
      reached: reached.size,
      excluded: [
        ...excluded,
        ...candidates.filter(({ company }) => company.id === leader.id).map(atTheStart),
      ],
      weights: question.weights,
      searched: { hops: question.maxHops, tieTypes: [...question.tieTypes], ms, engine: engine.kind },
      basis: basisOf(
        [...CANDIDATE_QUERIES, tiesOf, tiesBetween],
        question.asOf,
        found.flatMap(({ evidence }) => evidence.map((fact) => fact.asOf)),
      ),
    };
  });
}

/** Somebody need not be introduced to itself. */
function atTheStart({ company, evidence }: Candidate): ExcludedCandidate {
  const segments = new Map(evidence.map(({ segment }): [string, EntityRef] => [segment.id, segment]));
  return { company, reason: 'start', segments: [...segments.values()], sources: [] };
}
