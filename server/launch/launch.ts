import { join } from 'node:path';
import { openGraph } from '../graph/graph.ts';
import { applySchema } from '../graph/schema.ts';
import { freePort } from '../neo4j/ports.ts';
import { abandonNeo4j, type ProvidedNeo4j, provideNeo4j } from '../neo4j/provide.ts';
import { type Prepared, ROOT } from './bootstrap.mjs';
import { prepareClient } from './client-build.ts';
import { type LaunchOptions, readOptions } from './options.ts';
import { requirePort } from './port-in-use.ts';
import { prepareSeed } from './seed-step.ts';
import { serve } from './serve.ts';
import { runStep, type Steps } from './steps.mjs';

/** Everything after the dependencies: client, Neo4j, schema, seed, server. Answers the exit code at the end. */
export async function launch(prepared: Prepared): Promise<number> {
  const { steps, args, logs, release, takeSignals } = prepared;
  const options = readOptions(args, process.env);
  if (options.port === 0) options.port = await freePort();
  await requirePort(options.host, options.port);
  if (!options.watch) await prepareClient(ROOT, logs, steps);

  process.once('exit', abandonNeo4j);
  const neo4j = await findNeo4j(steps, options);
  try {
    await prepareGraph(neo4j, steps);
    await requirePort(options.host, options.port);
    release();
    takeSignals();
    process.off('exit', abandonNeo4j);
    return await serve({ neo4j, options, steps, log: join(logs, 'server.log') });
  } catch (error) {
    // On a full disk not even leaving in good order may work; what went wrong first is what to tell.
    await neo4j.leave().catch(abandonNeo4j);
    throw error;
  }
}

function findNeo4j(steps: Steps, { keepNeo4j }: LaunchOptions): Promise<ProvidedNeo4j> {
  return runStep(steps, 'Neo4j', 'looking for one', async (step) => {
    const neo4j = await provideNeo4j({ env: process.env, step, keep: keepNeo4j });
    const { connection, facts, origin, reused } = neo4j;
    const place = origin === 'docker' ? ' in Docker' : '';
    const text = `${facts.version} ${facts.edition}${place}, ${connection.uri}`;
    if (reused) step.skip(`${text}, already running`);
    else step.done(text);
    return neo4j;
  });
}

async function prepareGraph(neo4j: ProvidedNeo4j, steps: Steps): Promise<void> {
  const graph = openGraph(neo4j.connection);
  try {
    await runStep(steps, 'Schema', 'constraints and indexes', async (step) => {
      const files = await applySchema(graph);
      step.done(`${files.length} constraints and indexes in place`);
    });
    await prepareSeed(graph, steps, neo4j.folder);
  } finally {
    await graph.close();
  }
}
