import type { Stage } from '../../contract/graph-model.ts';
import { type NewEntry, stageOrder } from '../../contract/project-life.ts';
import type { StageRun } from './stage-history.rules.ts';

/** What people entered of one project beside the facts of the graph; the newest entry of a kind decides. */
export type Entered = {
  any: boolean;
  origin?: 'domestic' | 'foreign';
  sourceRegion?: string;
  department?: string;
  team?: string;
  milestones: readonly { stage: Stage; due: string }[];
  /** Problems with a date that are not solved. */
  issues: readonly { what: string; due: string }[];
  openIssues: number;
  /** The days something was heard of it. */
  dates: readonly string[];
};

export const NOTHING_ENTERED: Entered = { any: false, milestones: [], issues: [], openIssues: 0, dates: [] };

export type LedgerLine = { what: string; due?: string | undefined; open: boolean; heard: string };

/** Entries by date, the newest last, and the problems of the ledger, put together. */
export function enteredOf(entries: readonly NewEntry[], ledger: readonly LedgerLine[]): Entered {
  const milestones = new Map<Stage, { stage: Stage; due: string }>();
  const found: Entered = {
    any: entries.length > 0,
    milestones: [],
    issues: ledger.flatMap(({ what, due, open }) => (open && due ? [{ what, due }] : [])),
    openIssues: ledger.filter(({ open }) => open).length,
    dates: [...entries.map(({ on }) => on), ...ledger.map(({ heard }) => heard)],
  };
  for (const entry of entries) {
    if (entry.kind === 'origin') found.origin = entry.origin;
    if (entry.kind === 'source-region') found.sourceRegion = entry.region;
    if (entry.kind === 'department') found.department = entry.name;
    if (entry.kind === 'team') found.team = entry.name;
    if (entry.kind === 'milestone') milestones.set(entry.stage, { stage: entry.stage, due: entry.due });
  }
  return { ...found, milestones: [...milestones.values()] };
}

/** Planned dates whose stage, or a later one, is not recorded yet. */
export function plannedStill(
  milestones: Entered['milestones'],
  runs: readonly StageRun[],
): Entered['milestones'] {
  return milestones.filter(({ stage }) => metBy(stage, runs) === undefined);
}

/** The first record that a stage or a later one was reached. */
export function metBy(stage: Stage, runs: readonly StageRun[]): StageRun | undefined {
  return runs.find((run) => run.stage !== 'ended' && stageOrder(run.stage) >= stageOrder(stage));
}
