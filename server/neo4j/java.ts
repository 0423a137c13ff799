import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { OLDEST_JAVA } from './release.ts';

/** A Java found on this machine: the launcher's path, the feature version (17, 21, …) and the full version line. */
export interface Java {
  path: string;
  feature: number;
  line: string;
}

/** The feature version in what `java -version` prints: `"17.0.15"` → 17, `"1.8.0_292"` → 8, `"25-ea"` → 25. */
export function javaFeature(output: string): number | undefined {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}

/**
 * The first Java that is new enough, looking at JAVA_HOME, the PATH and the places systems keep theirs.
 * `tooOld` are those found on the way, for the message when none will do.
 */
export async function findJava(env: NodeJS.ProcessEnv): Promise<{ java?: Java; tooOld: Java[] }> {
  const tooOld: Java[] = [];
  for (const path of javaPlaces(env)) {
    if (!existsSync(path)) continue;
    const output = await run(path, ['-version']);
    const feature = javaFeature(output);
    if (feature === undefined) continue;
    const java = { path, feature, line: output.split('\n').slice(0, 3).join(' ').trim() };
    if (feature >= OLDEST_JAVA) return { java, tooOld };
    tooOld.push(java);
  }
  return { tooOld };
}

/** Maven's path, from MAVEN_HOME, M2_HOME or the PATH. */
export function findMaven(env: NodeJS.ProcessEnv): string | undefined {
  const homes = [env.MAVEN_HOME, env.M2_HOME].filter((home) => home !== undefined && home !== '');
  return [...homes.map((home) => join(String(home), 'bin', 'mvn')), ...onPath('mvn', env)].find(existsSync);
}

/** Every place on the PATH where this program could be. */
export function onPath(program: string, env: NodeJS.ProcessEnv): string[] {
  return (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, program));
}

function javaPlaces(env: NodeJS.ProcessEnv): string[] {
  const home = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java')] : [];
  return [
    ...home,
    ...onPath('java', env),
    ...inside('/usr/lib/jvm', 'bin/java'),
    ...inside('/Library/Java/JavaVirtualMachines', 'Contents/Home/bin/java'),
    ...inside('/opt/homebrew/opt', 'bin/java', 'openjdk'),
  ];
}

function inside(folder: string, program: string, prefix = ''): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .sort()
      .reverse()
      .map((name) => join(folder, name, program));
  } catch {
    return [];
  }
}

/** What a program prints on both streams; empty if it cannot be run. `java -version` prints on the second. */
function run(path: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(path, args, { timeout: 15_000 }, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`));
  });
}
