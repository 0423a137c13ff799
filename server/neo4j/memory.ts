import { totalmem } from 'node:os';

/** Memory given to a local Neo4j, in MB. */
export interface MemoryPlan {
  heapStart: number;
  heapMax: number;
  pageCache: number;
  /** One collecting thread instead of many: a third less memory, good enough for a small heap. */
  serialGc: boolean;
}

/** Enough for the tests' throw-away server. */
export const SMALL_MEMORY: MemoryPlan = { heapStart: 256, heapMax: 512, pageCache: 128, serialGc: true };

/**
 * An eighth of the machine for the heap and a sixteenth for the page cache, so that a browser, the app and
 * whatever else runs on the same machine are not squeezed; within limits that fit graphs up to millions of ties.
 * @param totalMb memory of the machine or of its container, in MB
 */
export function planMemory(totalMb: number): MemoryPlan {
  const heapMax = clamp(totalMb / 8, 512, 4096);
  return {
    heapStart: Math.min(heapMax, 512),
    heapMax,
    pageCache: clamp(totalMb / 16, 128, 2048),
    serialGc: heapMax < 1024,
  };
}

/** Memory this process may use, in MB: the machine's, or the container's where that is less. */
export function machineMemoryMb(): number {
  // Without a limit some kernels answer 0, others a number near 2^64.
  const limit = process.constrainedMemory();
  const total = totalmem();
  return Math.floor((limit > 0 && limit < total ? limit : total) / 1024 / 1024);
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}
