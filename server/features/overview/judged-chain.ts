import type { EntityRef } from '../../contract/common.ts';
import type { GapAnswer } from '../../contract/gap-analysis.ts';

export type JudgedChain = {
  answer: GapAnswer;
  /** The dates and the sources of the facts its verdicts rest on. */
  dates: readonly string[];
  sources: ReadonlySet<string>;
};
export type JudgedRegion = {
  region: EntityRef;
  chains: readonly JudgedChain[];
  withoutSegments: number;
};
