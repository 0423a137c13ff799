import {
  ageFactor,
  CONFIDENCE_FACTOR,
  dateNumber,
  tieKind,
  type Confidence,
  type RelationshipType,
} from '../../../contract/graph-model.ts';
import { at, idHash, type ProjectedTie, type TieClass, type TieProjection } from './tie-projection.rules.ts';

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
  /** Cost of the tie an arc stands for, infinite when the conditions forbid it. */
  ofArc: (arc: number) => number;
  /** Cost of passing through a node on the way to another, infinite when it is muted. */
  ofPassing: (node: number) => number;
};

/** Prepares the costs for one question; looking one up then takes two array reads. */
export function tieCosts(projection: TieProjection, conditions: TieConditions): TieCosts {
  const { hubTies = HUB_TIES } = conditions;
  const costOfClass = Float64Array.from(projection.classes, costUnder(conditions));
  const mutedNodes = new Set(conditions.mute.flatMap((id) => projection.indexOf.get(id) ?? []));
  const mutedTies = conditions.mute.filter((id) => !projection.indexOf.has(id)).map(idHash);
  const { classOf, tieOf, degree, idHigh, idLow } = projection;
  const isMuted = (tie: number) =>
    mutedTies.some(([high, low]) => idHigh[tie] === high && idLow[tie] === low);

  const ofArc = (arc: number) => at(costOfClass, at(classOf, arc));
  return {
    ofArc: mutedTies.length === 0 ? ofArc : (arc) => (isMuted(at(tieOf, arc)) ? FORBIDDEN : ofArc(arc)),
    ofPassing(node) {
      if (mutedNodes.size > 0 && mutedNodes.has(node)) return FORBIDDEN;
      const ties = degree[node] ?? 0;
      return ties <= hubTies ? 0 : -Math.log(hubFactor(ties, hubTies));
    },
  };
}

/** What a tie of a class costs under some conditions. */
function costUnder(conditions: TieConditions): (tie: TieClass) => number {
  const { includeEnded = false, minConfidence = 'contested' } = conditions;
  const day = dateNumber(conditions.asOf);
  const heldUntil = includeEnded ? 0 : day;
  const types = new Set(conditions.tieTypes);
  const leastConfident = CONFIDENCES.indexOf(minConfidence);
  return ({ type, confidence, asOf, validFrom, validTo }) => {
    if (!types.has(type) || CONFIDENCES.indexOf(confidence) > leastConfident) return FORBIDDEN;
    if (asOf > day || validFrom > day || validTo < heldUntil) return FORBIDDEN;
    const years = Math.floor((day - asOf) / 10_000);
    return -Math.log((tieKind(type)?.strength ?? 0) * CONFIDENCE_FACTOR[confidence] * ageFactor(years));
  };
}

/** The confidences that count when `least` is the lowest still used. */
export function confidencesFrom(least: Confidence = 'contested'): Confidence[] {
  return CONFIDENCES.slice(0, CONFIDENCES.indexOf(least) + 1);
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
