import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { loadSeed } from '../../graph-seed/load-seed.ts';
import { terminalTable } from '../../graph-seed/terminal-table.ts';
import { startProjection } from '../../server/features/introductions/projection/projection-service.ts';
import { openGraph, type Graph } from '../../server/graph/graph.ts';
import { applySchema } from '../../server/graph/schema.ts';
import type { Prepared } from '../../server/launch/bootstrap.mjs';
import { Failure, renderFailure } from '../../server/launch/failure.mjs';
import { runStep, type Step } from '../../server/launch/steps.mjs';
import { benchAnswers } from './answers.bench.ts';
import { serverWith, type BenchGraph, type BenchServer } from './bulk-load.ts';
import { benchCandidates } from './candidates.bench.ts';
import { benchCrowd } from './crowd.bench.ts';
import { verdictOf, type Figure } from './figures.ts';
import { benchImports } from './imports.bench.ts';
import { listedCompanies } from './listed-companies.ts';
import { benchPaths } from './paths.bench.ts';
import { benchProjection } from './projection.bench.ts';
import { benchReconciliation } from './reconciliation.bench.ts';
import { SEED_CALLS } from './seed-calls.ts';
import { nodeId, syntheticTies, type GraphSize } from './synthetic-graph.ts';
import { wideChain, WIDE_CHAIN, WIDE_REGION } from './wide-chain.ts';

const SIZES: Record<string, GraphSize> = {
  s: { name: 'S', nodes: 100_000, ties: 300_000 },
  l: { name: 'L', nodes: 1_000_000, ties: 5_000_000 },
};
const PARTS = ['seed', 'imports', 'chain', 's', 'l'] as const;

/** Measures the chosen parts one after the other and prints the table; ends with 0 whatever the figures are. */
export async function runBench({ args, steps, logs, release, verbose }: Prepared): Promise<number> {
  release();
  const figures: Figure[] = [];
  const loads = new Map<string, { ms: number; ties: number }>();
  try {
    const { parts, ckg, json } = chosen(args);
    for (const part of parts) await runStep(steps, part, 'starting', (step) => measure(part, step));
    if (ckg) await runStep(steps, 'ckg', 'starting', (step) => measureListed(ckg, step));
    figures.push(...growth(loads));
    if (json) writeFileSync(json, `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  } catch (error) {
    process.stderr.write(renderFailure(error, { verbose }));
    return 1;
  } finally {
    console.log(`\n${machine()}\n\n${table(figures)}\n`);
  }
  return 0;

  async function measure(part: string, step: Step): Promise<void> {
    const size = SIZES[part];
    if (size) return measurePaths(size.name, graphOf(size), size.nodes > 500_000 ? 60 : 150, step);
    if (part === 'seed') return measureSeed(step);
    if (part === 'imports') return measureImports(step);
    await withGraph(wideChain, step, async (graph) => {
      const path = `/chains/${WIDE_CHAIN}/gaps?region=${WIDE_REGION}`;
      const calls = [{ name: 'gap analysis, 300 segments, 50,000 firms', path }];
      figures.push(...(await benchAnswers('chain', graph, undefined, calls, { rounds: 15, limit: 2, step })));
      step.done('measured');
    });
  }

  async function measureSeed(step: Step): Promise<void> {
    await withGraph(null, step, async (graph, server) => {
      step.update('loading the seed graph');
      await loadSeed(graph);
      const projection = startProjection(
        server.connection,
        { graph, log: pino({ level: 'silent' }) },
        { budgetMb: 1024 },
      );
      await until(() => projection.state().state === 'ready');
      figures.push(
        ...(await benchAnswers('seed', graph, projection, SEED_CALLS, { rounds: 40, limit: 1.5, step })),
      );
      await projection.close();
      step.done(`${SEED_CALLS.length} calls`);
    });
  }

  async function measureImports(step: Step): Promise<void> {
    await withGraph(null, step, async (graph) => {
      await applySchema(graph);
      figures.push(...(await benchImports(graph, step)));
      step.done('100,000 rows');
    });
  }

  async function measureListed(folder: string, step: Step): Promise<void> {
    step.update('looking for second records');
    figures.push(...(await benchReconciliation(folder)));
    const { nodes, ties } = listedCompanies(folder);
    await measurePaths('ckg', { nodes, relationships: ties }, 100, step);
  }

  async function measurePaths(name: string, rows: BenchGraph, questions: number, step: Step): Promise<void> {
    await withGraph(rows, step, async (graph, server) => {
      const { figures: loading, space, loadMs } = await benchProjection(name, graph, step);
      loads.set(name, { ms: loadMs, ties: space.projection.ties });
      figures.push(...loading);
      figures.push(...(await benchPaths(name, graph, space, questions, step)));
      figures.push(...(await benchCandidates(name, graph, space, Math.round(questions / 5), step)));
      const projection = startProjection(
        server.connection,
        { graph, log: pino({ level: 'silent' }) },
        { budgetMb: 4096 },
      );
      step.update('crowd: loading the projection');
      await until(() => projection.state().state === 'ready');
      figures.push(...(await benchCrowd(name, graph, projection, space, step)));
      await projection.close();
      step.done(`${space.projection.ties} ties`);
    });
  }

  async function withGraph(
    rows: BenchGraph | null,
    step: Step,
    work: (graph: Graph, server: BenchServer) => Promise<void>,
  ): Promise<void> {
    const server = await serverWith(rows, logs, step);
    const graph = openGraph(server.connection);
    try {
      step.update('making the indexes');
      if (rows) await applySchema(graph);
      await work(graph, server);
    } finally {
      await graph.close();
      await server.stop();
    }
  }
}

function graphOf(size: GraphSize): BenchGraph {
  return {
    nodes: {
      *[Symbol.iterator]() {
        for (let rank = 0; rank < size.nodes; rank++)
          yield { id: nodeId(rank), name: `公司${rank}`, labels: 'Entity;Company' };
      },
    },
    relationships: { [Symbol.iterator]: () => syntheticTies(size) },
  };
}

/** What the larger graph takes for each tie, beside what the smaller one does. */
function growth(loads: ReadonlyMap<string, { ms: number; ties: number }>): Figure[] {
  const [s, l] = [loads.get('S'), loads.get('L')];
  if (!s || !l) return [];
  return [
    {
      graph: 'S → L',
      what: 'projection: load time per tie, L ÷ S',
      value: l.ms / l.ties / (s.ms / s.ties),
      unit: '×',
      limit: 1,
      better: 'below',
      detail: `${(l.ties / s.ties).toFixed(1)} times the ties in ${(l.ms / s.ms).toFixed(1)} times the time`,
    },
  ];
}

async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await new Promise((resolve) => void setTimeout(resolve, 100));
}

function machine(): string {
  const [cpu] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpu?.model.trim() ?? 'processor'}, Node ${process.versions.node}`;
}

const round = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));

function table(figures: readonly Figure[]): string {
  return terminalTable(
    ['graph', 'figure', 'value', 'target', '', 'made of'],
    figures.map((figure) => [
      figure.graph,
      figure.what,
      `${round(figure.value)} ${figure.unit}`,
      figure.limit === undefined ? '' : `${figure.better === 'below' ? '≤' : '≥'} ${figure.limit}`,
      verdictOf(figure),
      figure.detail,
    ]),
  );
}

function chosen(args: readonly string[]): { parts: readonly string[]; ckg?: string; json?: string } {
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => arg !== '--verbose'),
    allowPositionals: true,
    options: { ckg: { type: 'string' }, json: { type: 'string' } },
  });
  const unknown = positionals.find((name) => !(PARTS as readonly string[]).includes(name));
  const missing = values.ckg !== undefined && !existsSync(values.ckg);
  if (unknown !== undefined || missing) {
    throw new Failure({
      code: 'unknown-bench',
      title: missing ? `There is no folder ${values.ckg}.` : `npm run bench does not know "${unknown}".`,
      remedies: [
        { why: 'It measures:', run: `npm run bench -- [${PARTS.join('] [')}] [--ckg FOLDER] [--json FILE]` },
      ],
    });
  }
  const parts =
    positionals.length > 0 || values.ckg ? PARTS.filter((part) => positionals.includes(part)) : PARTS;
  return { parts, ...values };
}
