import { afterAll, describe, expect, test } from '@jest/globals';
import type { Change, WhatIfAnswer } from '../../server/contract/what-if.ts';
import { testApp } from '../support/test-app.ts';
import { runCypher } from '../support/test-graph.ts';

const { api, graph, close } = testApp();
afterAll(close);

const QINGDAO = 'region:cn-3702';
const OLED = 'segment:new-display-oled-panel';
const CHAINS = ['chain:new-display', 'chain:smart-appliances', 'chain:rail-transit'];

async function whatIf(
  changes: Change[],
  more: Record<string, unknown> = {},
  chain = 'chain:new-display',
): Promise<WhatIfAnswer> {
  const { body } = await api
    .post(`/api/chains/${chain}/what-if`)
    .send({ region: QINGDAO, changes, ...more })
    .expect(200);
  return body;
}
const segment = (answer: WhatIfAnswer['actual'] | WhatIfAnswer['scenario'], id: string) => {
  const found = answer.segments.find((gap) => gap.segment.id === id);
  if (!found) throw new Error(`The seed has no segment ${id}`);
  return found;
};
const sizes = () =>
  runCypher(graph, 'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS ties');

describe('a scenario', () => {
  test.each(CHAINS.flatMap((chain) => ['2026-06-30', '2022-06-30'].map((asOf) => [chain, asOf] as const)))(
    'without a step is the actual answer, candidates and suppliers counted anew: %s on %s',
    async (chain, asOf) => {
      const { actual, scenario, changed } = await whatIf([], { asOf }, chain);
      const gaps = await api.get(`/api/chains/${chain}/gaps`).query({ region: QINGDAO, asOf }).expect(200);
      expect(actual).toEqual(gaps.body);
      expect(changed).toEqual({ figures: [], segments: [] });
      expect(scenario.segments.map((gap) => [gap.segment.id, gap.candidates])).toEqual(
        actual.segments.map((gap) => [gap.segment.id, gap.candidates]),
      );
    },
  );

  test('a candidate that comes ends a gap, is one candidate less, marked, unsourced, and written nowhere', async () => {
    const candidates = await api
      .get('/api/candidates')
      .query({ segment: OLED, outside: QINGDAO })
      .expect(200);
    const company = candidates.body.candidates[0].company;
    const before = await sizes();
    const answer = await whatIf([{ do: 'add-firm', segment: OLED, company: company.id }]);
    expect(await sizes()).toEqual(before);

    const [was, would] = [segment(answer.actual, OLED), segment(answer.scenario, OLED)];
    expect(was.verdict).toBe('missing');
    expect(would.verdict).not.toBe('missing');
    expect(would.candidates).toBeLessThan(was.candidates);
    expect(would.firms).toMatchObject([
      { company: { id: 'virtual:1', name: `假设：${company.name}` }, sources: [], virtual: true },
    ]);
    expect(would.evidence).toEqual(was.evidence);
    expect(answer.scenario.basis).toEqual(answer.actual.basis);
    expect(answer.steps).toEqual([
      {
        change: { do: 'add-firm', segment: OLED, company: company.id },
        outcome: 'applied',
        about: null,
        names: expect.objectContaining({ [company.id]: company }),
        tie: null,
      },
    ]);
    const completeness = answer.changed.figures.find(({ figure }) => figure === 'completeness');
    expect(completeness).toEqual({
      figure: 'completeness',
      from: answer.actual.completeness,
      to: answer.scenario.completeness,
    });
    expect(answer.changed.segments.map((change) => change.segment.id)).toContain(OLED);
  });

  test('a firm removed is gone from every segment it works in', async () => {
    const firm = 'company:boe-qingdao';
    const { actual, scenario, steps } = await whatIf([{ do: 'remove', id: firm }]);
    const where = (answer: WhatIfAnswer['actual']) =>
      answer.segments.filter((gap) => gap.firms.some(({ company }) => company.id === firm)).length;
    expect(where(actual)).toBeGreaterThan(0);
    expect(where(scenario)).toBe(0);
    expect(steps[0]?.outcome).toBe('applied');
  });

  test('a supply tie removed changes the local supply rate by just that tie', async () => {
    const { actual, supplies } = await whatIf([]);
    expect(supplies).toHaveLength(actual.localSupplyTies);
    const counts = new Map<string, number>();
    for (const { from } of supplies) counts.set(from.id, (counts.get(from.id) ?? 0) + 1);
    const single = supplies.find(({ from, local }) => !local && counts.get(from.id) === 1);
    if (!single) throw new Error('The seed has a supplier elsewhere with one tie');
    const { scenario, steps } = await whatIf([{ do: 'remove', id: single.id }]);
    expect(scenario.localSupplyTies).toBe(actual.localSupplyTies - 1);
    expect(scenario.localSuppliers).toEqual({
      local: actual.localSuppliers.local,
      known: actual.localSuppliers.known - 1,
    });
    expect(steps[0]?.tie).toEqual({ from: single.from, to: single.to });
  });

  test('ids that are no longer there are told with their step; the other steps still count', async () => {
    const { steps, scenario } = await whatIf([
      { do: 'remove', id: 'company:no-longer-there' },
      { do: 'add-firm', segment: 'segment:smart-appliances-recycling' },
      { do: 'add-firm', segment: OLED, name: '某柔性屏厂', place: 'region:cn-370211' },
    ]);
    expect(steps.map(({ outcome, about }) => [outcome, about])).toEqual([
      ['unknown-id', 'company:no-longer-there'],
      ['other-chain', 'segment:smart-appliances-recycling'],
      ['applied', null],
    ]);
    expect(segment(scenario, OLED).firms).toMatchObject([
      { company: { name: '假设：某柔性屏厂' }, places: [{ name: '黄岛区' }] },
    ]);
  });

  test('is judged by the settings given', async () => {
    const changes: Change[] = [{ do: 'add-firm', segment: OLED }];
    const strict = await whatIf(changes, { settings: { weakScore: 0 } });
    const lenient = await whatIf(changes, { settings: { weakScore: 1 } });
    expect(strict.scenario.completeness).toBeLessThan(lenient.scenario.completeness ?? 0);
    expect(strict.actual.thresholds).toContainEqual(expect.objectContaining({ id: 'weakScore', value: 0 }));
  });
});

describe('a scenario that cannot be read', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['a step of no known kind', { changes: [{ do: 'bribe', id: 'company:a' }] }, 'changes.0.do'],
    [
      'a stage that is none',
      { changes: [{ do: 'add-project', segment: OLED, stage: 'soon' }] },
      'changes.0.stage',
    ],
    [
      'a name with a mark of the text form',
      { changes: [{ do: 'add-firm', segment: OLED, name: 'a;b' }] },
      'changes.0.name',
    ],
    [
      'too many steps',
      { changes: Array.from({ length: 21 }, () => ({ do: 'remove', id: 'company:a' })) },
      'changes',
    ],
    ['a setting out of its range', { changes: [], settings: { weakScore: 2 } }, 'settings.weakScore'],
  ])('%s is 400 and names the place', async (_, body, field) => {
    const { body: answer } = await api
      .post('/api/chains/chain:new-display/what-if')
      .send({ region: QINGDAO, ...body })
      .expect(400);
    expect(answer.error.details).toEqual([{ in: 'body', field, expected: expect.any(String) }]);
  });

  test('an unknown chain or region is 404', async () => {
    await api.post('/api/chains/chain:none/what-if').send({ region: QINGDAO, changes: [] }).expect(404);
    await api
      .post('/api/chains/chain:new-display/what-if')
      .send({ region: 'region:none', changes: [] })
      .expect(404);
  });
});
