import type { PathsBetween } from '../../server/features/introductions/projection/ask-projection.rules.ts';
import { tieCosts } from '../../server/features/introductions/projection/tie-costs.rules.ts';
import {
  at,
  type TieProjection,
} from '../../server/features/introductions/projection/tie-projection.rules.ts';

/**
 * What all loop-free paths between two nodes cost that cost no more than `limit`, by trying every one of them: no
 * table, no estimate, only the sum so far. Slow, and made to share nothing with the search it checks. Null after
 * `budget` partial paths.
 */
export function costsOfEveryPath(
  projection: TieProjection,
  question: PathsBetween,
  limit: number,
  budget = 400_000_000,
): number[] | null {
  const costs = tieCosts(projection, question);
  const [a, b] = [question.from, question.to].map((id) => projection.indexOf.get(id) ?? -1) as [
    number,
    number,
  ];
  // Ties have no direction: the end with fewer is the one to begin at.
  const degree = (node: number) => at(projection.offsets, node + 1) - at(projection.offsets, node);
  const [start, goal] = degree(a) <= degree(b) ? [a, b] : [b, a];
  const toGoal = new Map<number, number>();
  each(projection, goal, (other, arc) =>
    toGoal.set(other, Math.min(toGoal.get(other) ?? Infinity, costs.ofArc(arc))),
  );

  const found: number[] = [];
  const on = new Set([start]);
  let opened = 0;
  const walk = (node: number, cost: number, hopsLeft: number): boolean => {
    const last = toGoal.get(node);
    if (last !== undefined && cost + last <= limit) found.push(cost + last);
    if (hopsLeft === 1) return true;
    let sure = true;
    const cheapest = new Map<number, number>();
    each(projection, node, (other, arc) => {
      const tie = costs.ofArc(arc);
      if (other === goal || on.has(other) || cost + tie > limit) return;
      cheapest.set(other, Math.min(cheapest.get(other) ?? Infinity, tie));
    });
    for (const [other, tie] of cheapest) {
      const next = cost + tie + costs.ofPassing(other);
      if (next > limit) continue;
      opened += 1;
      if (opened > budget) return false;
      on.add(other);
      sure = walk(other, next, hopsLeft - 1);
      on.delete(other);
      if (!sure) return false;
    }
    return true;
  };
  return walk(start, 0, question.maxHops) ? found.sort((x, y) => x - y) : null;
}

function each(projection: TieProjection, node: number, visit: (other: number, arc: number) => void): void {
  const end = at(projection.offsets, node + 1);
  for (let arc = at(projection.offsets, node); arc < end; arc++) visit(at(projection.neighbour, arc), arc);
}
