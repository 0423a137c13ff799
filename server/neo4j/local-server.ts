import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../launch/failure.mjs';
import { identify, isRunning, takeLock } from '../launch/lock.mjs';
import type { Step } from '../launch/steps.mjs';
import { archiveOption, classArchive, settleArchive } from './class-archive.ts';
import { requireRoom } from './disk.ts';
import { localServerEnded, localServerSilent, passwordLost, portTaken } from './failures.ts';
import type { Java } from './java.ts';
import type { LocalHome, ServerRecord } from './local-home.ts';
import { joinUsers, leaveUsers, otherUsers } from './local-users.ts';
import type { MemoryPlan } from './memory.ts';
import { answers, comesFree, freePort } from './ports.ts';
import { type Connection, probe, type ServerFacts } from './probe.ts';

const READY_WITHIN_MS = 180_000;
const STOPPED_WITHIN_MS = 60_000;
const FREE_WITHIN_MS = 30_000;
/** A first database with its logs takes half of this, in MB. */
const ROOM_NEEDED_MB = 64;

/** A Neo4j of ours, running. */
export interface LocalServer {
  connection: Connection;
  facts: ServerFacts;
  /** It ran already when it was asked for. */
  reused: boolean;
}

export interface LocalServerParts {
  home: LocalHome;
  java: Java;
  jars: string[];
  /** Where the archive of loaded classes is kept. */
  archiveFolder: string;
  memory: MemoryPlan;
  /** Ports to try before one the system picks. */
  ports: readonly number[];
  /** Those who use it know it by this port, so it must be this one. */
  samePort?: number;
  /** It stays up when its last user leaves. */
  keep: boolean;
}

/**
 * The running server of this home, or a new one. Callers at the same time get the same server: starting and
 * stopping happen under a lock, and the caller counts as a user until `leaveLocal`.
 */
export async function startLocal(parts: LocalServerParts, step: Step): Promise<LocalServer> {
  const { home } = parts;
  const release = await takeLock(home.lock, {
    onWait: (holder) => step.update(`waiting for process ${holder}, which is starting or stopping it`),
  });
  try {
    const server = (await runningLocal(home, step)) ?? (await launch(parts, step));
    joinUsers(home);
    const record = home.record();
    if (parts.keep && record && !record.keep) home.writeRecord({ ...record, keep: true });
    return server;
  } finally {
    release();
  }
}

/** The server of this home if it runs; one that is on its way up or down is waited for. */
export async function runningLocal(home: LocalHome, step?: Step): Promise<LocalServer | undefined> {
  const record = home.record();
  if (record === undefined) return undefined;
  const began = Date.now();
  while (isRunning(record)) {
    const server = await askReady(home, record);
    if (server) return { ...server, reused: true };
    if (Date.now() - began > READY_WITHIN_MS)
      throw localServerSilent(record.pid, READY_WITHIN_MS / 1000, home.ownLog);
    step?.update(`waiting for process ${record.pid}, the Neo4j that runs already`);
    await sleep(300);
  }
  home.forgetRecord();
  return undefined;
}

/**
 * This process no longer uses the server. The last user stops it, unless it is to stay.
 * @returns whether it was stopped
 */
export async function leaveLocal(home: LocalHome, { evenIfKept = false } = {}): Promise<boolean> {
  const release = await takeLock(home.lock);
  try {
    leaveUsers(home);
    const record = home.record();
    if (record === undefined || !isRunning(record)) return false;
    if (!evenIfKept && (record.keep || otherUsers(home).length > 0)) return false;
    await end(record);
    home.forgetRecord();
    settleArchive(record.archive);
    return true;
  } finally {
    release();
  }
}

/** For an interrupted start that cannot wait: a server nobody uses yet is told to end. */
export function abandonLocal(home: LocalHome): void {
  leaveUsers(home);
  const record = home.record();
  if (record && !record.keep && otherUsers(home).length === 0 && isRunning(record))
    process.kill(record.pid, 'SIGTERM');
}

async function launch(parts: LocalServerParts, step: Step): Promise<LocalServer> {
  const { home, java, jars } = parts;
  if (home.hasInitialPassword() && home.password() === undefined)
    throw passwordLost(home.passwordFile, home.root);
  await requireRoom(home.root, ROOM_NEEDED_MB, 'LIANTU_HOME');
  const password = home.ensurePassword();
  const port = await portFor(parts);
  home.writeConf(port, parts.memory);

  // The class path is too long for some systems' command lines, so the arguments are in a file.
  const javaArguments = join(home.confFolder, 'java.args');
  writeFileSync(javaArguments, javaArgs(home, parts.memory, jars).map(quoted).join('\n'));
  if (!home.hasInitialPassword()) {
    step.update('setting a generated password');
    await setInitialPassword(parts, javaArguments, password);
  }

  step.update(`starting on port ${port}`);
  const archive = classArchive(parts.archiveFolder, java, jars);
  const args = [archiveOption(archive), `@${javaArguments}`, 'org.neo4j.server.CommunityEntryPoint'];
  const pid = await spawnDetached(
    java.path,
    [...args, `--home-dir=${home.root}`, `--config-dir=${home.confFolder}`],
    home,
  );
  const record = { ...identify(pid), port, keep: parts.keep, archive };
  home.writeRecord(record);
  return { ...(await untilReady(home, record)), reused: false };
}

async function portFor({ ports, samePort }: LocalServerParts): Promise<number> {
  if (samePort === undefined) return freePort(ports);
  if (await comesFree(samePort, FREE_WITHIN_MS)) return samePort;
  throw portTaken(samePort);
}

async function untilReady(home: LocalHome, record: ServerRecord): Promise<Omit<LocalServer, 'reused'>> {
  const began = Date.now();
  while (Date.now() - began < READY_WITHIN_MS) {
    if (!isRunning(record)) {
      home.forgetRecord();
      throw localServerEnded(lastWords(home), home.ownLog);
    }
    const server = await askReady(home, record);
    if (server) return server;
    await sleep(200);
  }
  throw localServerSilent(record.pid, READY_WITHIN_MS / 1000, home.ownLog);
}

/** Undefined while it does not answer: Bolt listens a moment before the databases are open. */
async function askReady(
  home: LocalHome,
  record: ServerRecord,
): Promise<Omit<LocalServer, 'reused'> | undefined> {
  if (!(await answers(record.port))) return undefined;
  const password = home.password();
  if (password === undefined) throw passwordLost(home.passwordFile, home.root);
  const connection = { uri: `bolt://127.0.0.1:${record.port}`, user: 'neo4j', password };
  try {
    return { connection, facts: await probe(connection) };
  } catch (error) {
    if (error instanceof Failure && error.code === 'unreachable') return undefined;
    throw error;
  }
}

function javaArgs(home: LocalHome, memory: MemoryPlan, jars: readonly string[]): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    `-Xms${memory.heapStart}m`,
    `-Xmx${memory.heapMax}m`,
    memory.serialGc ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    '-XX:-OmitStackTraceInFastThrow',
    '-XX:+ExitOnOutOfMemoryError',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-Dio.netty.tryReflectionSetAccessible=true',
    `-Djava.io.tmpdir=${home.root}`,
    '-cp',
    jars.join(':'),
  ];
}

/** The form Java's argument files want. */
function quoted(argument: string): string {
  return `"${argument.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

async function setInitialPassword(
  { home, java }: LocalServerParts,
  javaArguments: string,
  password: string,
): Promise<void> {
  const { failed, output } = await new Promise<{ failed: boolean; output: string }>((resolve) => {
    execFile(
      java.path,
      [`@${javaArguments}`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
      { env: { ...process.env, NEO4J_HOME: home.root, NEO4J_CONF: home.confFolder }, timeout: 120_000 },
      (error, stdout, stderr) => resolve({ failed: error !== null, output: `${stdout}${stderr}` }),
    );
  });
  if (!failed) return;
  writeFileSync(home.consoleLog, output);
  throw localServerEnded(output, home.consoleLog);
}

async function spawnDetached(path: string, args: string[], home: LocalHome): Promise<number> {
  const output = openSync(home.consoleLog, 'w');
  // A session of its own: Ctrl-C in the terminal reaches the app first, which then stops this.
  const child = spawn(path, args, { detached: true, stdio: ['ignore', output, output], cwd: home.root });
  closeSync(output);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => {
      child.unref();
      resolve(child.pid ?? 0);
    });
  });
}

/** Asks it to end and waits; the store recovers by itself should it have to be killed. */
async function end(record: ServerRecord): Promise<void> {
  process.kill(record.pid, 'SIGTERM');
  const began = Date.now();
  while (isRunning(record)) {
    if (Date.now() - began > STOPPED_WITHIN_MS) process.kill(record.pid, 'SIGKILL');
    await sleep(100);
  }
}

function lastWords(home: LocalHome): string {
  return [home.consoleLog, home.ownLog].map(tailOf).join('\n');
}

function tailOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-8_000);
  } catch {
    return '';
  }
}
