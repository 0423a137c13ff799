import type { Stage } from '../../contract/graph-model.ts';
import type { CardLimits, CardStage } from '../../contract/project-cards.ts';
import type { Days } from '../../contract/projects.ts';
import { daysBetween, spanOf, type Span } from './date-span.rules.ts';

export type StageClaim = { value: Stage; asOf: string; period?: string | undefined };
/** A stage a project was at, from the first record of it on; `asOf` as the source gives it. */
export type StageRun = { stage: Stage; asOf: string; span: Span };

/** The stages of a project in the order they are recorded, one entry for repeated records of the same stage. */
export function stageRuns(claims: readonly StageClaim[]): StageRun[] {
  const runs: StageRun[] = [];
  for (const claim of [...claims].sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0))) {
    const span = spanOf(claim.period ?? claim.asOf) ?? spanOf(claim.asOf);
    if (span && runs.at(-1)?.stage !== claim.value) runs.push({ stage: claim.value, asOf: claim.asOf, span });
  }
  return runs;
}

/** Days from one stage to the next, or to `today`: at least from the last day it may have begun, at most from the first. */
export function daysIn(run: StageRun, next: StageRun | string): Days {
  const until = typeof next === 'string' ? { from: next, to: next } : next.span;
  return {
    least: Math.max(0, daysBetween(run.span.to, until.from)),
    most: Math.max(0, daysBetween(run.span.from, until.to)),
  };
}

/** The stages gone through with the days each took; a step back, such as started before signed, tells no duration. */
export function passages(
  runs: readonly StageRun[],
  order: (stage: Stage) => number,
): { stage: Stage; days: Days }[] {
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    return next && order(next.stage) > order(run.stage)
      ? [{ stage: run.stage, days: daysIn(run, next) }]
      : [];
  });
}

/** The card for the time in a stage: dealt only when even the least it may have stayed reaches the limit. */
export function cardOf(stage: Stage | null, dwell: Days | null, limits: CardLimits): 'red' | 'yellow' | null {
  const limit = stage && stage in limits ? limits[stage as CardStage] : undefined;
  if (!limit || !dwell) return null;
  if (dwell.least >= limit.red) return 'red';
  return dwell.least >= limit.yellow ? 'yellow' : null;
}

/** The middle one, or the mean of the middle two rounded; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
