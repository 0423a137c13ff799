import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Java } from './java.ts';

/**
 * An archive of loaded classes halves the time Java takes to start Neo4j. It is written when a server ends
 * (`draft`), moved to `path` if it ended well, and used from then on. Java itself checks that it fits the jars
 * and its own version, and goes on without it if not.
 */
export interface ClassArchive {
  path: string;
  draft?: string;
}

/** One archive for each Java and set of jars, beside the jars. */
export function classArchive(folder: string, java: Java, jars: readonly string[]): ClassArchive {
  const key = createHash('sha256')
    .update([java.path, java.line, ...jars].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const path = join(folder, `classes-${key}.jsa`);
  return existsSync(path) ? { path } : { path, draft: `${path}.part-${process.pid}` };
}

export function archiveOption({ path, draft }: ClassArchive): string {
  return draft === undefined ? `-XX:SharedArchiveFile=${path}` : `-XX:ArchiveClassesAtExit=${draft}`;
}

/** After the server has ended. */
export function settleArchive({ path, draft }: ClassArchive): void {
  if (draft === undefined || !existsSync(draft)) return;
  if (existsSync(path)) rmSync(draft, { force: true });
  else renameSync(draft, path);
}
