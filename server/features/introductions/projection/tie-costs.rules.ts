import {
  ageFactor,
  CONFIDENCE_FACTOR,
  dateNumber,
  TIE_TYPES,
  tieKind,
  type Confidence,
  type RelationshipType,
} from '../../../contract/graph-model.ts';
import { idHash, type ProjectedTie, type TieProjection } from './tie-projection.rules.ts';

const CONFIDENCES = Object.keys(CONFIDENCE_FACTOR) as Confidence[];
const FORBIDDEN = Number.POSITIVE_INFINITY;

/** Passing through a node with more ties than this tells less about any one of them (own choice). */
export const HUB_TIES = 40;

/** What passing through a node leaves of a path's worth, in (0, 1]: 1 up to `hubTies` ties, then falling with the square root of their number. */
export function hubFactor(ties: number, hubTies = HUB_TIES): number {
  return ties <= hubTies ? 1 : Math.sqrt(hubTies / ties);
}

export type TieConditions = {
  tieTypes: readonly RelationshipType[];
  /** Ids of ties or entities left out. */
  mute: readonly string[];
  asOf: string;
  /** The least reliable ties still used. */
  minConfidence?: Confidence;
  /** Also use ties known to have ended. */
  includeEnded?: boolean;
  /** From how many ties on a node counts as a hub; Infinity to let hubs pass freely. */
  hubTies?: number;
};

/** What using each tie and passing each node costs under some conditions: −ln of its worth, so that costs add up. */
export type TieCosts = {
  /** Cost of a tie, infinite when the conditions forbid it. */
  ofTie: (tie: number) => number;
  /** Cost of passing through a node on the way to another, infinite when it is muted. */
  ofPassing: (node: number) => number;
};

/** Prepares the costs for one question; looking one up then takes a few array reads. */
export function tieCosts(projection: TieProjection, conditions: TieConditions): TieCosts {
  const { hubTies = HUB_TIES, includeEnded = false } = conditions;
  const day = dateNumber(conditions.asOf);
  const heldUntil = includeEnded ? 0 : day;
  const leastConfident = CONFIDENCES.indexOf(conditions.minConfidence ?? 'contested');
  const byKind = new Float64Array(TIE_TYPES.length * CONFIDENCES.length).fill(FORBIDDEN);
  TIE_TYPES.forEach((type, kind) => {
    if (!conditions.tieTypes.includes(type)) return;
    CONFIDENCES.forEach((confidence, rank) => {
      if (rank <= leastConfident)
        byKind[kind * CONFIDENCES.length + rank] = -Math.log(
          (tieKind(type)?.strength ?? 0) * CONFIDENCE_FACTOR[confidence],
        );
    });
  });
  const byAge = Float64Array.from({ length: 64 }, (_, years) => -Math.log(ageFactor(years)));
  const oldest = byAge.length - 1;
  const mutedNodes = new Set(conditions.mute.flatMap((id) => projection.indexOf.get(id) ?? []));
  const mutedTies = conditions.mute.filter((id) => !projection.indexOf.has(id)).map(idHash);
  const { kind, confidence, asOf, validFrom, validTo, degree, idHigh, idLow } = projection;

  return {
    ofTie(tie) {
      if ((asOf[tie] ?? 0) > day || (validFrom[tie] ?? 0) > day || (validTo[tie] ?? 0) < heldUntil)
        return FORBIDDEN;
      for (const [high, low] of mutedTies) if (idHigh[tie] === high && idLow[tie] === low) return FORBIDDEN;
      const years = Math.min(oldest, Math.floor((day - (asOf[tie] ?? 0)) / 10_000));
      return (
        (byKind[(kind[tie] ?? 0) * CONFIDENCES.length + (confidence[tie] ?? 0)] ?? FORBIDDEN) +
        (byAge[years] ?? 0)
      );
    },
    ofPassing(node) {
      if (mutedNodes.size > 0 && mutedNodes.has(node)) return FORBIDDEN;
      const ties = degree[node] ?? 0;
      return ties <= hubTies ? 0 : -Math.log(hubFactor(ties, hubTies));
    },
  };
}

/** Whether one tie may be used under the conditions; says of a tie read from the graph what `tieCosts` says of a projected one. */
export function usable(tie: Omit<ProjectedTie, 'from' | 'to'>, conditions: TieConditions): boolean {
  const { asOf: day, tieTypes, mute, minConfidence = 'contested', includeEnded = false } = conditions;
  return (
    tieTypes.includes(tie.type) &&
    !mute.includes(tie.id) &&
    CONFIDENCES.indexOf(tie.confidence) <= CONFIDENCES.indexOf(minConfidence) &&
    tie.asOf <= day &&
    (!tie.validFrom || tie.validFrom <= day) &&
    (includeEnded || !tie.validTo || tie.validTo >= day || day.startsWith(tie.validTo))
  );
}
