/** Holds the projection and searches it, apart from the thread that answers requests. */
import { workerData } from 'node:worker_threads';
import type { GraphAddress } from '../../../graph/graph.ts';
import { openGraph } from '../../../graph/graph.ts';
import { answerJobs } from '../../../threads/answer-jobs.ts';
import { allTies, changeMark } from '../introductions.queries.ts';
import {
  askBetween,
  askToBest,
  askToMany,
  type PathsBetween,
  type PathsToBest,
  type PathsToMany,
} from './ask-projection.rules.ts';
import { SearchSpace } from './search-space.rules.ts';
import { ProjectionBuilder, projectionBytes } from './tie-projection.rules.ts';

export type Job =
  | { kind: 'load' }
  | { kind: 'between'; question: PathsBetween }
  | { kind: 'toMany'; question: PathsToMany }
  | { kind: 'toBest'; question: PathsToBest };
export type Loaded = { mark: string; ties: number; nodes: number; bytes: number; ms: number };

const LOAD_TIMEOUT_MS = 600_000;

const graph = openGraph(workerData as GraphAddress);
let space: SearchSpace | null = null;

answerJobs(answer);

async function answer(job: Job): Promise<unknown> {
  if (job.kind === 'load') return load();
  if (!space) throw new Error('nothing is loaded yet');
  if (job.kind === 'between') return askBetween(space, job.question);
  return job.kind === 'toBest' ? askToBest(space, job.question) : askToMany(space, job.question);
}

/** Reads every tie in one transaction, so that the projection is the graph at one moment, whose mark it carries. */
async function load(): Promise<Loaded> {
  const started = performance.now();
  const builder = new ProjectionBuilder();
  const mark = await graph.reading(async (tx) => {
    const before = await tx.first(changeMark, {});
    await tx.each(allTies, {}, (row) => builder.addRow(row));
    return JSON.stringify(before?.mark);
  }, LOAD_TIMEOUT_MS);
  const projection = builder.finish();
  space = new SearchSpace(projection);
  return {
    mark,
    ties: projection.ties,
    nodes: projection.nodeIds.length,
    bytes: projectionBytes(projection),
    ms: performance.now() - started,
  };
}
