import { arrange } from './arrange.ts';
import type { Arrangement, LayoutRequest } from './layout-model.ts';
import type { LayoutDone, LayoutJob } from './layout.worker.ts';

export type Arranger = {
  /** The arrangement for the newest request; undefined when a newer one has overtaken it. */
  arrange: (request: LayoutRequest) => Promise<Arrangement | undefined>;
  close: () => void;
};

/** Computes layouts off the page's main thread, or on it where the browser has no workers. */
export function openArranger(): Arranger {
  if (typeof Worker === 'undefined') {
    return { arrange: (request) => Promise.resolve(arrange(request)), close: () => undefined };
  }
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  let newest = 0;
  return {
    arrange(request) {
      newest += 1;
      const job = newest;
      return new Promise((resolve, reject) => {
        const listen = ({ data }: MessageEvent<LayoutDone>) => {
          if (data.job !== job) return;
          worker.removeEventListener('message', listen);
          if ('fault' in data) reject(new Error(data.fault));
          else resolve(job === newest ? data.arrangement : undefined);
        };
        worker.addEventListener('message', listen);
        const message: LayoutJob = { job, request };
        worker.postMessage(message, []);
      });
    },
    close: () => worker.terminate(),
  };
}
