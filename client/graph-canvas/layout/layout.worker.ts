import { arrange } from './arrange.ts';
import type { LayoutRequest, Positions } from './layout-model.ts';

export type LayoutJob = { job: number; request: LayoutRequest };
export type LayoutDone = { job: number; positions: Positions } | { job: number; fault: string };

self.addEventListener('message', ({ data }: MessageEvent<LayoutJob>) => {
  self.postMessage(run(data), { transfer: [] });
});

function run({ job, request }: LayoutJob): LayoutDone {
  try {
    return { job, positions: arrange(request) };
  } catch (error) {
    return { job, fault: error instanceof Error ? error.message : String(error) };
  }
}
