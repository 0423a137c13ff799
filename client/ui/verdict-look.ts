import type { Verdict } from '../../server/contract/gap-analysis.ts';

/**
 * How verdicts look everywhere. Hues of Okabe and Ito's palette, told apart by people of any colour vision;
 * `unknown` is also hatched, so that it never reads as a fourth grade.
 */
export const VERDICT_LOOK: Record<Verdict, { fill: string; border: string; text: string; hatched: boolean }> =
  {
    missing: { fill: '#d55e00', border: '#9c4400', text: '#ffffff', hatched: false },
    weak: { fill: '#f0c75e', border: '#a97f0b', text: '#3b2d00', hatched: false },
    strong: { fill: '#0072b2', border: '#00507d', text: '#ffffff', hatched: false },
    unknown: { fill: '#f1f2f4', border: '#8b929c', text: '#3f4650', hatched: true },
  };
