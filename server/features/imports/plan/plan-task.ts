import type { ImportSettings } from '../../../contract/imports-batch.ts';
import type { Graph } from '../../../graph/graph.ts';
import type { BatchFile } from '../batches/batch-files.ts';
import type { ChosenSheet } from '../batches/batches.use-case.ts';
import type { ColumnProfile } from '../mapping/cell-shape.rules.ts';
import type { ThingRef } from '../rows/draft.ts';
import type { Tell } from '../workshop.ts';
import type { Declared } from './declared.ts';
import type { FindLookAlikes } from './look-alikes.ts';
import type { Known } from './known.ts';

export type PlanTask = {
  graph: Graph;
  /** Of the batch: the plan lies in it. */
  folder: string;
  file: BatchFile;
  sheets: readonly ChosenSheet[];
  settings: ImportSettings;
  today: string;
  tell: Tell;
};
/** What all rows are looked at with. */
export type PlanTools = PlanTask & {
  lookUp: (refs: readonly ThingRef[]) => Promise<Known>;
  declared: Declared;
  findLookAlikes: FindLookAlikes;
  profiles: ReadonlyMap<string, readonly ColumnProfile[]>;
  /** Rows of data, where they have been counted. */
  total: number | null;
};

/** Rows gone through at a time: what is held of the file at any moment. */
export const ROWS_AT_A_TIME = 500;
