import type { Stage } from '../../../server/contract/graph-model.ts';
import type { ProjectRow } from '../../../server/contract/projects.ts';

/** A stage a project came to; `before` is the one it came from, where that is recorded. */
export type StageReached = {
  row: ProjectRow;
  stage: Stage;
  before: Stage | null;
  asOf: string;
  /** It is there still. */
  present: boolean;
};

/** The steps of all projects by month, the newest first; what is dated to the year alone comes after that year's months. */
export function monthsOf(rows: readonly ProjectRow[]): { month: string; steps: StageReached[] }[] {
  const months = new Map<string, StageReached[]>();
  for (const row of rows) {
    for (const [index, { stage, asOf }] of row.stages.entries()) {
      const month = asOf.slice(0, 7);
      const before = row.stages[index - 1]?.stage ?? null;
      const step = { row, stage, before, asOf, present: index === row.stages.length - 1 };
      months.set(month, [...(months.get(month) ?? []), step]);
    }
  }
  return [...months]
    .map(([month, steps]) => ({ month, steps: steps.sort(newestFirst) }))
    .sort((a, b) => (a.month < b.month ? 1 : -1));
}

const newestFirst = (a: StageReached, b: StageReached) =>
  b.asOf.localeCompare(a.asOf) || a.row.project.name.localeCompare(b.row.project.name, 'zh-Hans-CN');
