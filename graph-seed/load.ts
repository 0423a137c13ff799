import { openGraph } from '../server/graph/graph.ts';
import { renderFailure } from '../server/launch/failure.mjs';
import { createSteps, runStep } from '../server/launch/steps.mjs';
import { provideNeo4j } from '../server/neo4j/provide.ts';
import { describeFinding } from './finding.ts';
import { type LoadProgress, BatchFailed, loadSeed, SeedNotValid } from './load-seed.ts';
import type { SeedState } from './load.queries.ts';
import { countPeoplesOwn } from './peoples-own.ts';

/**
 * `npm run seed [-- --reset [--everything [--yes]]] [-- --if-empty]`: loads the seed tables into the Neo4j the
 * environment names, or the project's own. `--reset` takes the seed's facts out first and keeps all that people entered,
 * imported, changed and decided. `--everything` takes that out too: it says how much it is, and does it with `--yes`.
 * `--if-empty` ends at once when the graph holds these very tables; when they changed since, it brings the graph up to
 * date, which is safe to do at any time.
 */
const flags = process.argv.slice(2);
const KNOWN = ['--reset', '--everything', '--yes', '--if-empty', '--verbose'];
const unknown = flags.filter((flag) => !KNOWN.includes(flag));
const everything = flags.includes('--everything');
const steps = createSteps();

try {
  if (unknown.length > 0)
    throw new Error(`Unknown option ${unknown.join(' ')}; there are --reset, --everything and --if-empty.`);
  if (everything && !flags.includes('--reset')) throw new Error('--everything goes with --reset.');
  const neo4j = await runStep(steps, 'Neo4j', 'looking for one', async (step) => {
    const provided = await provideNeo4j({ env: process.env, step });
    step.done(`${provided.facts.version} at ${provided.connection.uri}`);
    return provided;
  });
  const graph = openGraph(neo4j.connection);
  try {
    if (everything) {
      const own = await countPeoplesOwn(graph);
      for (const { kind, count } of own)
        steps.note(`${flags.includes('--yes') ? 'Goes' : 'Would go'}: ${count} ${kind}`);
      if (own.length > 0 && !flags.includes('--yes')) {
        throw new Error(
          'Nothing was done. What is listed above was entered, imported, changed, decided or kept by people and cannot be ' +
            'brought back: npm run seed -- --reset --everything --yes takes it out.',
        );
      }
    }
    await runStep(steps, 'Seed graph', 'reading the tables', async (step) => {
      const report = await loadSeed(graph, {
        reset: flags.includes('--reset'),
        everything,
        ifChanged: flags.includes('--if-empty'),
        onProgress: (progress) => step.update(describeProgress(progress)),
      });
      const size = describeState(report.state);
      if (report.outcome === 'held') step.skip(`holds ${size} since ${report.state.loadedAt.slice(0, 10)}`);
      else step.done(`${report.added} added, ${report.changed} changed, ${report.removed} removed: ${size}`);
      if (report.kept > 0)
        steps.note(`${report.kept} nodes left the tables but stay, as others tied things to them`);
      for (const { name, property, before, tables, people } of report.bothChanged)
        steps.note(
          `Changed in the tables and by people: ${name}, ${property}: was ${JSON.stringify(before)}, the tables now say ` +
            `${JSON.stringify(tables)}, people say ${JSON.stringify(people)}, which stands`,
        );
      for (const { id, name } of report.leftToPeople)
        steps.note(`Left the tables but stays, as people changed it: ${name} (${id})`);
      if (report.warnings.length > 0)
        steps.note(`${report.warnings.length} warnings: npm run seed:check lists them`);
    });
  } finally {
    await graph.close();
    await neo4j.leave();
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof SeedNotValid) {
    process.stderr.write(`\n${error.findings.map(describeFinding).join('\n')}\n\nNothing was loaded.\n`);
  } else if (error instanceof BatchFailed) process.stderr.write(`\n${error.message}\n`);
  else process.stderr.write(renderFailure(error, { verbose: flags.includes('--verbose') }));
}

function describeProgress({ step, done, total }: LoadProgress): string {
  return total > 1 ? `${step} ${done} of ${total}` : step;
}

function describeState({ counts }: SeedState): string {
  return `${counts.entities} entities, ${counts.relationships} relationships, ${counts.claims} claims`;
}
