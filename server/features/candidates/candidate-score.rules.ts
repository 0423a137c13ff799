import {
  DEFAULT_WEIGHTS,
  NEUTRAL_READINESS,
  PRESENCE_VALUE,
  type Weights,
} from '../../contract/candidate-weights.ts';
import type { Candidate, ReadinessFact } from '../../contract/candidates.ts';
import { CONFIDENCE_FACTOR, type Confidence } from '../../contract/graph-model.ts';

export type CandidateParts = { fit: number; reach: number; readiness: number };

/**
 * The score of a candidate in [0, 1] (own formula): fit × reach × readiness, each part in [0, 1] and raised to its
 * weight. A part that weighs 0 is left out; with any other weight a candidate out of reach scores 0.
 */
export function candidateScore(
  parts: CandidateParts,
  weights: Pick<Weights, keyof CandidateParts> = DEFAULT_WEIGHTS,
): number {
  return parts.fit ** weights.fit * parts.reach ** weights.reach * parts.readiness ** weights.readiness;
}

type Known = {
  /** How far each statement that it works in a chosen segment can be relied on. */
  confidences: readonly Confidence[];
  listed: boolean;
  registered: boolean;
  sellsToChain: boolean;
};

/**
 * How well a company fits the segments asked for, each part in [0, 1] (own formula): the best evidence that it works
 * there; listed 1, registered name or code known 0.7, else 0.4; known to sell to the chain 1, else 0.4.
 */
export function fit(known: Known, weights: Weights = DEFAULT_WEIGHTS): Candidate['fit'] {
  const parts = {
    evidence: Math.max(0, ...known.confidences.map((confidence) => CONFIDENCE_FACTOR[confidence])),
    standing: known.listed ? 1 : known.registered ? 0.7 : 0.4,
    market: known.sellsToChain ? 1 : 0.4,
  };
  const { evidence, standing, market } = weights;
  const weighted = parts.evidence * evidence + parts.standing * standing + parts.market * market;
  return { score: weighted / (evidence + standing + market), parts };
}

/** How ready a company is to invest, by the facts recorded; without any, neutral. The formula stands at the contract's schema. */
export function readiness(
  facts: readonly ReadinessFact[],
  weights: Weights = DEFAULT_WEIGHTS,
): Candidate['readiness'] {
  const best = (part: ReadinessFact['part']) =>
    Math.max(0, ...facts.filter((fact) => fact.part === part).map((fact) => fact.value));
  const parts = {
    presence: best('presence'),
    backing: best('backing'),
    expansion: best('expansion'),
    means: best('means'),
  };
  const doubt =
    (1 - weights.presence * parts.presence) *
    (1 - weights.backing * parts.backing) *
    (1 - weights.expansion * parts.expansion) *
    (1 - weights.means * parts.means);
  return {
    score: 1 - (1 - NEUTRAL_READINESS) * doubt,
    parts,
    facts: facts.toSorted((a, b) => b.value - a.value),
  };
}

/** What standing somewhere counts for in `presence`: in the region more than elsewhere in its province. */
export function presenceValue(here: boolean, confidence: Confidence): number {
  return (here ? PRESENCE_VALUE.here : PRESENCE_VALUE.near) * CONFIDENCE_FACTOR[confidence];
}

/** A statement that rests on several others can be relied on no more than the weakest of them. */
export function weakestConfidence(confidences: readonly Confidence[]): Confidence {
  return confidences.reduce<Confidence>(
    (weakest, each) => (CONFIDENCE_FACTOR[each] < CONFIDENCE_FACTOR[weakest] ? each : weakest),
    'stated',
  );
}
