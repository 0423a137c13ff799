import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import type { ProjectionService } from '../../server/features/introductions/projection/projection-service.ts';
import type { Graph } from '../../server/graph/graph.ts';
import type { Step } from '../../server/launch/steps.mjs';
import { DAY } from './bulk-load.ts';
import { p95, spread, timed, type Figure } from './figures.ts';
import { recordedGraph, runBare } from './recorded-graph.ts';

export type Call = { name: string; path: string; body?: unknown };

/** The application listening on a port of its own. */
export async function listening(
  graph: Graph,
  projection: ProjectionService | undefined,
): Promise<{ url: string; close(): Promise<void> }> {
  const app = createApp({
    graph,
    log: pino({ level: 'silent' }),
    ...(projection && { projection }),
    today: () => DAY,
    requestsPerMinute: 1_000_000,
  });
  const server = await new Promise<Server>((resolve) => {
    const started = app.listen(0, '127.0.0.1', () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Each call's p95 beside the p95 of the very statements it runs, run by the driver alone in one transaction, in turns. */
export async function benchAnswers(
  name: string,
  graph: Graph,
  projection: ProjectionService | undefined,
  calls: readonly Call[],
  { rounds, limit, step }: { rounds: number; limit: number; step: Step },
): Promise<Figure[]> {
  const recorded = recordedGraph(graph);
  const server = await listening(recorded.graph, projection);
  const figures: Figure[] = [];
  try {
    for (const call of calls) {
      step.update(`calls: ${call.name}`);
      await warmUp(server.url, call);
      recorded.statements.length = 0;
      await send(server.url, call);
      const statements = [...recorded.statements];
      if (statements.length === 0) continue;
      for (let warm = 0; warm < 5; warm++) await runBare(graph, statements);
      const ours: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < rounds; round++) {
        ours.push((await timed(() => send(server.url, call))).took);
        bare.push((await timed(() => runBare(graph, statements))).took);
      }
      figures.push({
        graph: name,
        what: `${call.name}: p95 ÷ its own bare queries’`,
        value: p95(ours) / p95(bare),
        unit: '×',
        limit,
        better: 'below',
        detail: `${statements.length} queries; over HTTP ${spread(ours)}; bare ${spread(bare)}`,
      });
    }
  } finally {
    await server.close();
  }
  return figures;
}

/** The first answers wait for Neo4j to plan and to read its store; on a busy machine they may run out of time. */
async function warmUp(url: string, call: Call): Promise<void> {
  for (let tries = 0; tries < 5; tries++) await send(url, call).catch(() => undefined);
}

async function send(url: string, { path, body }: Call): Promise<void> {
  const response = await fetch(
    `${url}${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
}
