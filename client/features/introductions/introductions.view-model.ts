import type { EntityRef, Tie } from '../../../server/contract/common.ts';
import type { SegmentGap, Verdict } from '../../../server/contract/gap-analysis.ts';
import { RELATIONSHIPS, tieKind, TIE_TYPES } from '../../../server/contract/graph-model.ts';
import type { Change, IntroducedCandidate, Path } from '../../../server/contract/introductions.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import type { IntroductionsUrl } from './introductions-url.ts';

const GROUPS: readonly Verdict[] = ['missing', 'weak', 'unknown', 'strong'];

/** The segments to choose from, by verdict, what is missing first; groups without members are left out. */
export function segmentGroups(gaps: readonly SegmentGap[]): { verdict: Verdict; gaps: SegmentGap[] }[] {
  return GROUPS.map((verdict) => ({ verdict, gaps: gaps.filter((gap) => gap.verdict === verdict) })).filter(
    (group) => group.gaps.length > 0,
  );
}

/** The segments asked about unless somebody chooses: all that are missing or weak. */
export function openSegments(gaps: readonly SegmentGap[]): string[] {
  return gaps
    .filter((gap) => gap.verdict === 'missing' || gap.verdict === 'weak')
    .map((gap) => gap.segment.id);
}

/** Candidates that can be reached, and those that cannot. */
export function byReach(candidates: readonly IntroducedCandidate[]): {
  reached: (IntroducedCandidate & { path: Path })[];
  unreached: IntroducedCandidate[];
} {
  return {
    reached: candidates.flatMap((candidate) =>
      candidate.path ? [{ ...candidate, path: candidate.path }] : [],
    ),
    unreached: candidates.filter((candidate) => !candidate.path),
  };
}

export function weakestTie(path: Path): Tie | undefined {
  return path.ties.find((tie) => tie.id === path.weakest);
}

export type Hop = { tie: Tie; from: EntityRef; to: EntityRef; forward: boolean; weakest: boolean };

/** A path's steps in the order they are walked; `forward` is false where the tie points the other way. */
export function hopsOf(path: Path): Hop[] {
  return path.ties.flatMap((tie, index) => {
    const [from, to] = [path.nodes[index], path.nodes[index + 1]];
    if (!from || !to) return [];
    return [{ tie, from, to, forward: tie.from === from.id, weakest: tie.id === path.weakest }];
  });
}

/** How a hop reads between its two names in Chinese, in the direction it is walked. */
export function relationWords({ tie, forward }: Hop): string {
  const { readsZh, reverseZh } = RELATIONSHIPS[tie.type];
  return forward ? readsZh : reverseZh;
}

/**
 * Several paths between the same ends as one drawing, left to right: an entity stands as many columns in as the chosen
 * path has hops to it, one that is not on it as many as the shortest of the others has; the far end stands last. The
 * chosen path is lit and its weakest hop marked.
 */
export function pathsDrawing(
  paths: readonly Path[],
  chosen: number,
  words: (tie: Tie) => string,
): { nodes: CanvasNode[]; ties: CanvasTie[]; lit: string[] } {
  const layer = new Map<string, number>();
  const entities = new Map<string, EntityRef>();
  const last = Math.max(0, ...paths.map((path) => path.ties.length));
  const end = paths[0]?.nodes.at(-1)?.id;
  for (const path of paths) {
    path.nodes.forEach((node, index) => {
      entities.set(node.id, node);
      layer.set(node.id, Math.min(index, layer.get(node.id) ?? index));
    });
  }
  const start = paths[0]?.nodes[0]?.id;
  const selected = paths[chosen] ?? paths[0];
  selected?.nodes.forEach((node, index) => layer.set(node.id, index));
  const ties = new Map(paths.flatMap((path) => path.ties).map((tie) => [tie.id, tie]));
  const onPath = new Set(selected?.ties.map((tie) => tie.id));
  return {
    nodes: [...entities.values()].map((entity) => ({
      ...entity,
      focus: entity.id === start || entity.id === end,
      layer: entity.id === end ? last : (layer.get(entity.id) ?? 0),
    })),
    ties: [...ties.values()].map((tie) => ({
      id: tie.id,
      type: tie.type,
      from: tie.from,
      to: tie.to,
      confidence: tie.confidence,
      weak: tie.id === selected?.weakest,
      ...(onPath.has(tie.id) && { caption: words(tie) }),
    })),
    lit: selected ? [...selected.nodes.map((node) => node.id), ...onPath] : [],
  };
}

/** What a search may use, as the calls want it; what is at its default is left out. */
export function limitsOf(url: IntroductionsUrl) {
  return {
    maxHops: url.maxHops,
    ...(url.ties && { ties: url.ties }),
    ...(url.mute.length > 0 && { mute: url.mute }),
    ...(url.minStrength > 0 && { minStrength: url.minStrength }),
    minConfidence: url.minConfidence,
    ...(url.asOf && { asOf: url.asOf }),
  };
}

/** How many of the limits differ from the defaults, shown on the button that opens them. */
export function narrowed(url: IntroductionsUrl): number {
  return [
    url.ties !== null && url.ties.length < TIE_TYPES.length,
    url.minConfidence !== 'contested',
    url.minStrength > 0,
    url.ended,
    url.asOf !== null,
    !url.hubs,
    !url.diverse,
  ].filter(Boolean).length;
}

/** The kinds of ties an introduction can run along, strongest first, each with why it counts as it does (Chinese). */
export function tieKinds(): { type: (typeof TIE_TYPES)[number]; strength: number; why: string }[] {
  return TIE_TYPES.map((type) => ({
    type,
    strength: tieKind(type)?.strength ?? 0,
    why: tieKind(type)?.why ?? '',
  }));
}

type RelaxationWords = {
  key: string;
  hops?: number;
  type?: (typeof TIE_TYPES)[number];
  /** Id of the one that is used again. */
  muted?: string;
  /** Id of the one that need not be passed. */
  stop?: string;
};

/** What a relaxation changes, as the key of its wording and the values in it; null where nothing is known to change. */
export function relaxationWords(
  { apply }: Change,
  asked: { ties: readonly string[]; mute: readonly string[]; via: readonly string[] },
): RelaxationWords | null {
  if (apply.maxHops !== undefined) return { key: 'relax.hops', hops: apply.maxHops };
  const added = apply.ties?.find((type) => !asked.ties.includes(type));
  if (added) return { key: 'relax.type', type: added };
  if (apply.minConfidence) return { key: 'relax.confidence' };
  if (apply.ended) return { key: 'relax.ended' };
  if (apply.minStrength !== undefined) return { key: 'relax.strength' };
  if (apply.mute) {
    const [muted, ...others] = asked.mute.filter((id) => !apply.mute?.includes(id));
    return muted !== undefined && others.length === 0
      ? { key: 'relax.muteOne', muted }
      : { key: 'relax.mute' };
  }
  if (!apply.via) return null;
  const [stop, ...others] = asked.via.filter((id) => !apply.via?.includes(id));
  return stop !== undefined && others.length === 0 ? { key: 'relax.viaOne', stop } : { key: 'relax.via' };
}
