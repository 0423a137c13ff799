import type { Heat } from './district-fit.view-model.ts';

/** The hues of the verdicts: what is there in blue, what is lacking in orange. */
const HUE: Record<Heat, string> = {
  completeness: '#0072b2',
  firms: '#0072b2',
  projects: '#0072b2',
  strong: '#0072b2',
  gaps: '#d55e00',
};
/** Type of the page's own colour keeps 4.5 : 1 on the fullest of these, on a light surface and on a dark one. */
const FAINTEST = 6;
const FULLEST = 58;

/** The ground of a cell whose figure is `share` of the top, in [0, 1]. */
export function heatColour(heat: Heat, share: number): string {
  const percent = (FAINTEST + (FULLEST - FAINTEST) * Math.min(1, Math.max(0, share))).toFixed(1);
  return `color-mix(in srgb, ${HUE[heat]} ${percent}%, var(--liantu-surface))`;
}
