import { z } from 'zod';

const runSchema = z.object({
  cypher: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** When it ended, as an ISO date and time. */
  at: z.string(),
  /** Null for one that failed. */
  rows: z.number().nullable(),
  ms: z.number().nullable(),
});
export type Run = z.infer<typeof runSchema>;

const STORED = 'liantu.console.runs';
const KEPT = 30;

/** What was run in this browser, the newest first. */
export function pastRuns(): Run[] {
  try {
    return z.array(runSchema).parse(JSON.parse(localStorage.getItem(STORED) ?? '[]'));
  } catch {
    return [];
  }
}

/** Puts a run first; an earlier one of the same text and parameters is replaced. */
export function withRun(runs: readonly Run[], run: Run): Run[] {
  const same = (one: Run) =>
    one.cypher === run.cypher && JSON.stringify(one.params) === JSON.stringify(run.params);
  return [run, ...runs.filter((one) => !same(one))].slice(0, KEPT);
}

export function rememberRun(run: Run): Run[] {
  const runs = withRun(pastRuns(), run);
  localStorage.setItem(STORED, JSON.stringify(runs));
  return runs;
}
