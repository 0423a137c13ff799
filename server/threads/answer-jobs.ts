import { parentPort } from 'node:worker_threads';
import type { Asked, Replied } from './ask-thread.ts';

/** The thread's side of `openThread`: answers each job it is asked. */
export function answerJobs<Job>(answer: (job: Job) => Promise<unknown>): void {
  const port = parentPort;
  if (!port) throw new Error('answerJobs is for threads only');
  const reply = (replied: Replied) => port.postMessage(replied);
  port.on('message', ({ id, job }: Asked<Job>) => {
    void answer(job).then(
      (value) => reply({ id, value }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        reply({ id, error: { name, message } });
      },
    );
  });
}
