import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * One value for the content of these files and folders: it changes when a file's content or name changes, and
 * not when only its date does. Paths that do not exist count as absent.
 */
export function fingerprint(
  root: string,
  paths: readonly string[],
  leaveOut: readonly string[] = [],
): string {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesIn(join(root, each), root, leaveOut)).sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path: string, root: string, leaveOut: readonly string[]): string[] {
  const name = relative(root, path).split(sep).join('/');
  const found = leaveOut.includes(name) ? undefined : statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [name];
  return readdirSync(path).flatMap((entry) => filesIn(join(path, entry), root, leaveOut));
}
