import type { Tie } from '../../../server/contract/common.ts';
import { ageFactor, CONFIDENCE_FACTOR, tieKind, yearsBetween } from '../../../server/contract/graph-model.ts';
import { wayTier, type Path, type WayTier } from '../../../server/contract/introductions.ts';

/** What the strength of one hop is the product of. */
export type HopParts = { tie: Tie; base: number; confidence: number; age: number; strength: number };
/** What the worth of a path is the product of; `hubs` is what passing through hubs leaves of it. */
export type WayParts = { hops: HopParts[]; strength: number; hubs: number; worth: number; tier: WayTier };

/** The parts of a path's worth as of a day, to be shown with the figure they make up. */
export function wayParts(path: Path, day: string): WayParts {
  return {
    hops: path.ties.map((tie) => ({
      tie,
      base: tieKind(tie.type)?.strength ?? 0,
      confidence: CONFIDENCE_FACTOR[tie.confidence],
      age: ageFactor(yearsBetween(tie.asOf, day)),
      strength: tie.strength ?? 0,
    })),
    strength: path.strength,
    hubs: Math.min(1, path.worth / path.strength),
    worth: path.worth,
    tier: wayTier(path.worth),
  };
}
