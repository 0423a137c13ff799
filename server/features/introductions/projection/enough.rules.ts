/** Decides when a search that finds targets in order of cost may end. */
export type Enough = {
  /** Told of each target found, with the cost of its cheapest path. */
  found(target: number, cost: number): void;
  /** Asked before each further step: nothing found from now on costs less than `cost`. */
  reached(cost: number): boolean;
};

/** Enough once the `wanted` nearest have been found. */
export function nearestFew(wanted: number): Enough {
  let count = 0;
  return {
    found: () => void (count += 1),
    reached: () => count >= wanted,
  };
}

/** Logarithms and products differ in their last digits; a search goes on where the two cannot be told apart. */
const SLACK = 1e-12;

/**
 * Enough once it is certain which `wanted` targets score highest, a target's score being its base × worth ^ `weight`
 * and worth e^−cost. A target not yet found can at best be as near as the next step; when the highest base among those,
 * so near, scores less than the last of the best found, nobody else can come among them. Every target that ties with the last is found.
 */
export function bestFew(wanted: number, bases: ReadonlyMap<number, number>, weight: number): Enough {
  const byBase = [...bases].sort((a, b) => b[1] - a[1]);
  const known = new Set<number>();
  let next = 0;
  /** Scores of the best found, highest first, at most `wanted`. */
  const best: number[] = [];
  return {
    found(target, cost) {
      known.add(target);
      const score = (bases.get(target) ?? 0) * Math.exp(-cost * weight);
      let place = best.length;
      while (place > 0 && (best[place - 1] ?? 0) < score) place -= 1;
      best.splice(place, 0, score);
      if (best.length > wanted) best.pop();
    },
    reached(cost) {
      let highest = byBase[next];
      while (highest && known.has(highest[0])) highest = byBase[++next];
      if (!highest) return true;
      const last = best[wanted - 1];
      return last !== undefined && highest[1] * Math.exp(-cost * weight) < last - SLACK;
    },
  };
}
