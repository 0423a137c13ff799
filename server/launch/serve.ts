import { freePort } from '../neo4j/ports.ts';
import type { ProvidedNeo4j } from '../neo4j/provide.ts';
import { ROOT } from './bootstrap.mjs';
import { renderFailure } from './failure.mjs';
import { browserAddress, type LaunchOptions } from './options.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { runStep, type Steps } from './steps.mjs';

const LOOK_AFTER_NEO4J_MS = 2_000;
const REVIVALS_AT_MOST = 3;

interface ServeParts {
  neo4j: ProvidedNeo4j;
  options: LaunchOptions;
  steps: Steps;
  log: string;
}

/** Runs the server until a signal or its own end, looking after a Neo4j of ours meanwhile. Answers the exit code. */
export async function serve(parts: ServeParts): Promise<number> {
  const { neo4j, options, steps } = parts;
  const signalled = firstSignal();
  const run = options.watch ? await startWatching(parts) : await startPlain(parts);
  console.log(`\n  链图 is ready: ${browserAddress(options.host, options.port)}`);
  console.log(`  Ctrl-C stops it${stopsNeo4j(parts) ? ' and its Neo4j' : ''}.\n`);

  const guard = lookAfter(neo4j, steps);
  const ended = await Promise.race([signalled, run.ended]);
  clearInterval(guard);
  if (typeof ended === 'number') steps.note(`The server ended by itself (${ended}). Its log: ${parts.log}`);
  await runStep(steps, 'Stopping', 'the server', async (step) => {
    await run.stop();
    step.update(neo4j.slowEnd ?? 'the server has ended, Neo4j is ending');
    step.done((await neo4j.leave()) ? 'server and Neo4j have stopped' : 'server has stopped');
  });
  return typeof ended === 'number' ? ended || 1 : 0;
}

interface Run {
  /** Settles only if the server ends without being asked to. */
  ended: Promise<number>;
  stop(): Promise<void>;
}

async function startPlain(parts: ServeParts): Promise<Run> {
  return runStep(parts.steps, 'Server', 'starting', async (step) => {
    const server = await startServer(serverParts(parts, parts.options.port, 40));
    step.done(`listening on ${parts.options.host}:${parts.options.port}`);
    return server;
  });
}

/** The client is served from its sources on the address asked for; the server is behind it and restarts on change. */
async function startWatching(parts: ServeParts): Promise<Run> {
  const { options, steps } = parts;
  // Not at hand where only what production needs is installed.
  const { serveClientSources, watchFolders } = await import('./dev-server.ts');
  const apiPort = await freePort();
  const begin = () =>
    startServer({ ...serverParts(parts, apiPort, 30), env: serverEnv(parts, apiPort, '127.0.0.1') });
  let server: ServerProcess | undefined = await runStep(steps, 'Server', 'starting', async (step) => {
    const started = await begin();
    step.done(`listening on port ${apiPort}, restarts on change`);
    return started;
  });
  const closeVite = await serveClientSources(ROOT, {
    host: options.host,
    port: options.port,
    api: `http://127.0.0.1:${apiPort}`,
  });

  let turn = Promise.resolve();
  const unwatch = watchFolders(ROOT, ['server', 'cypher'], (path) => {
    turn = turn.then(async () => {
      await runStep(steps, 'Server', `restarting: ${path}`, async (step) => {
        await server?.stop();
        server = undefined;
        server = await begin();
        step.done(`restarted: ${path}`);
      }).catch((error: unknown) => process.stderr.write(renderFailure(error)));
    });
  });
  return {
    // A server that breaks while being worked on is started again at the next change.
    ended: new Promise<number>(() => undefined),
    async stop() {
      unwatch();
      await turn;
      await closeVite();
      await server?.stop();
    },
  };
}

function serverParts(parts: ServeParts, port: number, showFrom: number) {
  return { root: ROOT, env: serverEnv(parts, port, parts.options.host), log: parts.log, showFrom };
}

function serverEnv({ neo4j }: ServeParts, port: number, host: string): Record<string, string> {
  const { uri, user, password, database } = neo4j.connection;
  return {
    HOST: host,
    PORT: String(port),
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    NEO4J_DATABASE: database ?? '',
  };
}

function stopsNeo4j({ neo4j, options }: ServeParts): boolean {
  return neo4j.origin !== 'given' && !options.keepNeo4j;
}

/** The first signal asks for an orderly end; a second one ends at once. */
function firstSignal(): Promise<'signal'> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve('signal');
      });
    }
  });
}

/** Starts a local Neo4j of ours again when it has died; the server, which answers 503 meanwhile, finds it by itself. */
function lookAfter(neo4j: ProvidedNeo4j, steps: Steps): NodeJS.Timeout {
  let busy = false;
  let revivals = 0;
  return setInterval(() => {
    if (busy || neo4j.hasDied?.() !== true || revivals >= REVIVALS_AT_MOST) return;
    busy = true;
    revivals += 1;
    runStep(steps, 'Neo4j', 'has ended unexpectedly, starting it again', async (step) => {
      await neo4j.revive?.(step);
      step.done('had ended unexpectedly and is up again');
    })
      .catch((error: unknown) => process.stderr.write(renderFailure(error)))
      .finally(() => {
        busy = false;
      });
  }, LOOK_AFTER_NEO4J_MS);
}
