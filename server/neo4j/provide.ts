import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRunning } from '../launch/lock.mjs';
import type { Step } from '../launch/steps.mjs';
import { dockerState, startContainer, stopContainer } from './docker.ts';
import { noWayToNeo4j } from './failures.ts';
import { cachedJars, fetchJars, jarsFolder, removeAbandonedDrafts } from './jars.ts';
import { findJava, findMaven } from './java.ts';
import { LocalHome } from './local-home.ts';
import { abandonLocal, leaveLocal, startLocal } from './local-server.ts';
import { machineMemoryMb, type MemoryPlan, planMemory } from './memory.ts';
import { type Connection, probe, type ServerFacts } from './probe.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export type Origin = 'given' | 'local' | 'docker';

/** A Neo4j that answered, and how to let go of it. */
export interface ProvidedNeo4j {
  origin: Origin;
  connection: Connection;
  facts: ServerFacts;
  /** It ran before. */
  reused: boolean;
  /** Stops it if it is ours, nobody else uses it and it is not to stay. Says whether it stopped. */
  leave(): Promise<boolean>;
  /** The folder its data is in, if it is a local one. */
  folder?: string;
  /** What takes so long when it ends, if it does. */
  slowEnd?: string;
  /** Whether a local server of ours has died without being asked to end. */
  hasDied?(): boolean;
  /** Starts it again, on the same port. */
  revive?(step: Step): Promise<void>;
}

export interface ProvideOptions {
  env: NodeJS.ProcessEnv;
  step: Step;
  /** Leave a server of ours running when the app ends. */
  keep?: boolean;
  memory?: MemoryPlan;
  /** Ports a server of ours tries before one the system picks. */
  ports?: readonly number[];
}

/** Where what this project makes while running is kept: `.liantu`, or the folder LIANTU_HOME names. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  return resolve(PROJECT, env.LIANTU_HOME || '.liantu');
}

/** The local server's files of this project. */
export function projectHome(env: NodeJS.ProcessEnv = process.env): LocalHome {
  const folder = stateFolder(env);
  return new LocalHome(join(folder, 'neo4j'), join(folder, 'logs'));
}

/**
 * A Neo4j to work with, from the first of: the one NEO4J_URI names, the local server this project prepared
 * before, Docker, a local server fetched from Maven Central. Throws a Failure that says what to do.
 */
export async function provideNeo4j(options: ProvideOptions): Promise<ProvidedNeo4j> {
  const { env, step } = options;
  if (env.NEO4J_URI) return given(env, step);

  const home = projectHome(env);
  const prepared = home.record() !== undefined || home.hasData();
  if (prepared && (await canRunLocally(env))) return provideLocal(options, home);
  const docker = await dockerState();
  if (docker.usable) return container(options, home);
  return provideLocal(options, home, docker.said);
}

async function given(env: NodeJS.ProcessEnv, step: Step): Promise<ProvidedNeo4j> {
  const connection = {
    uri: env.NEO4J_URI ?? '',
    user: env.NEO4J_USER || 'neo4j',
    password: env.NEO4J_PASSWORD ?? '',
    database: env.NEO4J_DATABASE || undefined,
  };
  step.update(`asking ${connection.uri}`);
  const facts = await probe(connection);
  return { origin: 'given', connection, facts, reused: true, leave: async () => false };
}

/**
 * A local server with its files in `home`, fetched from Maven Central if need be. Throws a Failure if Java or
 * Maven is missing; `docker` is what that message says of Docker.
 */
export async function provideLocal(
  options: ProvideOptions,
  home: LocalHome,
  docker = '',
): Promise<ProvidedNeo4j> {
  const { env, step } = options;
  const { java, tooOld } = await findJava(env);
  const folder = jarsFolder(env);
  const maven = findMaven(env);
  await removeAbandonedDrafts(folder);
  let jars = await cachedJars(folder);
  if (java === undefined || (jars === undefined && maven === undefined)) {
    throw noWayToNeo4j({ tooOld, java, maven: maven !== undefined, docker });
  }
  if (jars === undefined && maven !== undefined) {
    step.update('asking Maven Central what is needed');
    jars = await fetchJars(folder, { java, maven, log: join(stateFolder(env), 'logs', 'maven.log'), step });
  }
  const parts = {
    home,
    java,
    jars: jars ?? [],
    archiveFolder: folder,
    memory: options.memory ?? planMemory(machineMemoryMb()),
    ports: options.ports ?? preferredPorts(env),
    keep: options.keep ?? false,
  };
  const { connection, facts, reused } = await startLocal(parts, step);
  const port = Number(new URL(connection.uri).port);
  return {
    origin: 'local',
    connection,
    facts,
    reused,
    folder: home.root,
    leave: () => leaveLocal(home),
    ...(home.record()?.archive.draft && {
      slowEnd: 'Neo4j notes what makes its next start faster (this once)',
    }),
    // A server that was stopped on purpose has no record any more.
    hasDied: () => {
      const record = home.record();
      return record !== undefined && !isRunning(record);
    },
    revive: async (reviving) => void (await startLocal({ ...parts, samePort: port }, reviving)),
  };
}

/** Whether Java is here, and the server's jars or the means to fetch them. */
export async function canRunLocally(env: NodeJS.ProcessEnv): Promise<boolean> {
  const { java } = await findJava(env);
  if (java === undefined) return false;
  return findMaven(env) !== undefined || (await cachedJars(jarsFolder(env))) !== undefined;
}

async function container({ env, step, keep }: ProvideOptions, home: LocalHome): Promise<ProvidedNeo4j> {
  const password = env.NEO4J_PASSWORD || home.ensurePassword();
  const { connection, facts, reused } = await startContainer(
    { folder: PROJECT, password, ports: preferredPorts(env) },
    step,
  );
  return {
    origin: 'docker',
    connection,
    facts,
    reused,
    leave: async () => {
      if (keep || reused) return false;
      await stopContainer(PROJECT);
      return true;
    },
  };
}

function preferredPorts(env: NodeJS.ProcessEnv): number[] {
  const wanted = Number(env.LIANTU_NEO4J_PORT);
  return Number.isInteger(wanted) && wanted > 0 ? [wanted, 7687] : [7687];
}

/** Ends an interrupted start: a local server that nobody uses yet is told to stop. */
export function abandonNeo4j(): void {
  abandonLocal(projectHome());
}
