import { z } from 'zod';
import { describeFinding } from '../../graph-seed/finding.ts';
import { seedState } from '../../graph-seed/load.queries.ts';
import { BatchFailed, loadSeed, SeedNotValid } from '../../graph-seed/load-seed.ts';
import type { Graph } from '../graph/graph.ts';
import { defineQuery } from '../graph/query.ts';
import { isFull } from '../neo4j/disk.ts';
import { Failure } from './failure.mjs';
import { runStep, type Steps } from './steps.mjs';

const nodesOfOthers = defineQuery('launch/nodes-of-others.cypher', {
  params: z.object({}),
  row: z.object({ nodes: z.number().int() }),
});

/**
 * Loads the seed graph if the database holds none. A load that was broken off is finished, a seed whose tables
 * changed is brought up to date, and a database with somebody else's graph is left alone. `folder` is where a
 * local database is, to tell a full disk.
 */
export async function prepareSeed(graph: Graph, steps: Steps, folder?: string): Promise<void> {
  await runStep(steps, 'Seed graph', 'looking at what the database holds', async (step) => {
    if ((await graph.first(seedState, {})) === undefined) {
      const others = (await graph.first(nodesOfOthers, {}))?.nodes ?? 0;
      if (others > 0) {
        step.skip(`left out: the database holds ${others} other nodes`);
        steps.note('To add the seed graph to them: npm run seed');
        return;
      }
    }
    try {
      const report = await loadSeed(graph, {
        ifChanged: true,
        onProgress: ({ step: kind, done, total }) =>
          step.update(
            total > 1 ? `${kind}: ${done} of ${total}, ${Math.floor((done / total) * 100)} %` : kind,
          ),
      });
      const { entities, relationships } = report.state.counts;
      const size = `${entities} entities, ${relationships} relationships`;
      if (report.outcome === 'held') step.skip(`${size}, already loaded`);
      else if (report.changed + report.removed === 0) step.done(`${size} loaded`);
      else step.done(`${size}: ${report.added} new, ${report.changed} changed, ${report.removed} gone`);
    } catch (error) {
      throw await asFailure(error, folder);
    }
  });
}

async function asFailure(error: unknown, folder: string | undefined): Promise<unknown> {
  const check = { why: 'Look at the tables:', run: 'npm run seed:check' };
  const again = { why: 'Then start again:', run: 'npm start' };
  if (error instanceof SeedNotValid) {
    const shown = error.findings.slice(0, 5).map(describeFinding);
    const more = error.findings.length - shown.length;
    return new Failure({
      code: 'seed-not-valid',
      title: `The seed tables have ${error.findings.length} errors, so nothing was loaded.`,
      explanation: [...shown, ...(more > 0 ? [`… and ${more} more`] : [])],
      remedies: [check, again],
    });
  }
  if (error instanceof BatchFailed) {
    // Neo4j itself says only that it could not append to its log.
    const full = folder !== undefined && (await isFull(folder));
    return new Failure({
      code: full ? 'disk-full' : 'seed-broken-off',
      title: full
        ? 'The disk is full: the seed graph could not be stored.'
        : 'Loading the seed graph broke off.',
      explanation: error.message
        .split('\n')
        .slice(0, 4)
        .map((line) => line.slice(0, 160)),
      remedies: [
        ...(full ? [{ why: 'Free some space, see where it went:', run: 'df -h .' }] : []),
        { why: 'Starting again goes on where it stopped:', run: 'npm start' },
      ],
      detail: error.message,
    });
  }
  return error;
}
