import { readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_HOPS } from '../../server/contract/introductions.ts';
import { backtestFiguresSchema } from '../../server/contract/backtest.ts';
import { backtest } from '../../server/features/backtest/backtest.rules.ts';
import { FIGURES_FILE } from '../../server/features/backtest/shipped-figures.ts';
import { readBacktestGraph } from '../../server/features/backtest/read-backtest-graph.use-case.ts';
import { openGraph } from '../../server/graph/graph.ts';
import { renderFailure } from '../../server/launch/failure.mjs';
import { createSteps, runStep } from '../../server/launch/steps.mjs';
import { provideNeo4j } from '../../server/neo4j/provide.ts';
import { renderFigures } from './render-figures.ts';

/**
 * `npm run backtest [-- --json]`: how well the ranking of candidates finds ties that are hidden from it, in the Neo4j the
 * environment names or the project's own, which must hold the seed. `--json` also writes the figures the product shows.
 */
const REGION = 'region:cn-3702';
const CUT = '2024-01-01';
const EVE = '2023-12-31';
const SEED = 20_240_101;
const RESAMPLES = 2_000;

const flags = process.argv.slice(2);
const unknown = flags.filter((flag) => !['--json', '--verbose'].includes(flag));
const steps = createSteps();

try {
  if (unknown.length > 0) throw new Error(`Unknown option ${unknown.join(' ')}; there is --json.`);
  const date = new Date().toISOString().slice(0, 10);
  const neo4j = await runStep(steps, 'Neo4j', 'looking for one', async (step) => {
    const provided = await provideNeo4j({ env: process.env, step });
    step.done(`${provided.facts.version} at ${provided.connection.uri}`);
    return provided;
  });
  const graph = openGraph(neo4j.connection);
  try {
    const read = await runStep(steps, 'Graph', 'reading', async (step) => {
      const found = await readBacktestGraph(graph, { region: REGION, date, eve: EVE });
      step.done(`${found.size.ties} ties of ${found.size.relationships} relationships`);
      return found;
    });
    if (read.today.works.length === 0)
      throw new Error('The graph knows no firm of any segment; run `npm run seed` first.');
    const figures = await runStep(steps, 'Back-test', 'hiding and asking', async (step) => {
      const { today, onEve, local, published, size } = read;
      const setting = { maxHops: DEFAULT_HOPS, seed: SEED, resamples: RESAMPLES };
      const found = backtest(today, { date, eve: EVE, onEve, local, published, ...setting });
      step.done(`${found.experiments.reduce((sum, { n }) => sum + n, 0)} queries`);
      return backtestFiguresSchema.parse({
        date,
        region: REGION,
        cut: CUT,
        graph: size,
        ...setting,
        ...found,
      });
    });
    process.stdout.write(`\n${renderFigures(figures)}\n`);
    if (flags.includes('--json')) {
      writeFileSync(FIGURES_FILE, `${JSON.stringify(figures, rounded, 2)}\n`);
      process.stdout.write(`\nWritten to ${FIGURES_FILE}, ${readFileSync(FIGURES_FILE).length} bytes\n`);
    }
  } finally {
    await graph.close();
    await neo4j.leave();
  }
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(renderFailure(error, { verbose: flags.includes('--verbose') }));
}

/** More digits than the intervals carry would only make the file noisy. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value;
}
