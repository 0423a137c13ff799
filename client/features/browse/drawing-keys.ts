/**
 * Keys go to the drawing again. A drawer closed before it has slid in gives them to nobody.
 */
export function giveKeysToDrawing() {
  document.querySelector<HTMLElement>('[role=application]')?.focus({ preventScroll: true });
}
