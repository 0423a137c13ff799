import type { Core } from 'cytoscape';

/** Marks and ties together; with more of them drawing all takes longer than a frame. */
export const LARGE = 900;

/** Whether this drawing is too large to be put up, moved or drawn within one frame. */
export function isLarge(cy: Core): boolean {
  // The library's own list: asking for the elements the usual way copies them all.
  const { mutableElements } = cy as unknown as { mutableElements?: () => { length: number } };
  return (mutableElements?.call(cy).length ?? 0) > LARGE;
}

// The library's own place for such notes gives every element its style anew with each.
const growing = new WeakSet<Core>();

/** Whether a large drawing is still being put up: its ties and names come last. */
export const isGrowing = (cy: Core): boolean => growing.has(cy);

export function setGrowing(cy: Core, grows: boolean): void {
  if (grows === isGrowing(cy)) return;
  if (grows) growing.add(cy);
  else growing.delete(cy);
  cy.forceRender();
}
