import { arrange } from './arrange.ts';
import type { Arrangement, LayoutRequest } from './layout-model.ts';

export type LayoutJob = { job: number; request: LayoutRequest };
export type LayoutDone = { job: number; arrangement: Arrangement } | { job: number; fault: string };

self.addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  self.postMessage(run(data), { transfer: [] });
});

function run({ job, request }: LayoutJob): LayoutDone {
  try {
    return { job, arrangement: arrange(request) };
  } catch (error) {
    return { job, fault: error instanceof Error ? error.message : String(error) };
  }
}
