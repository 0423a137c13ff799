import type { EntityRef } from '../../contract/common.ts';
import { type ChainPart, MAX_CHAINS_JUDGED } from '../../contract/dossier.ts';
import type { GapAnswer, SegmentGap } from '../../contract/gap-analysis.ts';
import type { RelationshipType } from '../../contract/graph-model.ts';

/** A chain the entity has to do with, as read: its ties to the chain itself, and to segments of it. */
export type TiedChain = {
  chain: EntityRef;
  types: readonly RelationshipType[];
  segments: readonly { id: string; type: RelationshipType | null }[];
};

/** Ids of the chains worth judging: its own, those it leads and those whose segments it has to do with, the most segments first. */
export function chainsToJudge(entity: EntityRef, chains: readonly TiedChain[]): string[] {
  return chains
    .filter(
      ({ chain, types, segments }) =>
        chain.id === entity.id || segments.length > 0 || types.includes('LEADS'),
    )
    .sort((a, b) => b.segments.length - a.segments.length)
    .slice(0, MAX_CHAINS_JUDGED)
    .map(({ chain }) => chain.id);
}

/** A chain with the verdicts of the segments the entity has to do with; of all segments in the chain's own dossier. */
export function chainPart(
  entity: EntityRef,
  { chain, types, segments }: TiedChain,
  gaps: GapAnswer | undefined,
): ChainPart {
  const tied = new Set(segments.map(({ id }) => id));
  const own = chain.id === entity.id;
  const by = (segment: string) => [
    ...new Set(segments.flatMap(({ id, type }) => (id === segment && type !== null ? [type] : []))),
  ];
  return {
    chain,
    by: [...types],
    segmentCount: own && gaps ? gaps.segments.length : tied.size,
    judged: gaps
      ? {
          completeness: gaps.completeness,
          judgedShare: gaps.judgedShare,
          leaders: gaps.leaders,
          segments: gaps.segments
            .filter(({ segment }) => own || tied.has(segment.id))
            .map((judged) => ({ ...shown(judged), by: by(judged.segment.id) })),
        }
      : null,
  };
}

function shown({ segment, verdict, action, reason, firms, candidates, evidence }: SegmentGap) {
  return {
    segment,
    verdict,
    action,
    reason,
    firms: firms.map(({ company }) => company),
    elsewhere: candidates,
    evidence: { count: evidence.count, newest: evidence.newest },
  };
}

/** How many starts a dossier names. */
const MAX_STARTS = 8;

/** Leaders a way in can start from, without the entity itself: those tied to it first, then those of its chains, else in the order given. */
export function orderStarts(
  entity: EntityRef,
  starts: readonly EntityRef[],
  chains: readonly ChainPart[],
  tied: ReadonlySet<string>,
): EntityRef[] {
  const ofChains = new Set(chains.flatMap(({ judged }) => (judged?.leaders ?? []).map(({ id }) => id)));
  const rank = ({ id }: EntityRef) => (tied.has(id) ? 0 : ofChains.has(id) ? 1 : 2);
  return starts
    .filter(({ id }) => id !== entity.id)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MAX_STARTS);
}
