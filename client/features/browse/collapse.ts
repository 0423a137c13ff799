import type { Entry } from './picture-history.ts';

type Tie = { from: string; to: string };

/**
 * What folding an entity back takes away: what its expansions brought and nothing else holds on to. Without such a
 * step, say in a picture opened from a link, all that hangs on it alone. What is pinned stays.
 */
export function toCollapse(
  id: string,
  steps: readonly Entry[],
  ties: readonly Tie[],
  pins: readonly string[],
): string[] {
  const near = new Map<string, Set<string>>();
  const join = (one: string, other: string) => near.set(one, (near.get(one) ?? new Set()).add(other));
  for (const { from, to } of ties) {
    if (from === to) continue;
    join(from, to);
    join(to, from);
  }
  const hangs = [...(near.get(id) ?? [])].filter((one) => near.get(one)?.size === 1 && !pins.includes(one));
  const brought = steps.flatMap(({ step }) => (step.brought?.of === id ? step.brought.ids : []));
  return brought.length === 0 ? hangs : hangs.filter((one) => brought.includes(one));
}
