import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { identify, isRunning } from '../../server/launch/lock.mjs';
import { runStep, type Steps } from '../../server/launch/steps.mjs';
import { dockerState, throwawayContainer } from '../../server/neo4j/docker.ts';
import { LocalHome } from '../../server/neo4j/local-home.ts';
import { SMALL_MEMORY } from '../../server/neo4j/memory.ts';
import type { Connection } from '../../server/neo4j/probe.ts';
import { canRunLocally, provideLocal } from '../../server/neo4j/provide.ts';

const PREFIX = 'liantu-test-';

/** A Neo4j for the tests alone, and how to be rid of it. */
export interface ThrowawayNeo4j {
  connection: Connection;
  remove(): Promise<void>;
}

/** Starts a Neo4j with data of its own and loads the seed graph, which the tests then share. */
export async function throwawayNeo4j(logs: string, steps: Steps): Promise<ThrowawayNeo4j> {
  clearAbandoned();
  const neo4j = await runStep(steps, 'Neo4j', 'starting a throw-away one', async (step) => {
    const docker = (await canRunLocally(process.env)) ? undefined : await dockerState();
    if (docker?.usable) {
      const { connection, facts, remove } = await throwawayContainer('throw-away-password', step);
      step.done(`${facts.version} in a throw-away container, ${connection.uri}`);
      return { connection, remove };
    }
    const folder = mkdtempSync(join(tmpdir(), PREFIX));
    writeFileSync(join(folder, 'owner.json'), JSON.stringify(identify(process.pid)));
    const home = new LocalHome(join(folder, 'neo4j'), logs);
    const end = () => endNow(folder);
    process.once('exit', end);
    const options = { env: process.env, step, memory: SMALL_MEMORY, ports: [] };
    const { connection, facts, leave } = await provideLocal(options, home, docker?.said);
    step.done(`${facts.version} in a throw-away folder, ${connection.uri}`);
    const remove = async () => {
      await leave();
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    };
    return { connection, remove };
  });
  try {
    await loadTestSeed(neo4j.connection, steps);
  } catch (error) {
    await neo4j.remove();
    throw error;
  }
  return neo4j;
}

async function loadTestSeed(connection: Connection, steps: Steps): Promise<void> {
  await runStep(steps, 'Seed graph', 'loading', async (step) => {
    const graph = openGraph(connection);
    try {
      const { state } = await loadSeed(graph, {
        onProgress: ({ step: kind, done, total }) =>
          step.update(total > 1 ? `${kind}: ${done} of ${total}` : kind),
      });
      step.done(`${state.counts.entities} entities, ${state.counts.relationships} relationships`);
    } finally {
      await graph.close();
    }
  });
}

/** For a run that is broken off: no waiting, no orderly end, since the data is thrown away. */
function endNow(folder: string): void {
  const record = new LocalHome(join(folder, 'neo4j'), folder).record();
  if (record && isRunning(record)) process.kill(record.pid, 'SIGKILL');
  // It may still be writing its last file while its folder goes.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** What runs that were killed left behind. */
function clearAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    try {
      if (!isRunning(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')))) endNow(folder);
    } catch {
      // Just being made by another run, or another user's.
    }
  }
}
