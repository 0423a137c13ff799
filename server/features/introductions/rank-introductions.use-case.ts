import { TIE_TYPES, type RelationshipType } from '../../contract/graph-model.ts';
import type { IntroducedCandidate, IntroductionsAnswer } from '../../contract/introductions.ts';
import type { Graph } from '../../graph/graph.ts';
import { notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { candidatesOfSegments } from '../candidates/candidates.queries.ts';
import { findCandidates } from '../candidates/find-candidates.use-case.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { describePaths } from './describe-paths.use-case.ts';
import { readEntities } from './find-paths.use-case.ts';
import { tiesByIds, tiesOf } from './introductions.queries.ts';
import { frontierEngine } from './path-engine.ts';

export type IntroductionsQuestion = {
  leader: string;
  segments: string[];
  outside: string;
  limit: number;
  maxHops: number;
  ties: RelationshipType[] | undefined;
  mute: string[];
  asOf: string;
};

/** Ranks the candidates of some segments by fit × reach from a leader; those that cannot be reached come last, with no path. */
export function rankIntroductions(
  graph: Graph,
  question: IntroductionsQuestion,
): Promise<IntroductionsAnswer> {
  return graph.reading(async (tx) => {
    const [leader] = await readEntities(tx, [question.leader]);
    if (!leader) throw notFound('实体', question.leader);
    const outside = await readRegion(tx, question.outside);
    const found = (await findCandidates(tx, question)).filter(
      (candidate) => candidate.company.id !== leader.id,
    );
    const tieTypes = question.ties ?? [...TIE_TYPES];
    const started = performance.now();
    const reached = await frontierEngine(tx).strongestToEach({
      from: leader.id,
      targets: new Set(found.map((candidate) => candidate.company.id)),
      maxHops: question.maxHops,
      tieTypes,
      mute: question.mute,
      asOf: question.asOf,
    });
    const ms = performance.now() - started;
    const ranked = found
      .map((candidate) => {
        const path = reached.get(candidate.company.id);
        const parts = { fit: candidate.fit.score, reach: path?.strength ?? 0 };
        return { candidate, path, parts, score: parts.fit * parts.reach };
      })
      .sort((a, b) => b.score - a.score || b.parts.fit - a.parts.fit);
    const shown = ranked.slice(0, question.limit);
    const described = await describePaths(
      tx,
      shown.flatMap(({ path }) => path ?? []),
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
      searched: { hops: question.maxHops, tieTypes, ms },
      basis: basisOf(
        [candidatesOfSegments, tiesOf, tiesByIds],
        question.asOf,
        found.flatMap(({ evidence }) => evidence.map((fact) => fact.asOf)),
      ),
    };
  });
}
