import type { Core } from 'cytoscape';
import type { CanvasRenderer, Sorted, StyledElement } from './canvas-renderer.ts';

/** Above every tie, however high that is raised. */
const MARKS = 10_000;

/** What is higher lies above the rest; of two as high, what came later. */
export const heightOf = (element: StyledElement): number =>
  (element.isNode() ? MARKS : 0) + Number(element.pstyle('z-index').value);

/** Ties, then marks, each by their height. The library compares any two, which takes too long with thousands. */
export function sorted(cy: Core, r: CanvasRenderer): Sorted {
  const levels = new Map<number, StyledElement[]>();
  for (const element of cy.elements().toArray() as StyledElement[]) {
    const height = heightOf(element);
    const level = levels.get(height);
    if (level) level.push(element);
    else levels.set(height, [element]);
  }
  const all = [...levels].sort(([a], [b]) => a - b).flatMap(([, level]) => level) as Sorted;
  let interactive: StyledElement[] | undefined;
  // Asked for only when the pointer moves.
  Object.defineProperty(all, 'interactive', {
    get: () => (interactive ??= all.filter((element) => element.interactive())),
  });
  r.cachedZSortedEles = all;
  r.updateCachedGrabbedEles();
  return all;
}
