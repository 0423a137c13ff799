import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AUTHOR_HEADER } from '../../server/contract/author.ts';
import type { Batch } from '../../server/contract/imports-batch.ts';
import { FILE_NAME_HEADER } from '../../server/contract/imports.ts';
import { openGraph, type Graph } from '../../server/graph/graph.ts';
import { applySchema } from '../../server/graph/schema.ts';
import { LocalHome } from '../../server/neo4j/local-home.ts';
import { SMALL_MEMORY } from '../../server/neo4j/memory.ts';
import { canRunLocally, provideLocal, type ProvidedNeo4j } from '../../server/neo4j/provide.ts';
import { SETTINGS } from '../support/import-by-api.ts';
import { runCypher } from '../support/test-graph.ts';

const locally = await canRunLocally(process.env);
const quiet = { update: () => {}, done: () => {}, skip: () => {}, fail: () => {} };
const ROWS = 12_000;

/** A real server process, on a Neo4j of its own, that is killed without a word. */
(locally ? describe : describe.skip)('work on an import that is killed in the middle', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'liantu-crash-'));
  const home = new LocalHome(path.join(folder, 'neo4j'), path.join(folder, 'logs'));
  let neo4j: ProvidedNeo4j;
  let graph: Graph;
  let server: ChildProcess;
  let address: string;

  beforeAll(async () => {
    neo4j = await provideLocal({ env: process.env, step: quiet, memory: SMALL_MEMORY, ports: [] }, home);
    graph = openGraph(neo4j.connection);
    await applySchema(graph);
    await startServer();
  }, 300_000);

  afterAll(async () => {
    server?.kill('SIGKILL');
    await graph?.close();
    await neo4j?.leave();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }, 90_000);

  async function startServer(): Promise<void> {
    const port = await freePort();
    address = `http://127.0.0.1:${port}/api`;
    server = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PORT: String(port),
        LIANTU_HOME: path.join(folder, 'home'),
        LIANTU_PATH_MEMORY_MB: '0',
        LOG_LEVEL: 'silent',
        NEO4J_URI: neo4j.connection.uri,
        NEO4J_USER: neo4j.connection.user,
        NEO4J_PASSWORD: neo4j.connection.password,
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let tries = 0; tries < 240; tries += 1) {
      const answer = await fetch(`${address}/imports`).catch(() => undefined);
      if (answer?.ok) return;
      await sleep(250);
    }
    throw new Error('the server does not answer');
  }

  async function killServer(): Promise<void> {
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  async function ask<T>(call: string, body?: object): Promise<T> {
    const answer = await fetch(`${address}${call}`, {
      ...(body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      }),
    });
    if (!answer.ok) throw new Error(`${call}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  const look = (id: string) => ask<Batch>(`/imports/${id}`);
  const act = (batch: Batch, action: string) =>
    ask<Batch>(`/imports/${batch.id}/${action}`, { version: batch.version });

  async function until(id: string, ready: (batch: Batch) => boolean): Promise<Batch> {
    for (;;) {
      const batch = await look(id).catch(() => undefined);
      if (batch && ready(batch)) return batch;
      await sleep(20);
    }
  }

  /** A file of products, tried out. */
  async function planned(name: string): Promise<Batch> {
    const rows = Array.from({ length: ROWS }, (_, at) => `${name}产品${at}`);
    const sent = await fetch(`${address}/imports`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        [AUTHOR_HEADER]: 'tester',
        [FILE_NAME_HEADER]: `${name}.csv`,
      },
      body: `产品名称\n${rows.join('\n')}\n`,
    });
    const { id } = (await sent.json()) as Batch;
    const mapping = {
      version: 1,
      name: 'products',
      kind: 'products',
      columns: [{ column: '产品名称', position: 1, field: 'name' }],
    };
    await ask(`/imports/${id}/plan`, {
      sheets: [{ sheet: name, headerLines: [1], mapping }],
      settings: { ...SETTINGS, source: { ...SETTINGS.source, title: name } },
    });
    return until(id, ({ running }) => !running);
  }

  const size = async () =>
    (
      await runCypher(graph, `MATCH (p:Product) RETURN count(p) AS products, count(DISTINCT p.name) AS names`)
    )[0];

  test('goes on after a kill -9 of the server, with nothing lost and nothing doubled', async () => {
    const batch = await planned('a');
    expect([batch.failure, batch.status, batch.chunks]).toEqual([null, 'planned', 13]);
    await act(batch, 'commit');
    await until(batch.id, ({ chunksDone }) => chunksDone >= 3);
    await killServer();
    await startServer();
    const broken = await look(batch.id);
    expect([broken.status, broken.running, broken.chunksDone < 13]).toEqual(['committing', false, true]);
    // One for the source, then a thousand each.
    expect(await size()).toEqual({
      products: (broken.chunksDone - 1) * 1000,
      names: (broken.chunksDone - 1) * 1000,
    });
    await act(broken, 'resume');
    const whole = await until(batch.id, ({ running }) => !running);
    expect([whole.status, whole.chunksDone]).toEqual(['committed', 13]);
    expect(await size()).toEqual({ products: ROWS, names: ROWS });
  }, 240_000);

  test('goes on after a kill -9 of Neo4j', async () => {
    const batch = await planned('b');
    await act(batch, 'commit');
    await until(batch.id, ({ chunksDone }) => chunksDone >= 3);
    const pid = home.record()?.pid;
    if (pid === undefined) throw new Error('no Neo4j to kill');
    process.kill(pid, 'SIGKILL');
    await neo4j.revive?.(quiet);
    let rested = await until(batch.id, ({ running }) => !running);
    if (rested.status === 'committing') {
      await act(rested, 'resume');
      rested = await until(batch.id, ({ running }) => !running);
    }
    expect([rested.status, rested.chunksDone]).toEqual(['committed', 13]);
    expect(await size()).toEqual({ products: 2 * ROWS, names: 2 * ROWS });
  }, 240_000);

  test('goes on taking back after a kill -9 of the server', async () => {
    const { batches } = await ask<{ batches: Batch[] }>('/imports');
    const [second, first] = batches;
    if (!first || !second) throw new Error('two batches are there');
    await act(second, 'rollback');
    await until(second.id, () => true);
    await killServer();
    await startServer();
    const broken = await look(second.id);
    if (broken.status === 'rolling-back') await act(broken, 'resume');
    expect((await until(second.id, ({ running }) => !running)).status).toBe('rolled-back');
    expect(await size()).toEqual({ products: ROWS, names: ROWS });
    await act(first, 'rollback');
    expect((await until(first.id, ({ running }) => !running)).status).toBe('rolled-back');
    const [left] = await runCypher(graph, 'MATCH (n) WHERE n.batch IS NOT NULL RETURN count(n) AS left');
    expect([await size(), left]).toEqual([{ products: 0, names: 0 }, { left: 0 }]);
  }, 240_000);
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const bound = probe.address();
  probe.close();
  if (typeof bound !== 'object' || bound === null) throw new Error('no free port');
  return bound.port;
}
