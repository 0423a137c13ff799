import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fromDriverError, GraphBusy, GraphTimeout, GraphTooMuch } from './errors.ts';
import type { GraphAddress } from './graph.ts';
import { defineQuery } from './query.ts';

/** `bytes` bounds the rows as JSON; `metadata` marks the transaction on the server. */
type FreeReadLimits = { ms: number; rows: number; bytes: number; metadata: Record<string, string> };
type FreeRows = { columns: string[]; rows: unknown[][]; truncated: boolean };
export type FreeReadJob = { statement: string; params: Record<string, unknown>; limits: FreeReadLimits };
export type FreeReadSetting = { address: GraphAddress; idsOfElements: string; maxWaitingBytes: number };
export type FreeReadReply =
  ({ kind: 'rows' } & FreeRows) | { kind: 'too-large' } | { kind: 'error'; code: string; message: string };

export type FreeReader = {
  /**
   * Runs one statement in a read transaction and returns its first rows as JSON values, see `plainValues`.
   * Throws GraphBusy when all threads are taken, GraphTimeout, GraphTooMuch when the result is too large or needs
   * more memory than granted, GraphRefused for what Neo4j refuses, GraphUnavailable.
   */
  read(job: FreeReadJob): Promise<FreeRows>;
  close(): Promise<void>;
};

const idsOfElements = defineQuery('cypher-console/ids-of-elements.cypher', {
  params: z.object({ elements: z.array(z.string()) }),
  row: z.object({ element: z.string(), id: z.string() }),
});

const MAX_WORKERS = 2;
const WAIT_FOR_WORKER_MS = 3_000;
const HEAP_MB = 256;
const MAX_WAITING_BYTES = 64_000_000;
/** What a statement may take beyond its time limit before its thread is ended. */
const GRACE_MS = 1_500;

/** Opens nothing yet: a thread starts with the first statement and stays for the next ones. */
export function openFreeReader(address: GraphAddress): FreeReader {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting = new Set<() => void>();

  function start(): Worker {
    const worker = new Worker(new URL('./free-read.worker.mjs', import.meta.url), {
      workerData: {
        address,
        idsOfElements: idsOfElements.text,
        maxWaitingBytes: MAX_WAITING_BYTES,
      } satisfies FreeReadSetting,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.unref();
    all.add(worker);
    // Its job hears of the same error; without a listener here it would end the process.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      all.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      wakeNext();
    });
    return worker;
  }

  async function take(): Promise<Worker> {
    const deadline = Date.now() + WAIT_FOR_WORKER_MS;
    for (;;) {
      const worker = idle.pop();
      if (worker) return worker;
      if (all.size < MAX_WORKERS) return start();
      const left = deadline - Date.now();
      if (left <= 0) throw new GraphBusy('all console threads are taken');
      await threadFreed(left);
    }
  }

  function threadFreed(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const goOn = () => {
        clearTimeout(timer);
        waiting.delete(goOn);
        resolve();
      };
      const timer = setTimeout(goOn, withinMs);
      waiting.add(goOn);
    });
  }

  function wakeNext(): void {
    const [next] = waiting;
    next?.();
  }

  function giveBack(worker: Worker): void {
    if (all.has(worker)) idle.push(worker);
    wakeNext();
  }

  return {
    async read(job) {
      const worker = await take();
      const reply = await ask(worker, job);
      if (reply === undefined) {
        await worker.terminate();
        throw new GraphTimeout('the statement could not be stopped in time');
      }
      giveBack(worker);
      if (reply.kind === 'rows')
        return { columns: reply.columns, rows: reply.rows, truncated: reply.truncated };
      if (reply.kind === 'too-large') throw new GraphTooMuch('the result is too large');
      throw fromDriverError(Object.assign(new Error(reply.message), { code: reply.code }));
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The worker's answer; undefined when it has none in time. */
function ask(worker: Worker, job: FreeReadJob): Promise<FreeReadReply | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(undefined), job.limits.ms + GRACE_MS);
    const onMessage = (reply: FreeReadReply) => settle(reply);
    const onError = (error: Error & { code?: string }) =>
      settle(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'too-large' }
          : { kind: 'error', code: '', message: `the console thread failed: ${error.message}` },
      );
    const onExit = () => settle({ kind: 'too-large' });
    function settle(reply: FreeReadReply | undefined): void {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      resolve(reply);
    }
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(job);
  });
}
