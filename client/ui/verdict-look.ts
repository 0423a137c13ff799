import type { Verdict } from '../../server/contract/gap-analysis.ts';
import type { ColourMode } from './colour-mode.ts';

type Look = { fill: string; border: string; text: string; hatched: boolean };

/**
 * How verdicts look everywhere. Hues of Okabe and Ito's palette, told apart by people of any colour vision;
 * `unknown` is also hatched, so that it never reads as a fourth grade.
 */
export const VERDICT_LOOK: Record<Verdict, Look> = {
  missing: { fill: '#d55e00', border: '#9c4400', text: '#ffffff', hatched: false },
  weak: { fill: '#f0c75e', border: '#a97f0b', text: '#3b2d00', hatched: false },
  strong: { fill: '#0072b2', border: '#00507d', text: '#ffffff', hatched: false },
  unknown: { fill: '#f1f2f4', border: '#8b929c', text: '#3f4650', hatched: true },
};

/** The same hues on a dark page: borders lighter than the fill, and what is not judged no brighter than the rest. */
const VERDICT_LOOK_DARK: Record<Verdict, Look> = {
  missing: { fill: '#c65800', border: '#ff9a4d', text: '#ffffff', hatched: false },
  weak: { fill: '#d9b04a', border: '#f7dd93', text: '#2b2100', hatched: false },
  strong: { fill: '#0a6ea8', border: '#63b7e6', text: '#ffffff', hatched: false },
  unknown: { fill: '#2a3744', border: '#8495a6', text: '#d3dce5', hatched: true },
};

export const verdictLook = (mode: ColourMode): Record<Verdict, Look> =>
  mode === 'dark' ? VERDICT_LOOK_DARK : VERDICT_LOOK;
