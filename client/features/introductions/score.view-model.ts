import { DEFAULT_WEIGHTS, WEIGHTS, type Weights } from '../../../server/contract/candidate-weights.ts';
import type { ExcludedCandidate, ReadinessFact } from '../../../server/contract/candidates.ts';
import type { IntroducedCandidate } from '../../../server/contract/introductions.ts';

export type WeightName = keyof Weights;

/** The weights by what they make up: the score itself, the fit, the readiness. */
export const WEIGHT_GROUPS = [
  { group: 'score', names: ['fit', 'reach', 'readiness'] },
  { group: 'fit', names: ['evidence', 'standing', 'market'] },
  { group: 'readiness', names: ['presence', 'backing', 'expansion', 'means'] },
] as const satisfies readonly { group: string; names: readonly WeightName[] }[];

const NAMES = WEIGHT_GROUPS.flatMap(({ names }): readonly WeightName[] => names);

/** Only the weights that differ from their defaults, so that the same question has one address. */
export function changedWeights(weights: Partial<Weights>): Partial<Weights> {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = weights[name];
      return value === undefined || value === DEFAULT_WEIGHTS[name] ? [] : [[name, value]];
    }),
  );
}

/** As the address writes them: `reach:2,means:0`. */
export function weightsText(weights: Partial<Weights>): string {
  return NAMES.flatMap((name) => (weights[name] === undefined ? [] : [`${name}:${weights[name]}`])).join(',');
}

/** The least a weight may be set to: something has to be left of the fit. */
export function leastWeight(name: WeightName, weights: Weights): number {
  const fitParts: readonly WeightName[] = WEIGHT_GROUPS[1].names;
  const others = fitParts.filter((other) => other !== name);
  return fitParts.includes(name) && others.every((other) => weights[other] === 0) ? 0.1 : 0;
}

export function mostWeight(name: WeightName): number {
  return WEIGHTS[name].most;
}

/** The three factors of a score, each with its value and the exponent it is raised to. */
export function scoreFactors({ parts }: Pick<IntroducedCandidate, 'parts'>, weights: Weights) {
  return (['fit', 'reach', 'readiness'] as const).map((part) => ({
    part,
    value: parts[part],
    weight: weights[part],
  }));
}

/** The key of a fact's wording: what stands somewhere is told apart by whether that is in the region itself. */
export function factKey({ kind, here, place }: ReadinessFact): string {
  if (kind === 'new-project') return place ? 'ready.new-project.at' : 'ready.new-project';
  const placed = kind === 'seat' || kind === 'subsidiary' || kind === 'holding' || kind === 'project';
  return `ready.${kind}${placed ? (here ? '.here' : '.near') : ''}`;
}

const REASONS: readonly ExcludedCandidate['reason'][] = [
  'by-user',
  'subsidiary-in-region',
  'in-region',
  'dissolved',
  'start',
];

/** Those left out by reason, what the reader chose first; reasons without anybody are left out. */
export function byReason(
  excluded: readonly ExcludedCandidate[],
): { reason: ExcludedCandidate['reason']; companies: ExcludedCandidate[] }[] {
  return REASONS.map((reason) => ({
    reason,
    companies: excluded.filter((company) => company.reason === reason),
  })).filter(({ companies }) => companies.length > 0);
}
