import { Worker } from 'node:worker_threads';
import { GraphTimeout, GraphTooMuch, GraphUnavailable } from '../graph/errors.ts';

export type Asked<Job> = { id: number; job: Job };
export type Replied = { id: number; value?: unknown; error?: { name: string; message: string } };

export type Thread<Job> = {
  /** The thread's answer to one job. Throws what the thread threw, GraphUnavailable when it ended. */
  ask(job: Job): Promise<unknown>;
  close(): Promise<void>;
};

type Setting = {
  /** What the thread is given as it starts. */
  data: unknown;
  /** Hears that the thread ended without being told to. */
  onEnd?: (why: string) => void;
  /** Ends the thread, and lets go of what it holds, when nobody has asked for this long, in ms; never unless given. */
  idleMs?: number;
};

/** A thread that works apart from the one that answers requests. It starts with the first job, and anew after it ended. */
export function openThread<Job>(file: URL, { data, onEnd, idleMs }: Setting): Thread<Job> {
  let worker: Worker | null = null;
  let nextId = 0;
  let idle: NodeJS.Timeout | undefined;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  function thread(): Worker {
    if (worker) return worker;
    const started = new Worker(file, { workerData: data, execArgv: [] });
    started.unref();
    started.on('message', ({ id, value, error }: Replied) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(value);
      else asked?.reject(thrown(error));
      rest();
    });
    const gone = (why: string) => {
      if (worker !== started) return;
      worker = null;
      onEnd?.(why);
      refuse(why);
    };
    started.on('error', (error) => gone(error.message));
    started.on('exit', () => gone('the thread ended'));
    worker = started;
    return started;
  }

  function rest(): void {
    clearTimeout(idle);
    if (idleMs === undefined || waiting.size > 0) return;
    idle = setTimeout(() => void close(), idleMs);
    idle.unref();
  }

  function refuse(why: string): void {
    for (const { reject } of waiting.values()) reject(new GraphUnavailable(why));
    waiting.clear();
  }

  async function close(): Promise<void> {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    refuse('the thread was closed');
    await ending?.terminate();
  }

  return {
    ask(job) {
      const id = nextId++;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        thread().postMessage({ id, job } satisfies Asked<Job>);
      });
    },
    close,
  };
}

/** An error is copied without its class on its way between threads. */
function thrown({ name, message }: { name: string; message: string }): Error {
  const known = [GraphUnavailable, GraphTimeout, GraphTooMuch].find((each) => each.name === name);
  return known ? new known(message) : new Error(message);
}
