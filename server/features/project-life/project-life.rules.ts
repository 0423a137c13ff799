import type { Stage } from '../../contract/graph-model.ts';
import { stageOrder, type ProjectLife } from '../../contract/project-life.ts';
import { daysBetween, spanOf } from '../projects/date-span.rules.ts';
import { metBy } from '../projects/entered.rules.ts';
import { stageRuns, type StageRun } from '../projects/stage-history.rules.ts';

type StageRecord = { value: Stage; asOf: string; period?: string | undefined };
export type StepBack = { from: Stage; to: Stage; on: string };

/**
 * The step back that entering a stage would make, if it makes one: from a stage that is further on to the one entered,
 * or from the one entered to an earlier one recorded after it. Ending a project counts as one too.
 */
export function stepBackOf(records: readonly StageRecord[], stage: Stage, on: string): StepBack | undefined {
  const before = stageRuns(records.filter(({ asOf }) => asOf <= on)).at(-1);
  const after = stageRuns(records.filter(({ asOf }) => asOf > on))[0];
  if (before?.stage === stage) return undefined;
  if (before && (stage === 'ended' || stageOrder(before.stage) > stageOrder(stage))) {
    return { from: before.stage, to: stage, on };
  }
  if (after && after.stage !== stage && stageOrder(after.stage) < stageOrder(stage)) {
    return { from: stage, to: after.stage, on: after.asOf };
  }
  return undefined;
}

/** Which records of a history by date lead back. */
export function backward(stages: readonly Stage[]): boolean[] {
  return stages.map((stage, index) => {
    const before = stages[index - 1];
    return before !== undefined && stageOrder(stage) < stageOrder(before);
  });
}

type Milestone = Pick<ProjectLife['milestones'][number], 'state' | 'metOn'>;

/** How a planned date stands on a day. */
export function milestoneState(
  { stage, due }: { stage: Stage; due: string },
  runs: readonly StageRun[],
  today: string,
): Milestone {
  const met = metBy(stage, runs);
  if (met) return { state: 'met', metOn: met.asOf };
  return { state: daysBetween(due, today) > 0 ? 'overdue' : 'ahead', metOn: null };
}

/** Whether a date known to the year, month or day is still to come. */
export function isToCome(on: string, today: string): boolean {
  const span = spanOf(on);
  return span === undefined || span.from > today;
}
