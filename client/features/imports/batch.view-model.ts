import type {
  Batch,
  BatchStatus,
  ImportCounts,
  ImportProgress,
} from '../../../server/contract/imports-batch.ts';

/** The steps of an import in their order. */
export const STEPS = ['mapping', 'review', 'writing', 'done'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Record<BatchStatus, Step> = {
  uploaded: 'mapping',
  planning: 'review',
  planned: 'review',
  committing: 'writing',
  committed: 'done',
  'rolling-back': 'done',
  'rolled-back': 'done',
  failed: 'mapping',
};

/** Where a batch is; one that failed while writing is still there. */
export function stepOf({ status, chunksDone }: Pick<Batch, 'status' | 'chunksDone'>): Step {
  return status === 'failed' && chunksDone > 0 ? 'writing' : STEP_OF[status];
}

const BUSY: readonly BatchStatus[] = ['planning', 'committing', 'rolling-back'];

/** Whether the server is at work on it. */
export const isRunning = ({ status, running }: Pick<Batch, 'status' | 'running'>): boolean =>
  running && BUSY.includes(status);

/** Whether work was broken off half-way and waits for somebody to let it go on. */
export const isBrokenOff = ({ status, running }: Pick<Batch, 'status' | 'running'>): boolean =>
  !running && BUSY.includes(status);

/** A batch nothing of which is in the graph may be thrown away. */
export const isRemovable = (batch: Pick<Batch, 'status' | 'chunksDone' | 'running'>): boolean =>
  !isRunning(batch) &&
  (['uploaded', 'planning', 'planned', 'rolled-back'].includes(batch.status) ||
    (batch.status === 'failed' && batch.chunksDone === 0));

/** How a batch shows: its status, or that it was broken off. */
export const stateOf = (batch: Pick<Batch, 'status' | 'running'>): BatchStatus | 'broken-off' =>
  isBrokenOff(batch) ? 'broken-off' : batch.status;

/** In percent; null where the total is not known yet. */
export function percentOf({ done, total }: ImportProgress): number | null {
  if (total === null) return null;
  return total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
}

/** Seconds as hours, minutes and seconds that are worth telling: 95 → [0, 1, 35]; beyond an hour no seconds. */
export function timeParts(seconds: number): [hours: number, minutes: number, seconds: number] {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  return [hours, Math.floor((whole % 3600) / 60), hours > 0 ? 0 : whole % 60];
}

/** The five things that may become of a row, as the tiles over the table. */
export const OUTCOMES = ['created', 'changed', 'left', 'refused', 'undecided'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The outcome to look at first: what needs a person, else what is new. */
export function firstOutcome({ rows }: ImportCounts): Outcome {
  return (
    (['refused', 'undecided', 'created', 'changed', 'left'] as const).find((one) => rows[one] > 0) ??
    'created'
  );
}

/** How many facts have an outcome, over all kinds. */
export function factsWith({ facts }: ImportCounts, outcome: 'created' | 'changed' | 'left'): number {
  return facts.reduce((sum, fact) => sum + fact[outcome], 0);
}

/** Sheets with rows that are not taken in. */
export const sheetsWithProblems = ({ problems }: ImportCounts): string[] => [
  ...new Set(problems.map(({ sheet }) => sheet)),
];

/** A size in bytes, in the largest unit that leaves a number above one. */
export function sizeWords(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** step;
  return `${value >= 10 || step === 0 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? 'B'}`;
}

/** A moment in the time of whoever reads it, to the minute. */
export function whenWords(moment: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(moment));
}
