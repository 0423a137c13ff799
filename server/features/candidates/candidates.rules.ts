import { FIT_WEIGHTS, type Candidate } from '../../contract/candidates.ts';
import { CONFIDENCE_FACTOR, type Confidence } from '../../contract/graph-model.ts';

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
export function fit(known: Known): Candidate['fit'] {
  const parts = {
    evidence: Math.max(0, ...known.confidences.map((confidence) => CONFIDENCE_FACTOR[confidence])),
    standing: known.listed ? 1 : known.registered ? 0.7 : 0.4,
    market: known.sellsToChain ? 1 : 0.4,
  };
  const score =
    parts.evidence * FIT_WEIGHTS.evidence +
    parts.standing * FIT_WEIGHTS.standing +
    parts.market * FIT_WEIGHTS.market;
  return { score, parts };
}
