import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../launch/failure.mjs';
import type { Step } from '../launch/steps.mjs';
import { freePort } from './ports.ts';
import { type Connection, probe, type ServerFacts } from './probe.ts';

/** What is known of Docker here, as a sentence for the message that lists the ways to a Neo4j. */
export interface DockerState {
  usable: boolean;
  said: string;
}

/** Whether a daemon answers and Compose is there. */
export async function dockerState(): Promise<DockerState> {
  const daemon = await docker(['info', '--format', '{{.ServerVersion}}'], 8_000);
  if (daemon.missing) return { usable: false, said: 'Docker is not installed' };
  if (!daemon.ok) return { usable: false, said: 'Docker is installed but its daemon does not answer' };
  const compose = await docker(['compose', 'version'], 8_000);
  if (!compose.ok) return { usable: false, said: 'Docker runs but has no "docker compose"' };
  return { usable: true, said: 'Docker runs' };
}

const READY_WITHIN_MS = 180_000;
const IMAGE = 'neo4j:5.26-community';

/** A container that leaves nothing behind: its data goes with it. Answers how to reach and how to end it. */
export async function throwawayContainer(
  password: string,
  step: Step,
): Promise<{ connection: Connection; facts: ServerFacts; remove: () => Promise<void> }> {
  const port = await freePort();
  step.update(`docker run ${IMAGE} (the first time, the image is fetched)`);
  const publish = `127.0.0.1:${port}:7687`;
  const memory = [
    '-e',
    'NEO4J_server_memory_heap_max__size=512m',
    '-e',
    'NEO4J_server_memory_pagecache_size=128m',
  ];
  const run = await docker(
    ['run', '--rm', '-d', '-p', publish, '-e', `NEO4J_AUTH=neo4j/${password}`, ...memory, IMAGE],
    900_000,
  );
  if (!run.ok) throw composeFailure(run.output);
  const id = run.output.trim().split('\n').at(-1) ?? '';
  const connection = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password };
  return {
    connection,
    facts: await untilContainerAnswers(connection, step),
    remove: async () => void (await docker(['rm', '-f', '-v', id], 60_000)),
  };
}

/** The project's `neo4j` service, started if need be. `password` is the one its volume was or will be made with. */
export async function startContainer(
  { folder, password, ports }: { folder: string; password: string; ports: readonly number[] },
  step: Step,
): Promise<{ connection: Connection; facts: ServerFacts; reused: boolean }> {
  const running = await publishedPort(folder);
  const port = running ?? (await freePort(ports));
  if (running === undefined) {
    step.update('docker compose up -d neo4j (the first time, the image is fetched)');
    const env = { NEO4J_PASSWORD: password, NEO4J_BOLT_PORT: String(port) };
    const up = await docker(['compose', 'up', '-d', 'neo4j'], 900_000, folder, env);
    if (!up.ok) throw composeFailure(up.output);
  }
  const connection = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password };
  return { connection, facts: await untilContainerAnswers(connection, step), reused: running !== undefined };
}

async function untilContainerAnswers(connection: Connection, step: Step): Promise<ServerFacts> {
  const began = Date.now();
  for (;;) {
    try {
      return await probe(connection);
    } catch (error) {
      if (error instanceof Failure && error.code === 'wrong-password') throw volumePassword(error);
      const late = Date.now() - began > READY_WITHIN_MS;
      if (late || !(error instanceof Failure) || error.code !== 'unreachable') throw error;
    }
    step.update(`the container is up, waiting for ${connection.uri}`);
    await sleep(1_000);
  }
}

export async function stopContainer(folder: string): Promise<void> {
  await docker(['compose', 'stop', 'neo4j'], 90_000, folder);
}

async function publishedPort(folder: string): Promise<number | undefined> {
  const { ok, output } = await docker(['compose', 'port', 'neo4j', '7687'], 15_000, folder);
  const port = Number(/:(\d+)\s*$/.exec(output)?.[1]);
  return ok && port > 0 ? port : undefined;
}

function composeFailure(output: string): Failure {
  const full = /no space left on device/i.test(output);
  return new Failure({
    code: full ? 'disk-full' : 'docker-failed',
    title: full ? 'The disk is full: Docker could not store Neo4j.' : 'Docker could not start Neo4j.',
    explanation: output.trim().split('\n').slice(-3),
    remedies: [
      full
        ? { why: 'See what Docker keeps:', run: 'docker system df' }
        : { why: 'See what it says in full:', run: 'docker compose up neo4j' },
      { why: 'Then:', run: 'npm start' },
    ],
    detail: output,
  });
}

function volumePassword(error: Failure): Failure {
  return new Failure({
    code: 'volume-password',
    title: "Neo4j's Docker volume was made with another password than the one kept in .liantu.",
    explanation: ['The password is fixed when the volume is first made.'],
    remedies: [
      { why: 'If "docker compose up" made it:', run: 'NEO4J_PASSWORD=liantu-on-this-machine npm start' },
      { why: 'If you chose it:', run: 'NEO4J_PASSWORD=<password> npm start' },
      {
        why: 'Or remove the volume and begin with the seed graph:',
        run: 'docker compose down --volumes && npm start',
      },
    ],
    detail: error.detail,
  });
}

function docker(
  args: string[],
  timeout: number,
  cwd?: string,
  env: Record<string, string> = {},
): Promise<{ ok: boolean; missing: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile('docker', args, { timeout, cwd, env: { ...process.env, ...env } }, (error, stdout, stderr) => {
      resolve({ ok: error === null, missing: error?.code === 'ENOENT', output: `${stdout}${stderr}` });
    });
  });
}
