import { statfs } from 'node:fs/promises';
import { noRoom } from './failures.ts';

/** Below this a database can no longer add to its log, in MB. */
const FULL_MB = 16;

/**
 * Throws a Failure if there is less room than needed; `movedBy` is the environment variable that puts this
 * folder somewhere else.
 */
export async function requireRoom(folder: string, neededMb: number, movedBy: string): Promise<void> {
  const free = await freeMb(folder);
  if (free < neededMb) throw noRoom(folder, free, neededMb, movedBy);
}

export async function isFull(folder: string): Promise<boolean> {
  return (await freeMb(folder)) < FULL_MB;
}

async function freeMb(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}
