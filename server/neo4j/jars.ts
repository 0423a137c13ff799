import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Step } from '../launch/steps.mjs';
import { requireRoom } from './disk.ts';
import { downloadFailure } from './failures.ts';
import type { Java } from './java.ts';
import { NEO4J_JARS, NEO4J_RELEASE } from './release.ts';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
/** Named in full, as its short name would have to be looked up on the network. pom.xml pins the same. */
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';
/** Maven's own copies, the ones used here, and a first database, in MB. */
const ROOM_NEEDED_MB = 600;

/** One folder for all clones of a user, so that the jars are fetched once. */
export function jarsFolder(env: NodeJS.ProcessEnv): string {
  const cache = env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(cache, 'liantu', `neo4j-${NEO4J_RELEASE}`);
}

/**
 * The server's jars in a fixed order, or undefined if they are not all there. A folder appears under its final
 * name only when complete; its list of names and sizes shows whether something was lost since.
 */
export async function cachedJars(folder: string): Promise<string[] | undefined> {
  try {
    const listed = Object.entries<number>(JSON.parse(await readFile(join(folder, 'jars.json'), 'utf8')));
    const jars = listed.map(([name]) => join(folder, 'lib', name));
    const sizes = await Promise.all(jars.map(async (jar) => (await stat(jar)).size));
    return listed.length > 0 && listed.every(([, size], at) => sizes[at] === size) ? jars : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Fetches the jars from Maven Central into a folder of their own and moves it into place when complete.
 * What Maven has fetched stays in its repository, so an interrupted download goes on where it stopped.
 */
export async function fetchJars(
  folder: string,
  { java, maven, log, step }: { java: Java; maven: string; log: string; step: Step },
): Promise<string[]> {
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  await requireRoom(parent, ROOM_NEEDED_MB, 'XDG_CACHE_HOME');
  const draft = `${folder}.part-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  try {
    await runMaven(draft, { java, maven, log, step });
    await writeFile(join(draft, 'jars.json'), JSON.stringify(await sizesOf(join(draft, 'lib'))));
    // An incomplete folder under the final name would be in the way; a complete one means another start was faster.
    if ((await cachedJars(folder)) === undefined) {
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder).catch(() => undefined);
    }
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  const jars = await cachedJars(folder);
  if (jars === undefined) throw downloadFailure('The downloaded files are not complete.', log);
  return jars;
}

async function runMaven(
  draft: string,
  { java, maven, log, step }: { java: Java; maven: string; log: string; step: Step },
): Promise<void> {
  await mkdir(dirname(log), { recursive: true });
  const output = createWriteStream(log);
  const child = spawn(
    maven,
    // -U: a file that was out of reach last time is asked for again.
    // -C: a file that does not match its published checksum is refused.
    [
      '-B',
      '-U',
      '-C',
      '-f',
      POM,
      `${DEPENDENCY_PLUGIN}:copy-dependencies`,
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(draft, 'lib')}`,
    ],
    { env: { ...process.env, JAVA_HOME: dirname(dirname(java.path)) }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const tail: string[] = [];
  let megabytes = 0;
  let copied = 0;
  const read = (line: string) => {
    output.write(`${line}\n`);
    tail.push(line);
    if (tail.length > 40) tail.shift();
    megabytes += downloadedMegabytes(line);
    if (/ Copying \S+\.jar to /.test(line)) copied += 1;
    if (copied > 0) step.update(`copying ${copied} of ${NEO4J_JARS.count} jars`);
    else if (megabytes >= 1) step.update(downloadText(megabytes));
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', read);
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  process.off('exit', stop);
  output.end();
  if (code !== 0) throw downloadFailure(tail.join('\n'), log);
}

/** Megabytes named in one of Maven's `Downloaded from …: ….jar (1.2 MB at 3 MB/s)` lines; 0 for other lines. */
export function downloadedMegabytes(line: string): number {
  const [, amount, unit] = /Downloaded from .*\.jar \(([\d.]+) (B|kB|MB)/.exec(line) ?? [];
  if (amount === undefined) return 0;
  return Number(amount) / (unit === 'MB' ? 1 : unit === 'kB' ? 1_000 : 1_000_000);
}

function downloadText(megabytes: number): string {
  const share = Math.min(99, Math.floor((megabytes / NEO4J_JARS.megabytes) * 100));
  return `${NEO4J_RELEASE} from Maven Central: ${Math.floor(megabytes)} of ${NEO4J_JARS.megabytes} MB, ${share} %`;
}

async function sizesOf(lib: string): Promise<Record<string, number>> {
  const names = (await readdir(lib)).filter((name) => name.endsWith('.jar')).sort();
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(lib, name))).size));
  return Object.fromEntries(names.map((name, at) => [name, sizes[at] ?? 0]));
}

/** Removes what starts that were killed while fetching have left. */
export async function removeAbandonedDrafts(folder: string): Promise<void> {
  const parent = dirname(folder);
  for (const name of await readdir(parent).catch(() => [])) {
    const [, pid] = /\.part-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
