/** Compares everything with everything that may be the same, apart from the thread that answers requests. */
import { workerData } from 'node:worker_threads';
import { type GraphAddress, openGraph } from '../../graph/graph.ts';
import { answerJobs } from '../../threads/answer-jobs.ts';
import type { MatchingJob } from './matching.ts';
import { createFinder, readName, readQueue } from './read-queue.use-case.ts';

const graph = openGraph(workerData as GraphAddress);
const find = createFinder();

answerJobs<MatchingJob>((job) =>
  job.kind === 'queue'
    ? readQueue(graph, find, job.query, job.today)
    : readName(graph, find, job.query, job.today),
);
