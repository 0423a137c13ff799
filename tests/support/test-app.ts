import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import { pino } from 'pino';
import supertest from 'supertest';
import { createApp } from '../../server/app.ts';
import type { Deps } from '../../server/deps.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { testGraph } from './test-graph.ts';

export type TestApp = {
  app: Express;
  /** Sends requests: `await api.get('/api/health').expect(200)`. */
  api: ReturnType<typeof supertest>;
  graph: Graph;
  close(): Promise<void>;
};

/**
 * The application on the Neo4j of the tests, every answer checked against the contract. `today` is fixed so that
 * answers do not change with the calendar. Call `close` in `afterAll`.
 */
export function testApp(overrides: Partial<Deps> = {}): TestApp {
  const graph = overrides.graph ?? testGraph();
  const app = createApp({
    graph,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    today: () => '2026-06-30',
    requestsPerMinute: 1_000_000,
    checkReplies: true,
    importsFolder: join(tmpdir(), 'liantu-test-imports'),
    ...overrides,
  });
  return { app, api: supertest(app), graph, close: () => graph.close() };
}
