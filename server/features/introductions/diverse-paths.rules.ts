import type { FoundPath } from './projection/ask-projection.rules.ts';

/** What each party a path shares with the paths already chosen leaves of its worth (own choice). */
export const SHARED_PARTY_FACTOR = 0.6;
/** How many times as many paths are searched as are asked for, to choose different ones from. */
export const POOL = 4;

/**
 * k paths from a pool in order of worth: the best one, then each time the one whose worth is highest once lowered for
 * every party in between that it shares with those already chosen. Which pool the paths come from is exact; the choice
 * among them is this rule.
 */
export function differentPaths(pool: readonly FoundPath[], k: number): FoundPath[] {
  const left = [...pool];
  const chosen: FoundPath[] = [];
  const used = new Set<string>();
  while (chosen.length < k && left.length > 0) {
    let best = 0;
    let bestWorth = -1;
    left.forEach((path, index) => {
      const shared = path.nodes.slice(1, -1).filter((node) => used.has(node)).length;
      const worth = path.worth * SHARED_PARTY_FACTOR ** shared;
      if (worth > bestWorth) [best, bestWorth] = [index, worth];
    });
    const [path] = left.splice(best, 1);
    if (!path) break;
    chosen.push(path);
    for (const node of path.nodes.slice(1, -1)) used.add(node);
  }
  return chosen.sort((a, b) => b.worth - a.worth);
}
