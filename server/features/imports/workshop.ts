import type { ImportProgress } from '../../contract/imports-batch.ts';

/** Where this server notes what it is at work on. One piece of work a batch at a time. */
export type Workshop = {
  /** Undefined when nothing is done with the batch here; null at the very beginning. */
  progressOf(id: string): ImportProgress | null | undefined;
  /** Begins a piece of work; false when one is going on. It goes on after this returns. */
  start(id: string, work: (tell: Tell) => Promise<void>): boolean;
  /** Resolves when nothing is being done with the batch any more. */
  rest(id: string): Promise<void>;
  /** Stops all work at the next chunk, and waits for that. */
  close(): Promise<void>;
};
type Phase = ImportProgress['phase'];
/** Says how far a phase is. `total` is null while it is not known. Throws WorkStopped when the server is to end. */
export type Tell = (phase: Phase, done: number, total: number | null) => void;

export class WorkStopped extends Error {
  override name = 'WorkStopped';
}

type Work = { progress: ImportProgress | null; ended: Promise<void> };

export function openWorkshop(now: () => number = () => performance.now()): Workshop {
  const works = new Map<string, Work>();
  let closing = false;
  return {
    progressOf: (id) => works.get(id)?.progress,
    start(id, work) {
      if (closing || works.has(id)) return false;
      const one: Work = { progress: null, ended: Promise.resolve() };
      works.set(id, one);
      const meter = openMeter(now);
      const tell: Tell = (phase, done, total) => {
        if (closing) throw new WorkStopped('the server ends');
        one.progress = meter(phase, done, total);
      };
      one.ended = work(tell).finally(() => works.delete(id));
      one.ended.catch(() => undefined);
      return true;
    },
    rest: async (id) => {
      await works.get(id)?.ended.catch(() => undefined);
    },
    async close() {
      closing = true;
      await Promise.allSettled([...works.values()].map(({ ended }) => ended));
    },
  };
}

/** Rates over the whole of a phase; the time left assumes that it goes on so. */
export function openMeter(
  now: () => number,
): (phase: Phase, done: number, total: number | null) => ImportProgress {
  let current: Phase | undefined;
  let since = 0;
  let from = 0;
  return (phase, done, total) => {
    if (phase !== current) {
      current = phase;
      since = now();
      from = done;
    }
    const seconds = (now() - since) / 1000;
    const rate = seconds > 0 ? (done - from) / seconds : 0;
    return {
      phase,
      done,
      total,
      rate: Math.round(rate),
      secondsLeft: total === null || rate <= 0 ? null : Math.round((total - done) / rate),
    };
  };
}
