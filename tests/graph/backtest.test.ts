import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../../server/features/backtest/ask.rules.ts';
import { candidatesIn } from '../../server/features/backtest/backtest-graph.rules.ts';
import { dealingPairs } from '../../server/features/backtest/pairs.rules.ts';
import {
  readBacktestGraph,
  type ReadGraph,
} from '../../server/features/backtest/read-backtest-graph.use-case.ts';
import { findCandidates } from '../../server/features/candidates/find-candidates.use-case.ts';
import { rankIntroductions } from '../../server/features/introductions/rank-introductions.use-case.ts';
import { DEFAULT_WEIGHTS } from '../../server/contract/candidate-weights.ts';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import { testGraph } from '../support/test-graph.ts';

const graph = testGraph();
afterAll(() => graph.close());

const QINGDAO = 'region:cn-3702';
const DATE = '2026-06-30';
let read: ReadGraph;
beforeAll(async () => {
  read = await readBacktestGraph(graph, { region: QINGDAO, date: '2026-12-31', eve: '2023-12-31' });
});

describe('what is read for the back-test', () => {
  test('the same graph has the same hash, and its introducers include BOE and Qingdao’s funds', async () => {
    const again = await readBacktestGraph(graph, { region: QINGDAO, date: '2026-12-31', eve: '2023-12-31' });
    expect(again.size).toEqual(read.size);
    expect(read.local.has('company:boe')).toBe(true);
    expect([...read.local].some((id) => id.startsWith('fund:'))).toBe(true);
  });

  test('has the candidates the product has, for every segment of a chain', async () => {
    const works = read.today.works.filter((work) => work.chain === 'chain:new-display');
    const segments = [...new Set(works.map((work) => work.segment))];
    const found = await graph.reading((tx) =>
      findCandidates(tx, { segments, outside: QINGDAO, asOf: '2026-12-31' }),
    );
    const own = [...candidatesIn(read.today)]
      .filter(([, all]) => all.some((work) => work.chain === 'chain:new-display'))
      .map(([id]) => id);
    expect(own.sort()).toEqual(found.map(({ company }) => company.id).sort());
  });
});

test('with hardly anything hidden the parts of the score are the product’s own', async () => {
  const today = await readBacktestGraph(graph, { region: QINGDAO, date: DATE, eve: DATE });
  const pair = dealingPairs(today.today, new Set(candidatesIn(today.today).keys())).find(
    ({ introducer, firm }) =>
      introducer === 'company:boe' &&
      candidatesIn(today.today)
        .get(firm)
        ?.every(({ chain }) => chain === 'chain:new-display'),
  );
  if (!pair) throw new Error('BOE deals with no outside firm of the display chain');
  // Only the direct tie of the two is hidden; every other fact stays.
  const asked = ask(today.today, { ...pair, sources: [] }, { asOf: DATE, maxHops: 4 });
  if (typeof asked === 'string') throw new Error(asked);
  const segments = [
    ...new Set(
      today.today.works.filter(({ chain }) => chain === 'chain:new-display').map(({ segment }) => segment),
    ),
  ];
  const ranked = await rankIntroductions(graph, null, {
    leader: 'company:boe',
    segments,
    outside: QINGDAO,
    exclude: [],
    weights: DEFAULT_WEIGHTS,
    limit: 200,
    maxHops: 4,
    tieTypes: TIE_TYPES,
    mute: [],
    asOf: DATE,
  });
  const compared = ranked.candidates.filter(
    ({ company }) => company.id !== pair.firm && asked.parts.has(company.id),
  );
  expect(compared.length).toBeGreaterThan(10);
  for (const { company, parts } of compared) {
    const own = asked.parts.get(company.id);
    expect([company.id, own?.fit.toFixed(9), own?.readiness.toFixed(9)]).toEqual([
      company.id,
      parts.fit.toFixed(9),
      parts.readiness.toFixed(9),
    ]);
    // The direct tie of the pair is gone for the one and not for the other: reach may only be lower.
    expect(own?.reach ?? 0).toBeLessThanOrEqual(parts.reach + 1e-9);
  }
});
