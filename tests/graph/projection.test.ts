import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import { graphEngine, type PathEngine } from '../../server/features/introductions/path-engine.ts';
import type { PathsBetween } from '../../server/features/introductions/projection/ask-projection.rules.ts';
import {
  startProjection,
  type ProjectionService,
} from '../../server/features/introductions/projection/projection-service.ts';
import { plant } from '../support/small-graph.ts';
import { testGraphAddress, testGraph } from '../support/test-graph.ts';

const graph = testGraph();
let projection: ProjectionService;

beforeAll(async () => {
  projection = startProjection(
    testGraphAddress(),
    { graph, log: pino({ level: 'silent' }) },
    { budgetMb: 256, pollMs: 100 },
  );
  await ready();
}, 60_000);
afterAll(async () => {
  await projection.close();
  await graph.close();
});

async function ready(): Promise<PathEngine> {
  for (let tries = 0; tries < 400; tries++) {
    const engine = projection.engine();
    if (engine) return engine;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no projection: ${JSON.stringify(projection.state())}`);
}

/** Until the projection has noticed that the graph changed. */
async function behind(): Promise<void> {
  for (let tries = 0; tries < 100 && projection.state().state === 'ready'; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const between = (to: string, more: Partial<PathsBetween> = {}): PathsBetween => ({
  from: 'company:boe',
  to,
  k: 8,
  maxHops: 4,
  via: [],
  tieTypes: TIE_TYPES,
  mute: [],
  asOf: '2026-06-30',
  ...more,
});

const worths = (paths: { worth: number }[] | null) => paths?.map((path) => path.worth.toFixed(9));

describe('the projection', () => {
  test('finds on the seed what the graph itself gives, whatever is asked', async () => {
    const held = await ready();
    const questions = [
      between('company:hkc'),
      between('company:hisense-visual', { maxHops: 3 }),
      between('company:tcl-csot', { tieTypes: ['SUPPLIES', 'INVESTS_IN'] }),
      between('company:hisense-visual', { asOf: '2024-12-31' }),
      between('company:hkc', { minConfidence: 'stated', hubTies: 5 }),
    ];
    for (const question of questions) {
      const fromGraph = await graph.reading((tx) => graphEngine(tx).between(question));
      const found = await held.between(question);
      expect(found?.length).toBeGreaterThan(0);
      expect(worths(found)).toEqual(worths(fromGraph));
    }
  }, 60_000);

  test('notices ties written and removed behind its back, and is not asked while it is behind', async () => {
    await ready();
    const uproot = await plant(graph, {
      nodes: { 'company:late': { name: '后来者' } },
      ties: [{ from: 'company:late', type: 'SUPPLIES', to: 'company:boe' }],
    });
    await behind();
    const paths = await (await ready()).between(between('company:late'));
    expect(paths?.[0]?.nodes).toEqual(['company:boe', 'company:late']);
    await uproot();
    await behind();
    expect(await (await ready()).between(between('company:late'))).toEqual([]);
  }, 60_000);

  test('told of a change it steps aside at once', async () => {
    await ready();
    projection.noteChange();
    expect(projection.engine()).toBeNull();
    await ready();
  }, 60_000);

  test('a graph beyond the memory granted is left to Neo4j', async () => {
    const small = startProjection(
      testGraphAddress(),
      { graph, log: pino({ level: 'silent' }) },
      { budgetMb: 0, pollMs: 50 },
    );
    for (let tries = 0; tries < 100 && small.state().state === 'loading'; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect([small.engine(), small.state().state]).toEqual([null, 'too-large']);
    await small.close();
  }, 30_000);
});
