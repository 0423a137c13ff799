import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isRunning } from '../launch/lock.mjs';
import type { LocalHome } from './local-home.ts';

/** Counts this process among those that use the server. */
export function joinUsers(home: LocalHome): void {
  mkdirSync(home.usersFolder, { recursive: true });
  writeFileSync(join(home.usersFolder, String(process.pid)), JSON.stringify(identify(process.pid)));
}

export function leaveUsers(home: LocalHome): void {
  rmSync(join(home.usersFolder, String(process.pid)), { force: true });
}

/** Other processes that use the server now; those that died without leaving are forgotten. */
export function otherUsers(home: LocalHome): number[] {
  return names(home.usersFolder).flatMap((name) => {
    const path = join(home.usersFolder, name);
    if (name === String(process.pid)) return [];
    try {
      if (isRunning(JSON.parse(readFileSync(path, 'utf8')))) return [Number(name)];
    } catch {
      // Not a user's file, or gone meanwhile.
    }
    rmSync(path, { force: true });
    return [];
  });
}

function names(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
