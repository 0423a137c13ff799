import type { LayoutNode, Positions } from './layout-model.ts';

const ROUNDS = 80;
const GAP = 8;

/**
 * Pushes overlapping boxes apart along the way that needs less, until none overlap or the rounds are used up. What is
 * fixed does not move: the other one goes all the way.
 */
export function separate(nodes: readonly LayoutNode[], positions: Positions): Positions {
  const boxes = nodes.map((node) => ({ ...node, ...(positions[node.id] ?? { x: 0, y: 0 }) }));
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    boxes.sort((a, b) => a.x - a.width / 2 - (b.x - b.width / 2));
    for (const [i, a] of boxes.entries()) {
      for (let j = i + 1; j < boxes.length; j += 1) {
        const b = boxes[j] as (typeof boxes)[number];
        if (b.x - b.width / 2 > a.x + a.width / 2 + GAP) break;
        const x = (a.width + b.width) / 2 + GAP - Math.abs(b.x - a.x);
        const y = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y);
        if (x <= 0 || y <= 0) continue;
        if (a.fixed && b.fixed) continue;
        moved = true;
        const along = x < y ? 'x' : 'y';
        const push = Math.min(x, y) * (b[along] >= a[along] ? 1 : -1);
        if (a.fixed) b[along] += push;
        else if (b.fixed) a[along] -= push;
        else {
          a[along] -= push / 2;
          b[along] += push / 2;
        }
      }
    }
    if (!moved) break;
  }
  return Object.fromEntries(boxes.map((box) => [box.id, { x: box.x, y: box.y }]));
}
