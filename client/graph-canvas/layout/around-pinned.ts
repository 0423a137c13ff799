import type { LayoutNode, Positions } from './layout-model.ts';
import { meanOf } from './mean-of.ts';
import { separate } from './separate.ts';

/**
 * An arrangement moved so that its middle of the pinned nodes lies where they are, which then stand exactly where they
 * did; what would lie on one of them is pushed aside.
 */
export function aroundPinned(nodes: readonly LayoutNode[], arranged: Positions): Positions {
  const pinned = nodes.filter((node) => node.fixed === 'pinned' && node.at);
  const now = meanOf(pinned.flatMap((node) => node.at ?? []));
  const then = meanOf(pinned.flatMap((node) => arranged[node.id] ?? []));
  if (!now || !then) return arranged;
  const [dx, dy] = [now.x - then.x, now.y - then.y];
  const moved = nodes.flatMap((node) => {
    const at = arranged[node.id];
    if (node.fixed === 'pinned' && node.at) return [[node.id, node.at] as const];
    return at ? [[node.id, { x: at.x + dx, y: at.y + dy }] as const] : [];
  });
  return separate(nodes, Object.fromEntries(moved));
}
